"""What words say about a line, from the table beside this file."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from editor.model.names.folding import fold


def is_one_of(text: str, family: str) -> bool:
    """Whether a text, folded, is a word or phrase of a family such as `closing.all`."""
    return fold(text) in phrases(family)


def begins_with(text: str, family: str) -> bool:
    """Whether the first words of a text are a phrase of a family."""
    folded = fold(text) + " "
    return any(folded.startswith(phrase + " ") for phrase in phrases(family))


@cache
def phrases(family: str) -> frozenset[str]:
    """The folded phrases of a family."""
    part: Any = _table()
    for key in family.split("."):
        part = part[key]
    return frozenset(fold(word.replace("_", " ")) for word in part.split())


@cache
def columns() -> dict[str, frozenset[str]]:
    """What heads each kind of column."""
    return {kind: phrases(f"column.{kind}.all") for kind in _table()["column"]}


@cache
def conjunction() -> re.Pattern[str]:
    """The word before the last name of an enumeration, with the space around it."""
    spaced = "and|und|et|y|e|ve|sowie|&|as well as|ainsi que|و|ۋە"
    return re.compile(
        rf"\s{{1,4}}(?:{spaced})\s{{1,4}}|(?:以及|(?<!共)和(?![平解諧谐睦])|及|與|与)",
        re.IGNORECASE,
    )


@cache
def _table() -> dict[str, Any]:
    source = files("editor.model.list_lines").joinpath("words.toml")
    return tomllib.loads(source.read_text("utf-8"))
