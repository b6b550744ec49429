"""One function replaces any stretch of rows by others: delete, merge, cut, paste, drop and move."""

from editor.model.inline import join
from editor.model.rows.lines import after, before
from editor.model.rows.row import Point, Role, Row, Rows, plain_row, with_line
from editor.model.rows.settle import second_half, settled
from editor.model.runs import cut, size


def splice(rows: Rows, start: Point, end: Point, fragment: Rows = ()) -> tuple[Rows, Point]:
    """The rows with a fragment in the place of what stood between two points, and its end.

    What remains of the first and the last row keeps its identity: words of somebody else never
    come under a speaker's name unless they are put inside of a quote. Nothing remains of the row
    of a picture that is taken out.
    """
    if not fragment and len(rows) > 1 and _is_picture(rows, start, end):
        done = rows[: start.row] + rows[start.row + 1 :]
        return settled(rows, done, start.row, start.row, _nearest(done, start.row))
    head = with_line(rows[start.row], before(rows[start.row].line, start.offset))
    tail = with_line(rows[end.row], after(rows[end.row].line, end.offset))
    if not fragment:
        middle, caret = _closed(head, tail, start, end)
    elif len(fragment) == 1 and fragment[0].role is Role.PARAGRAPH:
        line = fragment[0].line
        middle = (with_line(head, join((*head.line, *line, *tail.line))),)
        caret = Point(start.row, size(head.line) + size(line))
    else:
        if start.row == end.row and head.line:
            tail = with_line(second_half(rows[end.row]), tail.line)
        middle, last = _opened(head, tail, fragment)
        caret = Point(start.row + last[0], last[1])
    done = rows[: start.row] + middle + rows[end.row + 1 :]
    return settled(rows, done, start.row, start.row + len(middle), caret)


def _is_picture(rows: Rows, start: Point, end: Point) -> bool:
    """Whether a stretch is the one character of a picture's row."""
    whole = start.row == end.row and start.offset < end.offset
    return whole and rows[start.row].role is Role.IMAGE


def _nearest(rows: Rows, row: int) -> Point:
    if row < len(rows):
        return Point(row, 0)
    return Point(row - 1, size(rows[row - 1].line))


def extract(rows: Rows, start: Point, end: Point) -> Rows:
    """A stretch of rows as a fragment; rows that are not whole lose their id.

    Part of one row is plain words. A stretch that ends before the first character of a row has
    that row's break in it, which stands as an empty paragraph.
    """
    if start.row == end.row:
        row = rows[start.row]
        is_whole = row.role is Role.IMAGE and start.offset < end.offset
        return (row if is_whole else plain_row(cut(row.line, start.offset, end.offset)),)
    first = rows[start.row]
    if start.offset:
        first = with_line(second_half(first), after(first.line, start.offset))
    last = rows[end.row]
    if not end.offset:
        last = plain_row(())
    elif end.offset < size(last.line):
        last = with_line(second_half(last), before(last.line, end.offset))
    return (first, *rows[start.row + 1 : end.row], last)


def moved(rows: Rows, start: Point, end: Point, to: Point) -> tuple[Rows, Point]:
    """The rows with a stretch of them elsewhere, and where that ends now.

    `to` must not be inside of the stretch.
    """
    fragment = extract(rows, start, end)
    if to <= start:
        without, _ = splice(rows, start, end)
        return splice(without, to, to, fragment)
    # The words behind are moved away first, else the deletion would move the place to put them.
    filled, last = splice(rows, to, to, fragment)
    done, _ = splice(filled, start, end)
    row = last.row - (len(filled) - len(done))
    if last.row != end.row:
        return done, Point(row, last.offset)
    return done, Point(row, last.offset - end.offset + start.offset)


def _closed(head: Row, tail: Row, start: Point, end: Point) -> tuple[Rows, Point]:
    """What is left around a deleted stretch as one row; an empty first row gives way."""
    line = join((*head.line, *tail.line))
    keep = tail if start.row != end.row and not head.line and tail.line else head
    return (with_line(keep, line),), Point(start.row, size(head.line))


def _opened(head: Row, tail: Row, fragment: Rows) -> tuple[Rows, tuple[int, int]]:
    """Head, fragment and tail as rows, and the end of the fragment in them (row, offset)."""
    rows = [_adopted(row, head) for row in fragment]
    if head.line and _is_plain(fragment[0]):
        rows[0] = with_line(head, join((*head.line, *rows[0].line)))
    elif head.line:
        rows.insert(0, head)
    elif not tail.line and _is_plain(fragment[0]):
        rows[0] = with_line(head, rows[0].line)
    last = len(rows) - 1, size(rows[-1].line)
    if tail.line:
        if _is_plain(fragment[-1]) and (head.line or tail.role is not Role.QUOTE):
            rows[-1] = with_line(tail, join((*rows[-1].line, *tail.line)))
        else:
            rows.append(tail)
    return tuple(rows), last


def _is_plain(row: Row) -> bool:
    return row.role is Role.PARAGRAPH


def _adopted(row: Row, head: Row) -> Row:
    """Paragraphs put into a list are items of it."""
    if head.role is Role.LIST and _is_plain(row):
        return Row(head.block, row.line, row.text, row.block.id)
    return row
