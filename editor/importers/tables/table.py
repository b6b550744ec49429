"""A table as it was read: plain words in rows."""

from collections.abc import Iterable

import msgspec

from editor.model.clean import clean_text
from editor.model.message import Message, message

ROWS = 1_048_576  # as many as a sheet of Excel has
CELLS = 3_000_000  # some 250 MB of memory
COLUMNS = 1_000


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of words, each without empty cells at its end; blank rows stay, so numbers fit.

    `encoding` and `delimiter` are those of a CSV file, `sheets` the names of all sheets of a
    spreadsheet. `cut` says what was not read, if anything.
    """

    rows: tuple[tuple[str, ...], ...]
    encoding: str = ""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    cut: Message | None = None

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows), default=0)


class Rows(msgspec.Struct, frozen=True):
    """The first rows of a file, and whether there are more."""

    rows: tuple[tuple[str, ...], ...]
    cut: Message | None


def take_rows(rows: Iterable[Iterable[str]]) -> Rows:
    """As many rows as fit into memory, cleaned."""
    taken: list[tuple[str, ...]] = []
    seen: dict[str, str] = {}  # one object for words that come again, such as countries
    cells, wide = 0, False
    for row in rows:
        found = [_cell(cell, seen) for cell in row]
        wide = wide or len(found) > COLUMNS
        trimmed = _trimmed(found[:COLUMNS])
        cells += len(trimmed)
        if len(taken) >= ROWS or cells > CELLS:
            return Rows(tuple(taken), _only_rows(len(taken)))
        taken.append(trimmed)
    while taken and not taken[-1]:
        taken.pop()
    return Rows(tuple(taken), _only_columns() if wide else None)


def _cell(text: str, seen: dict[str, str]) -> str:
    cell = clean_text(text).strip() if text else ""
    if len(cell) > 40 or len(seen) > 50_000:  # noqa: PLR2004  # long words seldom come again
        return seen.get(cell, cell)
    return seen.setdefault(cell, cell)


def _trimmed(row: list[str]) -> tuple[str, ...]:
    while row and not row[-1]:
        row.pop()
    return tuple(row)


def _only_rows(count: int) -> Message:
    return message(
        "Only the first {count} rows were read. Split the file to import the others.", count=count
    )


def _only_columns() -> Message:
    return message("Only the first {count} columns were read.", count=COLUMNS)
