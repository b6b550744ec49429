"""Straight lines that are equally thick everywhere, also where a pixel is 1.25 of the screen's."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter


def draw_below(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """A hairline along the lower edge, inside."""
    thick = whole_pixels(painter, 1)
    bottom = rect.y() + rect.height()
    painter.fillRect(QRectF(rect.x(), bottom - thick, rect.width(), thick), colour)


def whole_pixels(painter: QPainter, width: int) -> float:
    """A width that is a whole number of the screen's pixels: a pen would round each line anew."""
    ratio = painter.device().devicePixelRatio()
    return max(1, int(width * ratio)) / ratio
