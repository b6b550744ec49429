"""Characters of a release that no typeface of the program has: the page would show an empty box."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path

from editor.model.findings import Finding, Level, finding
from editor.model.places import edition_place, place
from editor.render.context import Context, Picture, Plain

KNOWN = "characters.txt"
# Fields whose words are not printed, or stand in another field as well.
_UNSEEN = frozenset(
    (
        *("language", "direction", "script", "kind", "audience", "paper", "accent", "options"),
        *("title", "description", "date", "running"),
        *("id", "place", "type", "alt", "website_href", "href"),
    )
)
_INVISIBLE = re.compile(r"[\s\u034f\u115f\u1160\u17b4\u17b5\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_FORMAT = ("Cc", "Cf")
_MOST_NAMED = 5
_RANGE = "-"


class Known:
    """The characters of all bundled typefaces together, as the file `characters.txt` lists them."""

    def __init__(self, fonts: Path) -> None:
        lines = (fonts / KNOWN).read_text(encoding="ascii").split()
        pairs = [line.partition(_RANGE) for line in lines]
        self._starts = [int(first, 16) for first, _, _ in pairs]
        self._ends = [int(last or first, 16) for first, _, last in pairs]

    def __contains__(self, character: str) -> bool:
        at = bisect_right(self._starts, ord(character)) - 1
        return at >= 0 and ord(character) <= self._ends[at]

    def missing(self, words: str) -> tuple[str, ...]:
        """The visible characters of a text that no typeface has, each once."""
        composed = unicodedata.normalize("NFC", words)
        return tuple(c for c in dict.fromkeys(composed) if c not in self and _is_visible(c))


def character_findings(context: Context, known: Known, *, own: bool) -> tuple[Finding, ...]:
    """An error for each place with such characters; a warning where the pack has `own` fonts."""
    level = Level.WARNING if own else Level.ERROR
    found: dict[str, dict[str, None]] = {}
    for where, words in _printed(context, context.language):
        if not words.isascii() and (lacking := known.missing(words)):
            found.setdefault(where, {}).update(dict.fromkeys(lacking))
    return tuple(_unprintable(where, tuple(lacking), level) for where, lacking in found.items())


def _printed(context: Context, language: str) -> Iterator[tuple[str, str]]:
    """The words of each field, and the place of the release that they come from."""
    for name in context.__struct_fields__:
        if name not in _UNSEEN:
            where = edition_place(language, "place" if name == "place_and_date" else name)
            yield from _words(getattr(context, name), "identity" if name == "identity" else where)


def _words(value: object, where: str) -> Iterator[tuple[str, str]]:
    match value:
        case str():
            yield where, value
        case tuple():
            for item in value:
                yield from _words(item, where)
        case Plain():
            inner = _place_of(value) or where
            for name in value.__struct_fields__:
                if name not in _UNSEEN:
                    yield from _words(getattr(value, name), inner)


def _place_of(part: Plain) -> str:
    return place("images", part.id) if isinstance(part, Picture) else getattr(part, "place", "")


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in _FORMAT and not _INVISIBLE.match(character)


def _unprintable(where: str, characters: tuple[str, ...], level: Level) -> Finding:
    named = ", ".join(_named(character) for character in characters[:_MOST_NAMED])
    return finding(
        "character",
        level,
        "No typeface of the program has {characters}: the PDF would show an empty box."
        if len(characters) <= _MOST_NAMED
        else "No typeface of the program has {characters} and {more} more characters:"
        " the PDF would show empty boxes.",
        "Write it in another way, leave the PDF out, or use a template with a typeface for it.",
        place=where,
        characters=named,
        more=len(characters) - _MOST_NAMED,
    )


def _named(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"“{character}” ({name})" if name else f"“{character}”"
