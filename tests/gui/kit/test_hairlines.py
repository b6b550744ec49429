"""Rows are parted by lines that are all equally thick, in every size of the interface."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from editor.gui.kit.hairlines import draw_below


@pytest.mark.parametrize(("ratio", "pixels"), [(1, 1), (1.15, 1), (1.25, 1), (1.5, 1), (2, 2)])
def test_every_line_has_the_same_number_of_pixels(ratio: float, pixels: int) -> None:
    picture = QImage(20, 800, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    for row in range(10):
        draw_below(painter, QRect(0, row * 37, 10, 37), QColor("black"))
    painter.end()
    dark = "".join("x" if picture.pixelColor(3, y).value() < 128 else " " for y in range(800))
    assert [len(line) for line in dark.split()] == [pixels] * 10
