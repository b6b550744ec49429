"""Rows of a table: one line of cells where the table holds data, lines where it only lays out."""

import msgspec

from editor.importers.document import LineRole
from editor.importers.sources.lines import RawLine, line_text

_LONGEST_CELL = 300  # characters; a longer one is a text that a table merely places


def as_row(cells: list[list[RawLine]]) -> list[RawLine]:
    """The lines of a row: cells beside each other, or as they are where one is no single line."""
    filled = [[line for line in cell if line_text(line).strip()] for cell in cells]
    filled = [cell for cell in filled if cell]
    if len(filled) < 2 or not all(map(_is_value, filled)):  # noqa: PLR2004  # one is no row
        return [line for cell in cells for line in cell]
    pictures = tuple(picture for cell in cells for line in cell for picture in line.pictures)
    row = [
        msgspec.structs.replace(
            cell[0], role=LineRole.TABLE_CELL, level=0, ordered=False, cell=index > 0, pictures=()
        )
        for index, cell in enumerate(filled)
    ]
    row[-1] = msgspec.structs.replace(row[-1], pictures=pictures)
    return [msgspec.structs.replace(row[0], gap=cells[0][0].gap if cells[0] else False), *row[1:]]


def _is_value(cell: list[RawLine]) -> bool:
    return len(cell) == 1 and len(line_text(cell[0])) <= _LONGEST_CELL
