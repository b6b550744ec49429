"""Countries by the names that lists give them."""

import re
from functools import cache

from editor.model.names import fold
from editor.model.names.territories import country_names, is_country

_CODE = re.compile(r"[A-Z]{2,3}")
_ARTICLE = re.compile(r"(?:the|la|le|les|el|die|der|os|as|o|republic of|state of) ")


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country named in one of nine languages, or None.

    Usual short forms count (UK, USA, U.S., UAE), and codes of two or three capital letters.
    """
    bare = text.strip(" \t\n.,;:()[]")
    folded = fold(text)
    found = country_names().get(folded) or country_names().get(_ARTICLE.sub("", folded, count=1))
    return found or (_by_code(bare) if _CODE.fullmatch(bare) else None)


def _by_code(code: str) -> str | None:
    return code if code in _codes() else _alpha_3().get(code)


@cache
def _codes() -> frozenset[str]:
    return frozenset(country_names().values())


@cache
def _alpha_3() -> dict[str, str]:
    from babel.core import get_global  # noqa: PLC0415  # as above

    aliases = get_global("territory_aliases").items()
    return {code: new[0] for code, new in aliases if len(code) == len("AAA") and is_country(new[0])}
