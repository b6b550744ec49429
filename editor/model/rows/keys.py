"""What Enter and the keys at the edges of rows mean."""

from editor.model.rows.lines import after, before
from editor.model.rows.row import Point, Role, Row, Rows, plain_row, with_line
from editor.model.rows.settle import second_half, settled
from editor.model.runs import size

_PLAINER = frozenset({Role.LIST, Role.SUBHEADING, Role.QUOTE})


def split(rows: Rows, at: Point) -> tuple[Rows, Point]:
    """Enter: a new row begins at a caret, which is then in that row.

    At an end of the words the new row is an empty paragraph; inside, both halves are of one kind,
    and a quote's second half continues the first. In a list it is an item, and Enter in an empty
    item leaves the list.
    """
    row = rows[at.row]
    halves, caret = _halves(row, at.offset)
    done = rows[: at.row] + halves + rows[at.row + 1 :]
    return settled(rows, done, at.row, at.row + len(halves), Point(at.row + caret, 0))


def _halves(row: Row, offset: int) -> tuple[Rows, int]:
    head, tail = before(row.line, offset), after(row.line, offset)
    if row.role is Role.LIST:
        if not row.line:
            return (plain_row((), row.item),), 0
        return (with_line(row, head), with_line(second_half(row), tail)), 1
    if not head and row.line:
        return (plain_row(()), row), 1
    if not tail:
        return (row, plain_row(())), 1
    return (with_line(row, head), with_line(second_half(row), tail)), 1


def becomes_plain(row: Row, offset: int) -> bool:
    """Whether Backspace makes a plain paragraph of a row, instead of joining it to the one above.

    So a quote never loses its speaker by one key.
    """
    return offset == 0 and row.role in _PLAINER


def at_picture(rows: Rows, start: Point, end: Point) -> Point | None:
    """The far side of a picture that a deletion over one row's edge would run into.

    The picture is to be selected first: nobody should lose one by a key meant for words.
    """
    above, below = rows[start.row], rows[end.row]
    if end.row != start.row + 1 or end.offset or start.offset != size(above.line):
        return None
    if below.role is Role.IMAGE and above.line and above.role is not Role.IMAGE:
        return Point(end.row, 1)
    if above.role is Role.IMAGE and below.line and below.role is not Role.IMAGE:
        return Point(start.row, 0)
    return None
