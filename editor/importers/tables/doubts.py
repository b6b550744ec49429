"""What a person should look at before the names of a table are used."""

from collections.abc import Iterator, Mapping, Sequence

from editor.importers.tables.columns import Columns
from editor.importers.tables.fields import Field
from editor.importers.tables.heads import answer
from editor.importers.tables.names import TableName, rows_as_names
from editor.importers.tables.table import Table
from editor.importers.tables.times import in_parts, said_order
from editor.model.message import Message, message

_SAMPLE = 500
_SHOWN = 5  # of rows or columns in one sentence
_LONGEST = 60
_CUSTOMARY = 20  # letters; a longer answer is one of another sort


def doubts(table: Table, columns: Columns) -> tuple[Message, ...]:
    """Dates that can be read in two ways, yes and no that nobody asked about, rows without a name.

    A cell that may say “do not publish me” must not be passed over without a word.
    """
    names = rows_as_names(table, columns)
    return (
        *_dates(table, columns, names),
        *_answers(table, columns),
        *nameless(table, columns, names),
    )


def stamps(table: Table, columns: Columns) -> tuple[str, ...]:
    """The cells of the column of time stamps."""
    place = _places(columns).get(Field.TIMESTAMP)
    return () if place is None else _cells(table, columns, place)


def _dates(table: Table, columns: Columns, names: Sequence[TableName]) -> Iterator[Message]:
    cells = stamps(table, columns)
    parted = [] if columns.day_order else [cell for cell in cells if in_parts(cell)]
    if parted and said_order(cells) is None:
        yield message(
            "“{date}” can be a day of two months. Say how the dates are written.", date=parted[0]
        )
    undated = [name.row for name in names if cells and name.signed_on is None]
    if undated:
        yield message("Rows without a date that is understood: {rows}.", rows=_few(undated))


def _answers(table: Table, columns: Columns) -> Iterator[Message]:
    if Field.MAY_PUBLISH in columns.fields.values() or columns.header is None:
        return
    asked = [
        head
        for column, head in enumerate(table.rows[columns.header])
        if columns.fields.get(column, Field.IGNORE) is Field.IGNORE
        and _are_answers(set(_cells(table, columns, column)[:_SAMPLE]) - {""})
    ]
    if asked:
        yield message(
            "These columns say yes or no: {heads}. If one says who may be published,"
            " choose “May be published” for it.",
            heads=_few([f"“{head[:_LONGEST]}”" for head in asked]),
        )


def _are_answers(cells: set[str]) -> bool:
    """Whether words say yes or no; bare numbers may be anything."""
    said = {answer(cell) for cell in cells if any(map(str.isalpha, cell))}
    return bool(said) and None not in said and all(len(cell) <= _CUSTOMARY for cell in cells)


def nameless(table: Table, columns: Columns, names: Sequence[TableName]) -> Iterator[Message]:
    """Rows that hold something, and no name."""
    if Field.NAME not in columns.fields.values():
        return
    named = {name.row for name in names}
    start = 0 if columns.header is None else columns.header + 1
    left = [n for n, row in enumerate(table.rows[start:], start + 1) if any(row) and n not in named]
    if left:
        yield message("Rows without a name, which are left out: {rows}.", rows=_few(left))


def _places(columns: Columns) -> Mapping[Field, int]:
    return {field: column for column, field in columns.fields.items()}


def _cells(table: Table, columns: Columns, place: int) -> tuple[str, ...]:
    start = 0 if columns.header is None else columns.header + 1
    return tuple(row[place] for row in table.rows[start:] if place < len(row))


def _few(things: Sequence[object]) -> str:
    """The first, with a number for the rest."""
    shown = ", ".join(map(str, things[:_SHOWN]))
    rest = len(things) - _SHOWN
    return f"{shown} (+{rest})" if rest > 0 else shown
