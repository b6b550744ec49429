"""Keys that mean something for the body; all others are left to Qt and read back."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from editor.gui.body import commands
from editor.gui.body.canvas import Canvas
from editor.gui.body.carets import Selection, around, at
from editor.gui.body.store import TYPED, Edit
from editor.model.message import message
from editor.model.rows.keys import at_picture, becomes_plain, split
from editor.model.rows.roles import with_role
from editor.model.rows.row import Point, Role, Rows
from editor.model.rows.splice import splice
from editor.model.runs import size

_Move = QTextCursor.MoveOperation
_Key = Qt.Key
_S = QKeySequence.StandardKey
_KEEP = QTextCursor.MoveMode.KeepAnchor
_TABS = (_Key.Key_Tab, _Key.Key_Backtab)
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
# QKeySequence.StandardKey.Backspace has no binding on Linux and Windows.
_DELETES = {_Key.Key_Backspace: _Move.PreviousCharacter, _Key.Key_Delete: _Move.NextCharacter}
_DELETE_MORE = {
    _S.DeleteStartOfWord: _Move.PreviousWord,
    _S.DeleteEndOfWord: _Move.NextWord,
    _S.DeleteEndOfLine: _Move.EndOfLine,
}
_BACKWARDS = {_Move.PreviousCharacter, _Move.PreviousWord}
# Those of the window's actions that the body can do by itself, wherever it stands.
_SHORTCUTS: dict[str, Callable[[Canvas], None]] = {
    "Ctrl+B": lambda canvas: commands.toggle_style(canvas, "bold"),
    "Ctrl+I": lambda canvas: commands.toggle_style(canvas, "italic"),
    "Ctrl+Shift+V": commands.paste_plain,
}
_TIMELINE = (_S.Undo, _S.Redo)


def wants(event: QKeyEvent) -> bool | None:
    """Whether a key is for the body before any shortcut; None where Qt is to say.

    Undo and redo are the window's: Qt's own editor claims them even when its undo is off.
    """
    if any(event.matches(key) for key in _TIMELINE):
        return False
    return True if _shortcut(event) in _SHORTCUTS else None


def press(canvas: Canvas, event: QKeyEvent) -> bool:
    """Do what a key means for the body; False when it is for Qt to handle."""
    is_step = any(event.matches(key) for key in _TIMELINE)
    if is_step or event.key() in _TABS:  # a tab that finds no field to go to is no tab in the text
        event.ignore()
        return True
    act = _act(event)
    if act is not None:
        act(canvas)
        return True
    move = _deletion(event)
    if move is not None and delete(canvas, move):
        return True
    if _is_typing(event):
        make_room(canvas)
    return False


def enter(canvas: Canvas) -> None:
    """Begin a new paragraph."""
    rows, start = canvas.store.rows, canvas.caret.start
    if not canvas.caret.is_empty:
        rows, start = splice(rows, start, _end_to_type_over(canvas.caret, rows))
    rows, caret = split(rows, start)
    canvas.commit(Edit(rows, at(caret), message("New paragraph")))


def make_room(canvas: Canvas) -> None:
    """Delete what is selected over several rows before something is typed in its place.

    Both become one step, as the deletion goes by the name of the typing that follows.
    """
    selection, rows = canvas.caret, canvas.store.rows
    end = _end_to_type_over(selection, rows)
    if end != selection.end:
        canvas.select(Selection(selection.start, end))
    if selection.start.row == end.row:
        return
    rows, caret = splice(rows, selection.start, end)
    canvas.commit(Edit(rows, at(caret), message("Typing"), TYPED))


def delete(canvas: Canvas, move: QTextCursor.MoveOperation) -> bool:
    """Delete over the edge of a row; False when it is inside of one, which Qt does better."""
    selection, rows = canvas.caret, canvas.store.rows
    start, end = selection.start, selection.end
    if selection.is_empty:
        row = rows[start.row]
        if move in _BACKWARDS and becomes_plain(row, start.offset):
            plain = with_role(rows, start.row, start.row, Role.PARAGRAPH)
            canvas.commit(Edit(plain, selection, message("Plain paragraph")))
            return True
        start, end = _moved_over(canvas, move)
        picture = at_picture(rows, start, end)
        if picture is not None:
            canvas.select(around(picture.row))
            return True
    is_picture = rows[start.row].role is Role.IMAGE and not selection.is_empty
    if start.row == end.row and not is_picture:
        return False
    rows, caret = splice(rows, start, end)
    canvas.commit(Edit(rows, at(caret), message("Delete")))
    return True


def _moved_over(canvas: Canvas, move: QTextCursor.MoveOperation) -> tuple[Point, Point]:
    cursor = canvas.textCursor()
    cursor.movePosition(move, _KEEP)
    ends = sorted((canvas.point_at(cursor.anchor()), canvas.point_at(cursor.position())))
    return ends[0], ends[1]


def _end_to_type_over(selection: Selection, rows: Rows) -> Point:
    """A selection that ends before the first character of a row leaves that row alone.

    A triple click selects the break after a paragraph as well.
    """
    start, end = selection.start, selection.end
    if start.row < end.row and not end.offset:
        return Point(end.row - 1, size(rows[end.row - 1].line))
    return end


def _deletion(event: QKeyEvent) -> QTextCursor.MoveOperation | None:
    if event.key() in _DELETES and not _modifiers(event) & ~Qt.KeyboardModifier.ShiftModifier:
        return _DELETES[Qt.Key(event.key())]
    return next((move for key, move in _DELETE_MORE.items() if event.matches(key)), None)


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _act(event: QKeyEvent) -> Callable[[Canvas], None] | None:
    if event.key() in _ENTER and not _modifiers(event):
        return enter
    return commands.cut_out if event.matches(_S.Cut) else _SHORTCUTS.get(_shortcut(event))


def _is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes something; AltGr is Ctrl and Alt together on some systems."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and event.text().isprintable() and (alt or not control)


def _shortcut(event: QKeyEvent) -> str:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return ""
    return QKeySequence(event.keyCombination()).toString()
