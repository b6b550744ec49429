"""Words beside a contact that are no name of a person: languages, places, houses."""

import re
from functools import cache

from babel import Locale

from editor.importers.understand.folding import folded
from editor.importers.understand.places import is_place
from editor.importers.understand.roles import has_organisation

_BETWEEN = frozenset({"and", "et", "y", "e", "und", "ve", "or", "ou", "o", "speaks", "en", "in"})
_CODES = (
    "en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "ru", "uk", "tr", "ar",
    "fa", "ur", "hi", "bn", "zh", "ja", "ko", "ug", "ku", "sw", "am", "so", "vi", "th", "id",
)  # fmt: skip
_AT = re.compile(r"^(?:in|à|en|em|a|في)\s", re.IGNORECASE)


def is_of_languages(plain: str, language: str) -> bool:
    """Whether folded words are what somebody speaks, as in "(English, Arabic)"."""
    words = [word for word in plain.split() if word not in _BETWEEN]
    return (
        bool(words) and len(words) <= 4 and all(_bare(word) in _names(language) for word in words)
    )


def _bare(word: str) -> str:
    """An Arabic word without "and"."""
    return word[1:] if word.startswith("وال") else word


@cache
def _names(language: str) -> frozenset[str]:
    """Folded names of the larger languages in a language and in English."""
    locales = [Locale.parse(tag) for tag in dict.fromkeys((language, "en")) if tag != "ug"]
    return frozenset(
        folded(locale.languages.get(code, "")) for locale in locales for code in _CODES
    )


def is_where(text: str, language: str) -> bool:
    """As in "In Geneva," or "London": where somebody can be called."""
    place = _AT.sub("", text)
    return not has_organisation(text) and is_place(place, language)


def is_house(text: str, source: str) -> bool:
    """Elsewhere the text says "of X" or "About X": what looks like a name is that of a house."""
    if len(text.split()) < 2 or text not in source:
        return False
    return re.search(rf"\b(?:at|from|About|Über|von|chez) {re.escape(text)}\b", source) is not None
