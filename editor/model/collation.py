"""The order in which a language lists names."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any, Protocol

from editor.model.message import Problem
from editor.model.signatures_later import signatures_later


class SortKey(Protocol):
    """What names are compared by."""

    def __lt__(self, other: Any, /) -> bool:  # noqa: ANN401  # keys of one collation, whatever they are
        """Whether this name stands before the other."""


# Only where lists of organisations leave the article out by custom: not in German or Spanish.
_ARTICLES = {"en": re.compile(r"the\s+(?=\w)", re.IGNORECASE)}
_NO_ARTICLE = re.compile(r"(?!)")
_NOT_A_WORD = re.compile(r"\W+")

# The 32 letters of Uyghur. The hamza that carries a vowel is no letter; the root order of Unicode
# puts every vowel that begins a word before the consonants. Code points for private use stand in
# for them: after spaces and numbers, before the mark of a foreign letter.
_FIRST_STAND_IN = 0xE000
_UYGHUR = {
    ord(letter): _FIRST_STAND_IN + weight
    for weight, letter in enumerate("اەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي")
} | {ord("\N{ARABIC LETTER YEH WITH HAMZA ABOVE}"): None}
_FOREIGN_MARK = "\uf8ff"
_NUMBER = re.compile(r"\d{1,18}")
_FOREIGN_LETTER = re.compile(r"[^\W\d_]")


def collation(language: str) -> Callable[[str], SortKey]:
    """The key function that sorts names in the order of a language (a BCP 47 tag).

    Numbers count as numbers, and what is no letter or number at the start of a name is passed
    over. Raises Problem where the library for it is missing.
    """
    base, _, rest = language.replace("_", "-").lower().partition("-")
    article = _ARTICLES.get(base, _NO_ARTICLE)
    in_latin_or_cyrillic = {"latn", "cyrl"} & set(rest.split("-"))
    key = _uyghur_key if base == "ug" and not in_latin_or_cyrillic else _unicode_key(language)
    return lambda name: key(_from_first_word(name, article))


def _from_first_word(name: str, article: re.Pattern[str]) -> str:
    start = _NOT_A_WORD.match(name)
    trimmed = name[start.end() :] if start else name
    found = article.match(trimmed)
    return (trimmed[found.end() :] if found else trimmed) or name


def _unicode_key(language: str) -> Callable[[str], SortKey]:
    """The Unicode order, tailored to the language; the root order where Qt does not know it."""
    try:
        with signatures_later():
            from PySide6.QtCore import QCollator, QLocale  # noqa: PLC0415  # slow, seldom needed
    except ImportError as error:
        raise Problem.of(
            "Names cannot be sorted, as a part of Qt cannot be loaded: {reason}.",
            "Run the command “doctor”, which says what is missing.",
            reason=str(error),
        ) from error
    locale = QLocale(language.replace("_", "-"))
    known = locale.language() != QLocale.Language.C
    collator = QCollator(locale if known else QLocale(QLocale.Language.English))
    collator.setNumericMode(True)
    return collator.sortKey


def _uyghur_key(name: str) -> SortKey:
    text = unicodedata.normalize("NFKC", name)
    numbered = _NUMBER.sub(lambda found: f"{int(found.group()):018}", text)
    return _FOREIGN_LETTER.sub(_foreign, numbered.translate(_UYGHUR)), name


def _foreign(found: re.Match[str]) -> str:
    return _FOREIGN_MARK + unicodedata.normalize("NFKD", found.group().casefold())
