"""The labels beside the source: in words what each line is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor.gui.importing.sorts import LETTER, SORTS
from editor.gui.theme import Theme
from editor.gui.theme.hues import Hue, ground
from editor.gui.words import tr

if TYPE_CHECKING:
    from editor.gui.importing.source_view import SourceView

_MARGIN = 8


class Gutter(QWidget):
    """Beside each line in words what it is, as not everybody tells colours apart."""

    def __init__(self, theme: Theme, view: "SourceView") -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.setFont(theme.font("small"))

    def sizeHint(self) -> QSize:
        """Room for the longest label."""
        words = [tr(spec.words) for spec in (*SORTS.values(), LETTER)]
        width = max(self.fontMetrics().horizontalAdvance(one) for one in words)
        return QSize(width + 4 * _MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A label for each line, on its ground; a ring around one that is doubtful."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        painter.fillRect(event.rect(), QColor(tokens.panel))
        for rect, words, hue, doubt in self._view.labels(event.rect()):
            box = QRectF(rect).adjusted(_MARGIN / 2, 1, -_MARGIN, -1)
            painter.setPen(QColor(tokens.warning) if doubt else Qt.PenStyle.NoPen)
            plain = tokens.panel if hue is Hue.NONE else ground(self._theme, hue)
            painter.setBrush(QColor(plain))
            if doubt or hue is not Hue.NONE:
                painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(tokens.text if hue is not Hue.NONE else tokens.muted))
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
            painter.drawText(box.adjusted(_MARGIN / 2, 0, -_MARGIN / 2, 0), flags, words)
        painter.end()
