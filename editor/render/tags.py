"""BCP 47 language tags: their script and direction, and which of them mean the same language."""

import re
from collections.abc import Mapping
from typing import TypeVar

import msgspec
from babel.core import get_global

_T = TypeVar("_T")
# Variants and extensions (RFC 5646, 2.1) change neither script nor words that we print.
_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:[-_](?P<script>[a-z]{4}))?"
    r"(?:[-_](?P<region>[a-z]{2}|\d{3}))?"
    r"(?:[-_][a-z0-9]{1,8})*",
    re.IGNORECASE,
)
_RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)


class Tag(msgspec.Struct, frozen=True):
    """A tag in its usual letter case; `script` and `region` are empty where the tag has none."""

    language: str
    script: str = ""
    region: str = ""


def parse_tag(text: str) -> Tag | None:
    """Read a tag; None when it is not formed like one."""
    found = _TAG.fullmatch(text)
    if not found:
        return None
    return Tag(
        found["language"].lower(),
        (found["script"] or "").title(),
        (found["region"] or "").upper(),
    )


def script(text: str) -> str:
    """The ISO 15924 code of the script that a language is written in; empty if nobody knows."""
    tag = parse_tag(text)
    return _script(tag) if tag else ""


def direction(text: str) -> str:
    """The way a language runs: `rtl` or `ltr`, by its script."""
    return "rtl" if script(text) in _RIGHT_TO_LEFT else "ltr"


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language in one script, whatever the country."""
    a, b = parse_tag(one), parse_tag(other)
    return a is not None and b is not None and a.language == b.language and _script(a) == _script(b)


def pick(words: Mapping[str, _T], language: str) -> _T | None:
    """What stands under a language, or else under the same language of another country."""
    if not words or language in words:
        return words.get(language)
    start = language[:2].lower()  # rules most others out for less than reading them costs
    others = sorted(tag for tag in words if tag[:2].lower() == start)
    return next((words[tag] for tag in others if same_language(tag, language)), None)


def fallbacks(text: str) -> tuple[str, ...]:
    """The tags under which words for a language may stand, the closest first.

    zh-TW leads to zh-Hant and never to zh, whose script is another.
    """
    tag = parse_tag(text)
    if tag is None:
        return ()
    written = _script(tag)
    own = [written] if written == _script(Tag(tag.language)) else []
    chains = (
        (tag.language, written, tag.region),
        (tag.language, tag.region) if own or not tag.script else (),
        (tag.language, written),
        (tag.language,) if own else (),
    )
    return tuple(dict.fromkeys("-".join(filter(None, chain)) for chain in chains if chain))


def _script(tag: Tag) -> str:
    if tag.script:
        return tag.script
    likely = get_global("likely_subtags")
    for name in (f"{tag.language}_{tag.region}", tag.language):
        found = parse_tag(likely.get(name, ""))
        if found:
            return found.script
    return ""
