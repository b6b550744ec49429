"""Counts as the words of a text: in figures, in words, or rounded down."""

import re

from babel import Locale

from editor.model import counts
from editor.model.counts import Counts
from editor.model.tokens import Form, Token
from editor.render.labels import Labels
from editor.render.localize import figures, language_of
from editor.render.tags import script

# Turkish writes the words of a number apart; as one word it stands only on a cheque.
_TURKISH_PARTS = re.compile(
    "milyar|milyon|bin|yüz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan"
    "|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|sıfır"
)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
# The names of num2words that are not those of ISO 639.
_CONVERTERS = {"kk": "kz", "nb": "no", "nn": "no"}


def written(token: Token, known: Counts, locale: Locale, labels: Labels) -> str | None:
    """The words that stand for a count token; None when the count cannot be known."""
    number = counts.value(token, known)
    if number is None:
        return None
    low, is_more = counts.rounded(number, token)
    if is_more:
        return labels.count.over.replace("{number}", figures(low, locale))
    if token.form is Form.WORDS:
        return in_words(number, locale) or figures(number, locale)
    return figures(low, locale)


def in_words(number: int, locale: Locale) -> str | None:
    """A number spelled out; None in a language that nobody has taught the library."""
    from num2words import CONVERTER_CLASSES, num2words  # noqa: PLC0415  # few texts need it

    language = _CONVERTERS.get(locale.language, locale.language)
    names = (f"{language}_{locale.territory}", language)
    name = next((name for name in names if name in CONVERTER_CLASSES), None)
    if name is None:
        return None
    words = str(num2words(number, lang=name))
    if _LATIN.search(words) and script(language_of(locale)) != "Latn":
        return None
    return _spaced(words, language)


def capitalized(words: str, locale: Locale) -> str:
    """The words as a sentence begins with them."""
    first = words[:1]
    if locale.language in {"tr", "az"} and first == "i":
        return "İ" + words[1:]
    return first.upper() + words[1:]


def _spaced(words: str, language: str) -> str:
    match language:
        case "tr":
            return " ".join(_TURKISH_PARTS.findall(words))
        case "ar":  # the conjunction is written together with the word after it
            return words.replace(" و ", " و")
        case _:
            return words
