"""Countries by the names that pages print, in the language of an edition and in English."""

from functools import cache
from typing import TYPE_CHECKING

from editor.model.message import Problem

if TYPE_CHECKING:
    from babel import Locale

_CODE = 2


class Countries:
    """Names and codes in one language; costs some milliseconds when it is first asked."""

    def __init__(self, language: str) -> None:
        self._language = language

    def name(self, code: str | None) -> str:
        """The name of a code; a code that nobody knows stands as it is."""
        return _name(code, self._language) if code else ""

    def code(self, words: str) -> str | None:
        """The code that a name or a code means; None where it means none yet."""
        return _codes(self._language).get(words.strip().casefold())

    def names(self) -> tuple[str, ...]:
        """All names, in alphabetical order."""
        return _names(self._language)

    def best(self, words: str) -> str:
        """The one name that begins with some words, else the words as they are."""
        begun = words.strip().casefold()
        if not begun or self.code(words):
            return self.name(self.code(words)) if begun else words
        fitting = [name for name in self.names() if name.casefold().startswith(begun)]
        return fitting[0] if len(fitting) == 1 else words


@cache
def _locale(language: str) -> "Locale":
    # The tables of CLDR cost the start of the program what no release without countries needs.
    from editor.render.localize import locale_of  # noqa: PLC0415

    try:
        return locale_of(language)
    except Problem:  # a language that nobody knows: the checks say so
        return locale_of("en")


@cache
def _name(code: str, language: str) -> str:
    from editor.render.localize import country_name  # noqa: PLC0415  # as above

    return country_name(code, _locale(language))


@cache
def _all_codes() -> tuple[str, ...]:
    regions = _locale("en").territories
    left_out = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    codes = (str(code) for code in regions)
    return tuple(c for c in codes if len(c) == _CODE and c.isalpha() and c not in left_out)


@cache
def _names(language: str) -> tuple[str, ...]:
    return tuple(sorted({_name(code, language) for code in _all_codes()}, key=str.casefold))


@cache
def _codes(language: str) -> dict[str, str]:
    own = {_name(code, language).casefold(): code for code in _all_codes()}
    english = {_name(code, "en").casefold(): code for code in _all_codes()}
    return {**{code.casefold(): code for code in _all_codes()}, **english, **own}
