"""The names of countries in the tables of CLDR, and what else people call them."""

from collections.abc import Iterator
from functools import cache

from editor.model.names.data import table
from editor.model.names.folding import fold

_LANGUAGES = ("en", "tr", "ar", "ug", "de", "fr", "es", "pt", "zh_Hans", "zh_Hant")
_NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}


@cache
def country_names() -> dict[str, str]:
    """The code behind every folded name of a country, in all nine languages."""
    from babel import Locale  # noqa: PLC0415  # 0.1 s that no release without countries needs

    tables = [Locale.parse(language).territories for language in _LANGUAGES]
    pairs = [(code, name) for names in tables for code, name in names.items() if is_country(code)]
    written = {fold(name): code for code, name in pairs}
    spoken = {fold(_spoken(name)): code for code, name in pairs}
    return {name: code for name, code in (spoken | written).items() if name} | dict(_aliases())


def _spoken(name: str) -> str:
    """Bosnia and Herzegovina; Saint Lucia; Myanmar."""
    return name.replace("&", "and").replace("St.", "Saint").partition("(")[0]


def _aliases() -> Iterator[tuple[str, str]]:
    for code, names in table("places")["country_alias"].items():
        yield from ((fold(name.replace("_", " ")), code) for name in names.split())


def is_country(code: str) -> bool:
    """Whether a code of CLDR is one of a country or territory."""
    return len(code) == len("AA") and code.isupper() and code not in _NO_COUNTRY
