"""Menus that hang from a button, which looks as before once they are closed."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton


def hang_menu(button: QPushButton | QToolButton, menu: QMenu) -> None:
    """Open the menu by the button, and tell the button when the mouse has left it meanwhile.

    Qt sends it no such event where the menu closes, so it stayed lit until the mouse came back.
    """
    menu.setLayoutDirection(QGuiApplication.layoutDirection())  # that of its words, not the page's
    button.setMenu(menu)
    let_go_after(button, menu)


def let_go_after(button: QPushButton | QToolButton, menu: QMenu) -> None:
    """Tell a button where the mouse is whenever its menu has closed."""
    menu.aboutToHide.connect(lambda: QTimer.singleShot(0, button, lambda: _look(button)))


def _look(button: QPushButton | QToolButton) -> None:
    is_over = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_over)
    button.update()
