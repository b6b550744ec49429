"""The context menu of the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from editor.gui.kit.edit_menu import suit_menu
from editor.gui.words import tr

if TYPE_CHECKING:
    from editor.gui.body.surface import BodySurface

_PASTE, _CUT = "edit-paste", "edit-cut"


def text_menu(surface: "BodySurface", where: QPoint) -> QMenu:
    """Qt's own menu, without its undo, with the surface's way to cut and to paste words alone."""
    menu = surface.createStandardContextMenu(where)
    for action in menu.actions():
        if action.objectName() == _CUT:
            action.triggered.disconnect()
            action.triggered.connect(lambda _on=False: surface.cut())
        elif action.objectName() == _PASTE:
            _add_after(menu, action, surface)
    return suit_menu(menu)


def _add_after(menu: QMenu, paste: QAction, surface: "BodySurface") -> None:
    plain = QAction(tr("Paste as plain text"), menu)
    plain.setShortcut(QKeySequence("Ctrl+Shift+V"))
    plain.setEnabled(paste.isEnabled())
    plain.triggered.connect(lambda _on=False: surface.paste_plain())
    actions = menu.actions()
    at = actions.index(paste) + 1
    if at < len(actions):
        menu.insertAction(actions[at], plain)
    else:
        menu.addAction(plain)
