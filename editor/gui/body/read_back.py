"""What was edited in the document, as an edit of rows."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock

from editor.gui.body.autocorrect import correct
from editor.gui.body.carets import Selection
from editor.gui.body.store import DELETED, TYPED, Edit
from editor.model.message import message
from editor.model.rows.lines import Line
from editor.model.rows.read_back import changed_row, with_lines, with_typed_line
from editor.model.rows.row import Role
from editor.model.runs import size

if TYPE_CHECKING:
    from editor.gui.body.canvas import Canvas


class Dirt:
    """The stretch of the document that was edited and not yet read back.

    Where it ended before is found by counting rows from the end: how much Qt says was removed is
    often too much.
    """

    def __init__(self) -> None:
        self._stretch: tuple[int, int] | None = None

    @property
    def is_there(self) -> bool:
        """Whether anything is to be read back."""
        return self._stretch is not None

    def widen(self, position: int, removed: int, added: int) -> None:
        """Take note of an edit, as QTextDocument.contentsChange tells it."""
        end = position + added
        if self._stretch is not None:
            low, high = self._stretch
            moved = high + added - removed if high > position else high
            position, end = min(low, position), max(end, moved)
        self._stretch = position, end

    def take(self) -> tuple[int, int]:
        """The stretch, which then counts as read. Raises TypeError when there is none."""
        if self._stretch is None:
            raise TypeError("nothing was edited")
        stretch, self._stretch = self._stretch, None
        return stretch


def read_back(canvas: "Canvas") -> None:
    """Make the release say what the document says now."""
    rows = canvas.store.rows
    first, last, lines, is_clean = _read(canvas, *canvas.dirt.take())
    old = rows[first : last + 1]
    after = canvas.selection()
    if [row.line for row in old] == lines:
        if is_clean and not canvas.has_frames():
            canvas.caret = after  # a composition, a new layout, a letter typed over itself
        else:
            _distrust(canvas, first, last, len(lines))
            canvas.draw(rows, after)
        return
    typed = changed_row(rows, first, last, lines)
    if typed is not None:
        _distrust(canvas, first, last, len(lines))
        _type(canvas, typed, lines[typed - first], after)
        return
    new, position = with_lines(rows, first, last, lines, after.position)
    anchor = position
    if not after.is_empty:
        _, anchor = with_lines(rows, first, last, lines, after.anchor)
    _distrust(canvas, first, last, len(lines))
    canvas.commit(Edit(new, Selection(anchor, position), message("Edit text")))


def _type(canvas: "Canvas", number: int, line: Line, after: Selection) -> None:
    rows, before = canvas.store.rows, canvas.caret
    old = rows[number].line
    new = with_typed_line(rows, number, line)
    kind = TYPED if size(line) >= size(old) else DELETED
    canvas.commit(Edit(new, after, message("Typing"), kind))
    if not canvas.is_composing:
        correct(canvas, number, before)


def _read(canvas: "Canvas", low: int, high: int) -> tuple[int, int, list[Line], bool]:
    """First and last row that were edited, what they say now, and whether their looks are right."""
    document, rows = canvas.document(), canvas.store.rows
    end = document.characterCount() - 1
    first = document.findBlock(min(low, end)).blockNumber()
    now = document.findBlock(min(high, end)).blockNumber()
    last = len(rows) - (document.blockCount() - now)
    if last < first or canvas.has_frames():  # frames are told too narrow
        first, now, last = 0, document.blockCount() - 1, len(rows) - 1
    lines, is_clean = [], now == last
    block = document.findBlockByNumber(first)
    for number in range(first, now + 1):
        role = rows[number].role if number <= last else Role.PARAGRAPH
        line, is_canonical = canvas.reader.read(block, role)
        lines.append(line)
        is_clean = is_clean and is_canonical and _is_right(canvas, block, number)
        block = block.next()
    return first, last, lines, is_clean


def _is_right(canvas: "Canvas", block: QTextBlock, number: int) -> bool:
    return canvas.drawing.is_right(block, canvas.store.rows, number)


def _distrust(canvas: "Canvas", first: int, last: int, count: int) -> None:
    """Nothing is known of the edited rows until they are drawn again."""
    canvas.rows[first : last + 1] = [None] * count
