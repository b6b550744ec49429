"""A small window over the window, hung from the button that opened it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

_GAP = 4


class Popover(QFrame):
    """Closes on Escape or a click elsewhere, and gives the focus back to where it came from."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setProperty("kind", "popover")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._anchor: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(8, 8, 8, 8)
        self.column.setSpacing(8)

    def open_under(self, anchor: QWidget) -> None:
        """Show it below the anchor (above, where the screen ends), inside the screen."""
        self._anchor = anchor
        self.setLayoutDirection(anchor.layoutDirection())
        self.adjustSize()
        on_screen = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
        self.move(_beside(on_screen, self, _room(anchor, self.width())))
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def undo_by(self, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        """Have the keys of the one timeline work here as well, as the window's do not."""
        for keys, act in (("Ctrl+Z", undo), ("Ctrl+Shift+Z", redo), ("Ctrl+Y", redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back."""
        super().hideEvent(event)
        if self._anchor is not None and self._anchor.isVisible():
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)


def _room(anchor: QWidget, width: int) -> QRect:
    """The screen, from side to side no wider than the window that it hangs in, if that will do."""
    screen, window = anchor.screen().availableGeometry(), anchor.window().geometry()
    within = QRect(window.left(), screen.top(), window.width(), screen.height()) & screen
    return within if within.width() >= width else screen


def _beside(anchor: QRect, popover: QWidget, screen: QRect) -> QPoint:
    size = popover.size()
    mirrored = popover.layoutDirection() is Qt.LayoutDirection.RightToLeft
    # Popovers hang mostly from buttons near the far end of the bar.
    far_end = anchor.center().x() > screen.center().x()
    x = anchor.right() - size.width() + 1 if far_end or mirrored else anchor.left()
    y = anchor.bottom() + _GAP
    if y + size.height() > screen.bottom():
        y = max(screen.top(), anchor.top() - _GAP - size.height())
    return QPoint(max(screen.left(), min(x, screen.right() - size.width())), y)
