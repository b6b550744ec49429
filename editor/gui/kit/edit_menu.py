"""Qt's context menu of a field, as it is in this window."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

_OWN_UNDO = {"edit-undo", "edit-redo"}  # the window has one timeline for all fields
_KEYS = {
    "edit-cut": QKeySequence.StandardKey.Cut,
    "edit-copy": QKeySequence.StandardKey.Copy,
    "edit-paste": QKeySequence.StandardKey.Paste,
    "select-all": QKeySequence.StandardKey.SelectAll,
}


def suit_menu(menu: QMenu) -> QMenu:
    """Take out undo of the field alone, and write the keys beside the rest.

    Qt leaves out a key that the window knows as well, and these it knows.
    """
    for action in menu.actions():
        if action.objectName() in _OWN_UNDO:
            menu.removeAction(action)
        elif action.objectName() in _KEYS:
            keys = QKeySequence(_KEYS[action.objectName()])
            words = action.text().partition("\t")[0]
            action.setText(f"{words}\t{keys.toString(QKeySequence.SequenceFormat.NativeText)}")
    first = next(iter(menu.actions()), None)
    if first is not None and first.isSeparator():
        menu.removeAction(first)
    return menu
