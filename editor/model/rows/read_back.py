"""Rows put in order after an editor changed their words behind our back."""

from collections.abc import Iterator

from editor.model.rows.lines import Line, has_picture
from editor.model.rows.row import Point, Role, Row, Rows, plain_row, with_line
from editor.model.rows.settle import second_half, settled
from editor.model.rows.styles import without_grown_links


def changed_row(rows: Rows, first: int, last: int, lines: list[Line]) -> int | None:
    """The only row between `first` and `last` whose words differ; None when it is not that simple.

    Pictures are never simple.
    """
    old = rows[first : last + 1]
    if len(lines) != len(old) or any(map(has_picture, lines)):
        return None
    differing = [
        n for n, (row, line) in enumerate(zip(old, lines, strict=True)) if row.line != line
    ]
    if len(differing) != 1 or old[differing[0]].role is Role.IMAGE:
        return None
    return first + differing[0]


def with_typed_line(rows: Rows, at: int, line: Line) -> Rows:
    """The rows with the words of one as they were typed."""
    new = with_line(rows[at], without_grown_links(rows[at].line, line))
    return (*rows[:at], new, *rows[at + 1 :])


def with_lines(
    rows: Rows, first: int, last: int, lines: list[Line], caret: Point
) -> tuple[Rows, Point]:
    """The rows from `first` to `last` become these lines.

    Rows whose words are the same at both ends keep their identity, then the others in order;
    surplus lines go on as the row before them.
    """
    old = rows[first : last + 1]
    start = _same_at_start(old, lines)
    end = _same_at_end(old, lines, start)
    new = list(old[:start])
    changed = old[start : len(old) - end]
    heads = _heads(old, changed)
    new += (with_line(next(heads), line) for line in lines[start : len(lines) - end])
    new += old[len(old) - end :]
    done = rows[:first] + tuple(new) + rows[last + 1 :]
    return settled(rows, done, first, first + len(new), caret)


def _heads(old: Rows, changed: Rows) -> Iterator[Row]:
    """Rows to take the identity of: those that changed, in order, and then ever the last again."""
    yield from changed
    last = (changed or old)[-1]
    while True:
        is_kept = last.role not in {Role.IMAGE, Role.SUBHEADING}
        yield second_half(last) if is_kept else plain_row(())


def _same_at_start(rows: Rows, lines: list[Line]) -> int:
    count = 0
    while count < min(len(rows), len(lines)) and rows[count].line == lines[count]:
        count += 1
    return count


def _same_at_end(rows: Rows, lines: list[Line], start: int) -> int:
    count = 0
    most = min(len(rows), len(lines)) - start
    while count < most and rows[-1 - count].line == lines[-1 - count]:
        count += 1
    return count
