"""Undo belongs to the window: what a field does not take for itself."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_OWN_ACTIONS = {"edit-undo", "edit-redo"}


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


def line_menu(line: QLineEdit) -> QMenu:
    """The usual context menu, without the undo of the field alone."""
    menu = line.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in _OWN_ACTIONS:
            menu.removeAction(action)
    first = next(iter(menu.actions()), None)
    if first is not None and first.isSeparator():
        menu.removeAction(first)
    return menu
