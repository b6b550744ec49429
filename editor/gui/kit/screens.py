"""Where a window can stand so that a person sees it and can take hold of it."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QMargins(8, 32, 8, 8)  # for what the system draws around a window; nobody knows before
_SEEN = 120  # pixels of the window's head that must lie on a screen to be taken hold of


def free_areas() -> list[QRect]:
    """The free areas of all screens, the main one first."""
    main = QGuiApplication.primaryScreen()
    others = [screen for screen in QGuiApplication.screens() if screen is not main]
    return [screen.availableGeometry() for screen in (main, *others)]


def repaired(wanted: QRect, screens: Sequence[QRect], smallest: QSize) -> QRect:
    """A window's place, moved and shrunk onto a screen where it would not be seen.

    `screens` are the free areas of all screens, the main one first.
    """
    head = QRect(wanted.x(), wanted.y(), wanted.width(), 1)
    for screen in screens:
        seen = head.intersected(screen)
        if seen.width() >= min(_SEEN, wanted.width()) and wanted.height() <= screen.height():
            return wanted
    return fitted(wanted.size(), screens[0], smallest)


def fitted(size: QSize, screen: QRect, smallest: QSize) -> QRect:
    """A window of that size, or smaller, in the middle of a screen, with its frame on it."""
    room = screen.marginsRemoved(_FRAME)
    place = QRect(room.topLeft(), size.expandedTo(smallest).boundedTo(room.size()))
    place.moveCenter(room.center())
    return place


def resize_on_screen(window: QWidget, size: QSize) -> None:
    """Make a window that large, or as large as its screen allows: its buttons stay in sight."""
    room = window.screen().availableGeometry().marginsRemoved(_FRAME).size()
    window.resize(size.boundedTo(room))


def keep_middle(window: QWidget, middle: QPoint) -> None:
    """Let a window that has grown stand around its old middle, all of it on its screen."""
    room = window.screen().availableGeometry().marginsRemoved(_FRAME)
    place = QRect(QPoint(), window.size().boundedTo(room.size()))
    place.moveCenter(middle)
    place.moveBottomRight(
        QPoint(min(place.right(), room.right()), min(place.bottom(), room.bottom()))
    )
    place.moveTopLeft(QPoint(max(place.left(), room.left()), max(place.top(), room.top())))
    window.setGeometry(place)
