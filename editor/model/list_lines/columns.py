"""Two or more columns that only wide gaps part, as in text copied from a page."""

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

import msgspec

from editor.model.countries import country_code
from editor.model.list_lines.entry import is_acronym
from editor.model.list_lines.lines import Stretch
from editor.model.list_lines.records import Span

_GAP = re.compile(
    r"(?<=\S)(?:[ \xa0\u3000]{3,}|[ \xa0]*\t+[ \xa0]*)(?=\S)"
    # Chinese needs no space inside a name, so less of it parts two.
    r"|(?<=[\u3400-\u9fff)）])(?:[ \xa0]{2,}|\u3000+)(?=[\u3400-\u9fff])"
)
_MARK = re.compile(r"\W*\d{0,4}\W*|[a-zA-Z][.)]")
_MOST = 0.5


def gap_rows(text: str, places: Sequence[Stretch]) -> list[list[Span]] | None:
    """Rows of cells, where wide gaps part names from their countries or short forms."""
    rows = [_cells(text, place) for place in places]
    wide = [row for row in rows if len(row) > 1]
    if len(wide) <= 1 or len(wide) < _MOST * len(rows):
        return None
    said = sum(any(_says_more(text[a:b]) for a, b in row[1:]) for row in wide)
    return rows if said > _MOST * len(wide) else None


def column_by_column(text: str, places: Sequence[Stretch]) -> list[Stretch]:
    """The cells of each column one below the other, where at least half of the lines have gaps."""
    found: list[Stretch] = []
    for wide, run in groupby(_runs(text, places), key=lambda each: each[0]):
        stretch = [place for _, place in run]
        found += _unrolled(text, stretch) if wide else stretch
    return found


def _runs(text: str, places: Sequence[Stretch]) -> list[tuple[bool, Stretch]]:
    wide = [len(_cells(text, place)) > 1 for place in places]
    if sum(wide) <= 1 or sum(wide) < _MOST * len(places):
        return [(False, place) for place in places]
    first, last = wide.index(True), len(wide) - wide[::-1].index(True)
    if last < len(wide) and not places[last].after_blank:
        last += 1  # the longer column ends alone
    return [(first <= at < last, place) for at, place in enumerate(places)]


def _unrolled(text: str, places: list[Stretch]) -> list[Stretch]:
    rows = [_cells(text, place) for place in places]
    if _is_sorted([text[slice(*cell)].casefold() for row in rows for cell in row]):
        return [Stretch(0, a, b, after_blank=False) for row in rows for a, b in row]
    width = max(map(len, rows))
    ordered = [row[column] for column in range(width) for row in rows if column < len(row)]
    parts = [Stretch(0, a, b, after_blank=False) for a, b in ordered]
    return [msgspec.structs.replace(parts[0], after_blank=places[0].after_blank), *parts[1:]]


def _is_sorted(names: list[str]) -> bool:
    return all(a <= b for a, b in pairwise(names))


def _cells(text: str, place: Stretch) -> list[Span]:
    found, at = [], place.start
    for gap in _GAP.finditer(text, place.start, place.end):
        if not _MARK.fullmatch(text[at : gap.start()]):
            found.append((at, gap.start()))
            at = gap.end()
    return [*found, (at, place.end)]


def _says_more(cell: str) -> bool:
    return country_code(cell) is not None or (is_acronym(cell) and cell.isupper()) or "@" in cell
