"""The name of the body and its tools, which stay in view while a long text is scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.gui.kit.section_header import SectionHeader
from editor.gui.theme import Theme
from editor.gui.words import tr


class BodyHeader(QWidget):
    """Stands above the text, or over it; then a line parts the two."""

    HEIGHT = 40

    def __init__(self, theme: Theme, tools: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_over = False
        self.setCursor(Qt.CursorShape.ArrowCursor)
        line = SectionHeader(tr("Body"), self)
        line.add(tools)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(line)

    def stand_at(self, top: int, width: int) -> None:
        """Move to a height of the parent."""
        self._is_over = top > 0
        self.setGeometry(0, top, width, self.HEIGHT)
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cover the text that is scrolled under it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        if self._is_over:
            line = self.rect().adjusted(0, self.height() - 1, 0, 0)
            painter.fillRect(line, QColor(self._theme.tokens.line))
        painter.end()
