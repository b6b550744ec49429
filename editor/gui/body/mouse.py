"""Clicks and drops on the surface that mean something else than in plain text."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragLeaveEvent, QDropEvent, QMouseEvent, QTextCursor

from editor.gui.body import clipboard
from editor.gui.body.canvas import Canvas
from editor.gui.body.carets import Selection, at
from editor.gui.body.painting import card_rect
from editor.gui.body.store import Edit
from editor.model.message import message
from editor.model.rows.row import Point, Role
from editor.model.rows.splice import moved, splice

_INSIDE = 4


def press(canvas: Canvas, event: QMouseEvent) -> bool:
    """Take a click in the room around the words of a card, which Qt gives to the row below."""
    if event.button() is not Qt.MouseButton.LeftButton or event.modifiers():
        return False
    number = _card_under(canvas, event.position())
    if number is None:
        return False
    rect = canvas.row_rect(number)
    height = min(max(event.position().y(), rect.top() + _INSIDE), rect.bottom() - _INSIDE)
    cursor = canvas.cursorForPosition(QPointF(event.position().x(), height).toPoint())
    canvas.setTextCursor(cursor)
    canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    return True


def picture_at(canvas: Canvas, where: QPointF) -> int | None:
    """The row of the picture at a place of the viewport."""
    for number, row in canvas.rows_in(where.y() - 1, where.y() + 1):
        if row.role is not Role.IMAGE:
            continue
        start = QTextCursor(canvas.document())
        start.setPosition(canvas.position_of(Point(number, 0)))
        end = QTextCursor(start)
        end.movePosition(QTextCursor.MoveOperation.Right)
        sides = sorted((canvas.cursorRect(start).left(), canvas.cursorRect(end).left()))
        rect = canvas.row_rect(number)
        if rect.top() <= where.y() <= rect.bottom() and sides[0] <= where.x() <= sides[1]:
            return number
    return None


def drop(canvas: Canvas, event: QDropEvent, *, is_own: bool) -> None:
    """Put in what was dropped; what was dragged from here as a move is one step."""
    to = point_under(canvas, event)
    selection = canvas.caret
    if is_own and event.dropAction() is Qt.DropAction.MoveAction:
        if not selection.start <= to <= selection.end:
            rows, caret = moved(canvas.store.rows, selection.start, selection.end, to)
            canvas.commit(Edit(rows, at(caret), message("Move text")))
    else:
        fragment = clipboard.fragment_of(event.mimeData(), canvas.store)
        if fragment:
            rows, caret = splice(canvas.store.rows, to, to, fragment)
            canvas.commit(Edit(rows, Selection(caret, caret), message("Drop")))
    event.acceptProposedAction()


def point_under(canvas: Canvas, event: QDropEvent) -> Point:
    """Where something is dropped."""
    return canvas.point_at(canvas.cursorForPosition(event.position().toPoint()).position())


def leave() -> QDragLeaveEvent:
    """The event that makes Qt take away its drop caret and its scrolling."""
    return QDragLeaveEvent()


def _card_under(canvas: Canvas, where: QPointF) -> int | None:
    """The quote whose card is at a place, if its words are not."""
    for number, row in canvas.rows_in(where.y() - 1, where.y() + 1):
        if row.role is Role.QUOTE and card_rect(canvas, number).contains(where):
            rect = canvas.row_rect(number)
            return None if rect.top() <= where.y() <= rect.bottom() else number
    return None
