"""One line of words on the base line that the interface's own letters have."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QPainter


def draw_line(painter: QPainter, room: QRect, words: str, side: Qt.LayoutDirection) -> None:
    """Draw words from where a line begins, in the middle of the room.

    Qt centres a line by the heights of all typefaces in it: Arabic would stand higher than its
    neighbours in a row. The painter's own direction is that of the words.
    """
    metrics = QFontMetricsF(painter.font(), painter.device())
    base = room.y() + (room.height() - metrics.height()) / 2 + metrics.ascent()
    line = words.replace("\n", " ")
    mirrored = side is Qt.LayoutDirection.RightToLeft
    left = room.x() + (room.width() - metrics.horizontalAdvance(line) if mirrored else 0)
    painter.drawText(QPointF(left, base), line)
