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
# Turkic languages have a dotted and a dotless i, which Unicode's own upper case mixes up.
_DOTTED = {"tr", "az"}
# Up to here a newsroom spells counts out; in these languages they do not change with the noun.
_SPELLED = 10
_UNINFLECTED = {"de", "en", "es", "fr", "tr"}
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


def in_running_text(number: int, locale: Locale) -> str:
    """A number as a newsroom writes it in a sentence: small ones in words, where that is safe."""
    spelled = 1 < number <= _SPELLED and locale.language in _UNINFLECTED
    return (in_words(number, locale) if spelled else None) or figures(number, locale)


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
    return in_capitals(words[:1], locale) + words[1:]


def in_capitals(words: str, locale: Locale) -> str:
    """The words in capitals, as the language writes them."""
    dotted = words.replace("i", "İ") if locale.language in _DOTTED else words
    return dotted.upper()


def _spaced(words: str, language: str) -> str:
    match language:
        case "tr":
            return " ".join(_TURKISH_PARTS.findall(words))
        case "ar":  # the conjunction is written together with the word after it
            return words.replace(" و ", " و")
        case _:
            return words
