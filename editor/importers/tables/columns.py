"""What the columns of a table hold: guessed by their heads, then by what stands in them."""

from collections.abc import Mapping, Sequence

import msgspec

from editor.importers.tables.contents import share
from editor.importers.tables.fields import Field
from editor.importers.tables.heads import field_of_head, is_person_head, tells_the_beginning
from editor.importers.tables.table import Table
from editor.importers.tables.times import DayOrder
from editor.model.list_titles import is_own, is_own_column
from editor.model.message import Message, message

_HEAD_ROWS = 10  # a title and a note may stand above the heads
_SAMPLE = 200
_LIKELY = 0.7
_BY_CONTENT = (Field.EMAIL, Field.WEBSITE, Field.TIMESTAMP, Field.COUNTRY)


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """What each column holds, from 0; one that is not here or says `IGNORE` is left out.

    `header` is the row of the heads, None where there is none; names begin below it. A reason
    says in words why a column was taken for what it is; `confidence` lies between 0 and 1.
    Where `day_order` is None, the dates themselves say how they are written.
    """

    fields: Mapping[int, Field]
    header: int | None = None
    confidence: float = 0.0
    reasons: Mapping[int, Message] = {}
    language: str = ""
    day_order: DayOrder | None = None


def guess_columns(table: Table, language: str = "") -> Columns:
    """What the columns seem to hold; the person may say otherwise."""
    header = _find_header(table.rows[:_HEAD_ROWS])
    heads = table.rows[header] if header is not None else ()
    body = table.rows[(header + 1 if header is not None else 0) :][:_SAMPLE]
    fields, reasons = _by_heads(heads)
    for column in range(table.width):
        if column not in fields:
            _by_content(column, body, fields, reasons)
    if Field.NAME not in fields.values():
        _find_name(table.width, body, fields, reasons)
    return Columns(
        fields={**dict.fromkeys(range(table.width), Field.IGNORE), **fields},
        header=header,
        confidence=_confidence(fields, header),
        reasons=reasons,
        language=language,
    )


def _find_header(rows: Sequence[Sequence[str]]) -> int | None:
    """The first row with two heads that are known, or the only row with one above others."""
    known = [sum(field_of_head(cell) is not None for cell in row) for row in rows]
    for number, count in enumerate(known):
        if count > 1:
            return number
    first = rows[0] if rows else ()
    return 0 if known and known[0] and len([cell for cell in first if cell]) == 1 else None


def _by_heads(heads: Sequence[str]) -> tuple[dict[int, Field], dict[int, Message]]:
    own = is_own(heads)
    fields = {n: Field.OWN for n, head in enumerate(heads) if own and is_own_column(head)}
    for column in sorted(range(len(heads)), key=lambda at: tells_the_beginning(heads[at])):
        head = heads[column]
        field = field_of_head(head)
        if (
            column not in fields
            and field is not None
            and field not in fields.values()
            and not is_person_head(head)
        ):
            fields[column] = field
    _settle_person(heads, fields)
    reasons = {
        column: message("The head of the column says “{head}”.", head=heads[column])
        for column in fields
    }
    return fields, reasons


def _settle_person(heads: Sequence[str], fields: dict[int, Field]) -> None:
    """“Name” beside an organisation is whoever filled in the form; alone it is the name."""
    plain = [column for column, head in enumerate(heads) if is_person_head(head)]
    for column in plain:
        for field in (Field.NAME, Field.CONTACT):
            if column not in fields and field not in fields.values():
                fields[column] = field


def _by_content(
    column: int,
    body: Sequence[Sequence[str]],
    fields: dict[int, Field],
    reasons: dict[int, Message],
) -> None:
    cells = _cells(column, body)
    for field in _BY_CONTENT:
        if cells and field not in fields.values() and share(field, cells) >= _LIKELY:
            fields[column] = field
            reasons[column] = message("Most of its cells look like that.")
            return


def _find_name(
    width: int,
    body: Sequence[Sequence[str]],
    fields: dict[int, Field],
    reasons: dict[int, Message],
) -> None:
    """The column with the most words that differ, among those that hold nothing known."""
    scores = {column: _variety(_cells(column, body)) for column in range(width)}
    free = {column: score for column, score in scores.items() if column not in fields and score}
    if free:
        best = max(free, key=lambda column: free[column])
        fields[best] = Field.NAME
        reasons[best] = message("Its cells differ most, as names do.")


def _variety(cells: Sequence[str]) -> float:
    words = {cell for cell in cells if any(map(str.isalpha, cell))}
    typical = sum(min(len(cell), 80) for cell in words) / max(len(words), 1)
    return len(words) * min(typical, 40.0)


def _cells(column: int, body: Sequence[Sequence[str]]) -> list[str]:
    return [row[column] for row in body if column < len(row) and row[column]]


def _confidence(fields: Mapping[int, Field], header: int | None) -> float:
    if Field.NAME not in fields.values():
        return 0.0
    return 0.9 if header is not None else 0.5
