"""Where the window stands: as it was left, but always on a screen that is there."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.app.window_layout import WindowLayout

SMALLEST = QSize(760, 480)
_FIRST = QSize(1440, 900)
_SEEN = 120  # pixels of the window's head that must lie on a screen to be taken hold of


def repaired(wanted: QRect, screens: Sequence[QRect]) -> QRect:
    """The window's place, moved and shrunk onto a screen where it would not be seen.

    `screens` are the free areas of all screens, the main one first.
    """
    head = QRect(wanted.x(), wanted.y(), wanted.width(), 1)
    for screen in screens:
        seen = head.intersected(screen)
        if seen.width() >= min(_SEEN, wanted.width()) and wanted.height() <= screen.height():
            return wanted
    return fitted(wanted.size(), screens[0])


def fitted(size: QSize, screen: QRect) -> QRect:
    """A window of that size, or smaller, in the middle of a screen."""
    inside = size.expandedTo(SMALLEST).boundedTo(screen.size())
    place = QRect(screen.topLeft(), inside)
    place.moveCenter(screen.center())
    return place


def place_window(window: QWidget, layout: WindowLayout) -> None:
    """Put the window where it was, or in the middle of the main screen the first time."""
    screens = _screens()
    if layout.width > 0 and layout.height > 0:
        wanted = QRect(layout.x, layout.y, layout.width, layout.height)
        window.setGeometry(repaired(wanted, screens))
    else:
        window.setGeometry(fitted(_FIRST.boundedTo(screens[0].size() * 0.94), screens[0]))


def _screens() -> list[QRect]:
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [screen.availableGeometry() for screen in (main, *others)]
