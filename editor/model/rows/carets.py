"""Where a caret goes when rows change under it."""

from collections.abc import Sequence

from editor.model.rows.lines import difference, shown
from editor.model.rows.row import Point, Row, Rows
from editor.model.runs import size


def followed(point: Point, old: Sequence[Row | None], new: Rows) -> Point:
    """The same place of the same words, as long as these are still there."""
    row = old[point.row] if point.row < len(old) else None
    if row is None:
        return clamped(point, new)
    at = _row_of(row, point.row, new)
    if at is None:
        return clamped(Point(point.row, 0), new)
    return Point(at, _offset(point.offset, shown(row.line), shown(new[at].line)))


def clamped(point: Point, rows: Rows) -> Point:
    """The nearest place that there is."""
    row = max(0, min(point.row, len(rows) - 1))
    return Point(row, max(0, min(point.offset, size(rows[row].line))))


def row_at(rows: Rows, block_id: str, item: str = "") -> int | None:
    """The row of a block or of a list's item."""
    for number, row in enumerate(rows):
        if row.block.id == block_id and (not item or row.item == item):
            return number
    return None


def _row_of(row: Row, near: int, rows: Rows) -> int | None:
    if near < len(rows) and _is_same(row, rows[near]):
        return near
    return next((number for number, other in enumerate(rows) if _is_same(row, other)), None)


def _is_same(one: Row, other: Row) -> bool:
    """Whether two rows are states of one; an item may have become a block, with its id."""
    return (one.item or one.block.id) == (other.item or other.block.id)


def _offset(offset: int, old: str, new: str) -> int:
    start, end = difference(old, new)
    if offset <= start:
        return offset
    if offset >= len(old) - end:
        return offset + len(new) - len(old)
    return start
