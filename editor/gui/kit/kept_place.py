"""Windows and dialogs come back where a person left them, as large, and always in sight."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from editor.app.paths import Places
from editor.app.window_layout import WindowLayout, read_place, write_place
from editor.gui.kit.screens import free_areas, repaired
from editor.model.message import Problem


def keep_place(window: QWidget, name: str, places: Places) -> None:
    """Put a window where the one of this name was left, and note where this one is left.

    Called when it has its size. What opens over another window goes along with that one.
    """
    kept = read_place(places, name)
    if kept.width > 0 and kept.height > 0:
        wanted = QRect(kept.x, kept.y, kept.width, kept.height).translated(_start(window))
        smallest = window.minimumSize().expandedTo(window.minimumSizeHint())
        window.setGeometry(repaired(wanted, free_areas(), smallest))
    _Keeper(window, name, places)


class _Keeper(QObject):
    def __init__(self, window: QWidget, name: str, places: Places) -> None:
        super().__init__(window)
        self._name, self._places = name, places
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the place when the window goes, not when it is only out of sight."""
        goes = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if goes and isinstance(watched, QWidget) and watched.isWindow():
            self._note(watched)
        return False

    def _note(self, window: QWidget) -> None:
        at = window.normalGeometry() if window.isMaximized() else window.geometry()
        at.translate(-_start(window))
        layout = WindowLayout(x=at.x(), y=at.y(), width=at.width(), height=at.height())
        with suppress(Problem):  # not worth a message while closing
            write_place(self._places, self._name, layout)


def _start(window: QWidget) -> QPoint:
    parent = window.parentWidget()
    return parent.window().geometry().topLeft() if parent is not None else QPoint()
