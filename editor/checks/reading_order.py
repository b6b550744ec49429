"""Invisible characters that turn the reading order: a page then shows other words than it holds."""

import unicodedata
from collections.abc import Iterator

import msgspec

from editor.model.findings import Finding, Level, finding
from editor.model.places import place
from editor.model.release import Release

# Unicode Bidirectional Algorithm (UAX 9), 2.1-2.5; see also CVE-2021-42574, "Trojan Source".
_FORCING = frozenset("\u202a\u202b\u202d\u202e")
_OPENING = frozenset("\u2066\u2067\u2068")
_CLOSING = "\u2069"


def check_reading_order(release: Release) -> Iterator[Finding]:
    """Each field that holds such a character; isolates that are closed do no harm."""
    for at, words in _strings(release, ""):
        if not words.isascii() and (found := _turning(words)):
            yield finding(
                "reading-order",
                Level.WARNING,
                "An invisible character changes the reading order here: {name} (U+{code}).",
                "Take it out, unless you know that it belongs there: type the words anew.",
                place=at,
                name=unicodedata.name(found).lower(),
                code=f"{ord(found):04X}",
            )


def _turning(words: str) -> str:
    """The first character that turns the order and is not closed again in its line."""
    for line in words.split("\n"):
        opened: list[str] = []
        for character in line:
            if character in _FORCING:
                return character
            if character in _OPENING:
                opened.append(character)
            elif character == _CLOSING and opened:
                opened.pop()
        if opened:
            return opened[0]
    return ""


def _strings(value: object, at: str) -> Iterator[tuple[str, str]]:
    """Every string with the place of the part that holds it, as `editor.model.places` has it."""
    if type(value) is str:
        yield at, value
    elif isinstance(value, msgspec.Struct):
        is_part = hasattr(value, "id") and bool(at)
        for name in value.__struct_fields__:
            path = at if name == "entries" or is_part else place(*filter(None, (at, name)))
            yield from _strings(getattr(value, name), path)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item, at)
    elif isinstance(value, tuple):
        for item in value:
            identity = getattr(item, "id", "") or getattr(item, "language", "")
            yield from _strings(item, place(at, identity) if identity else at)
