"""Undo belongs to the window: what a field does not take for itself."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit

from editor.gui.kit.edit_menu import suit_menu

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def is_undo(event: QEvent) -> bool:
    """Whether a key asks for undo or redo, as a key press or before it becomes a shortcut."""
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _UNDO)


def leave_to_window(event: QEvent) -> bool:
    """Pass undo and redo on to the window; whether it was one of them."""
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
    if event.type() in kinds and is_undo(event):
        event.ignore()
        return True
    return False


def line_menu(line: QLineEdit | QPlainTextEdit) -> QMenu:
    """The usual context menu, without the undo of the field alone."""
    return suit_menu(line.createStandardContextMenu())
