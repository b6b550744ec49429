"""A button that shows a colour and opens a dialog to choose another one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from editor.gui.theme import Theme
from editor.gui.words import tr

_INSET = 7


class Swatch(QPushButton):
    """Empty, with a line across, where no colour was chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = ""
        self.setFixedSize(44, theme.sizes.control + 3)
        self.setToolTip(tr("Choose a colour"))
        self.setAccessibleName(tr("Choose a colour"))

    def show_colour(self, colour: str) -> None:
        """Show #rrggbb, or "" for none."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the colour in it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = self.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        painter.setPen(QPen(QColor(self._theme.tokens.border), 1))
        chosen = QColor(self._colour)
        painter.setBrush(chosen if chosen.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inside, 3, 3)
        if not chosen.isValid():
            painter.drawLine(inside.bottomLeft(), inside.topRight())
