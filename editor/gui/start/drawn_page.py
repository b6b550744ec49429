"""A calm page of grey lines, where the real one is not there yet."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from editor.gui.theme.tokens import LIGHT, Tokens

# Widths of the lines as parts of the page; 0 leaves a gap.
_LINES = (0.34, 0, 0.8, 0.62, 0, 1, 0.96, 0.9, 0.4, 0, 1, 0.93, 0.98, 0.7)


def draw_blank_page(painter: QPainter, page: QRect, tokens: Tokens) -> None:
    """Grey strokes on the white paper, which is as white in the dark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.line if tokens.page == LIGHT.page else tokens.line))
    margin = page.width() * 0.13
    room = page.width() - 2 * margin
    step = page.height() * 0.052
    for at, part in enumerate(_LINES):
        if part:
            stroke = QRectF(
                page.left() + margin, page.top() + margin + at * step, room * part, step * 0.42
            )
            painter.drawRoundedRect(stroke, 1, 1)
