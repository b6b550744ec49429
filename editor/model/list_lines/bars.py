"""Names on one line with a bar or a dot between them: "A | B | C"."""

import re
from collections.abc import Sequence

from editor.model.countries import country_code
from editor.model.list_lines.lines import Line
from editor.model.list_lines.records import Span

_SIGN = re.compile(r"(?<=\s)[|｜•·●▪■◆∙‧](?=\s)")
_FEWEST = 3


def sign_between(text: str, lines: Sequence[Line]) -> str:
    """The sign that parts names on at least one line of three or more; else nothing.

    Two names may as well be one and its translation, and a country belongs to the name before.
    """
    for line in lines:
        signs: list[str] = _SIGN.findall(text, line.name_start, line.end)
        for sign in dict.fromkeys(signs):
            cells = [
                text[slice(*span)] for span in spans_between(text, line.name_start, line.end, sign)
            ]
            told = any(country_code(cell) or "@" in cell for cell in cells)
            if len(cells) >= _FEWEST and not told:
                return sign
    return ""


def spans_between(text: str, start: int, end: int, sign: str) -> list[Span]:
    """Where the names of a stretch stand."""
    cuts = [m.span() for m in _SIGN.finditer(text, start, end) if m[0] == sign]
    edges = [start, *(at for cut in cuts for at in cut), end]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    bare = [_bare(text, a, b, sign) for a, b in pairs]
    return [(a, b) for a, b in bare if a < b]


def _bare(text: str, start: int, end: int, sign: str) -> Span:
    inside = text[start:end]
    left = start + len(inside) - len(inside.lstrip(" \t\xa0" + sign))
    return left, left + len(inside.strip(" \t\xa0" + sign))
