"""The titles of the columns of an exported list, which an import knows again."""

import re
from collections.abc import Sequence
from enum import StrEnum


class Title(StrEnum):
    """What only this program writes so; a column of another program is asked about instead."""

    LANGUAGE = "Language of the name"
    PHONE = "Phone"
    ACRONYMS = "Other acronyms"
    ALIASES = "Also known as"
    EARLIER = "Earlier names"
    TAGS = "Tags"
    QUIET = "Do not contact"
    NOTES = "Notes"


NAME, KIND, ROLE, AFFILIATION = "Name", "Kind", "Role", "Affiliation"
JOIN = "; "
YES = "yes"
_OF_A_LANGUAGE = re.compile(rf"({NAME}|{ROLE}|{AFFILIATION}) \(([A-Za-z0-9-]+)\)")


def of_a_language(title: str, tag: str) -> str:
    """The title of a column that holds the words of one language (BCP 47)."""
    return f"{title} ({tag})"


def parted(title: str) -> tuple[str, str]:
    """The title and the language of such a column; "" for both where it is another."""
    found = _OF_A_LANGUAGE.fullmatch(title)
    return (found[1], found[2]) if found else ("", "")


def is_own(heads: Sequence[str]) -> bool:
    """Whether a row of heads was written by this program."""
    return bool(heads) and heads[0] == NAME and KIND in heads


def is_own_column(title: str) -> bool:
    """Whether a column of such a table holds what no other program's does."""
    return title in set(Title) or parted(title) != ("", "")
