"""Names of places: cities as time zones and packs of words know them, countries, shapes."""

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from editor.importers.understand.folding import folded, has_han
from editor.importers.understand.name_words import is_caseless
from editor.importers.understand.vocabulary import phrases

_MOST_WORDS, _MOST_LETTERS = 6, 48
_PART = re.compile(r"\s*[,،，/|;]\s*|\s+(?:and|und|et|y|e|ve|و|和)\s+")
_SMALL = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "la",
        "le",
        "el",
        "los",
        "las",
        "di",
        "upon",
        "sur",
        "am",
        "an",
        "der",
        "the",
        "of",
        "a",
        "and",
        "bei",
        "im",
        "en",
        "les",
        "du",
    ]
)
_STATE = re.compile(r"^(?:[A-Z]\.?){1,3}$|^[A-Z][a-z]{2,4}\.$")


def is_place(text: str, language: str) -> bool:
    """Whether every part, or the first one, is a place that is known."""
    parts = [part for part in _PART.split(text.strip(" .,()[]")) if part]
    if not parts or len(parts) > 4 or not looks_like_place(text, language):
        return False
    known = _known(language)
    return any(folded(part) in known for part in parts)


def looks_like_place(text: str, language: str) -> bool:
    """Whether the words have the shape of a place: few, capitalised, without a sentence."""
    words = text.strip(" .,()[]").split()
    if (
        not words
        or len(words) > _MOST_WORDS
        or len(text) > _MOST_LETTERS
        or any(c.isdigit() for c in text)
    ):
        return False
    if has_han(text):
        return len(text) <= 10  # signs
    if is_caseless(text):
        stop = phrases("stopwords", language).whole
        return len(words) <= 4 and not any(folded(word) in stop for word in words)
    first = [word for word in words if word.strip(",.").casefold() not in _SMALL]
    return bool(first) and all(_capital(word) for word in first)


def _capital(word: str) -> bool:
    return word[:1].isupper() or bool(_STATE.match(word))


@cache
def _known(language: str) -> frozenset[str]:
    """Folded names of cities and countries as texts of a language and English ones have them."""
    names: set[str] = set(phrases("places.names").whole)
    for tag in dict.fromkeys((language, "en")):
        try:
            locale = Locale.parse(tag)
        except UnknownLocaleError:
            continue
        names |= {folded(str(name)) for code, name in locale.territories.items() if code.isalpha()}
        names |= {
            folded(str(zone["city"])) for zone in locale.time_zones.values() if "city" in zone
        }
    names |= {folded(z.rpartition("/")[2]) for z in _zone_names()}
    return frozenset(names - {""})


def _zone_names() -> list[str]:
    return [str(zone) for zone in get_global("zone_territories")]
