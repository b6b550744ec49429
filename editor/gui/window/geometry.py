"""Where the window stands: as it was left, but always on a screen that is there."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from editor.app.window_layout import WindowLayout
from editor.gui.kit.screens import fitted, free_areas, repaired

SMALLEST = QSize(760, 480)
_FIRST = QSize(1440, 900)


def place_window(window: QWidget, layout: WindowLayout) -> None:
    """Put the window where it was, or in the middle of the main screen the first time."""
    screens = free_areas()
    if layout.width > 0 and layout.height > 0:
        wanted = QRect(layout.x, layout.y, layout.width, layout.height)
        window.setGeometry(repaired(wanted, screens, SMALLEST))
    else:
        size = _FIRST.boundedTo(screens[0].size() * 0.94)
        window.setGeometry(fitted(size, screens[0], SMALLEST))
