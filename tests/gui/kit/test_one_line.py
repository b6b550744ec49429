"""Words of all scripts stand on one line beside each other."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from editor.gui.kit.one_line import draw_line
from editor.gui.theme import Theme

ROOM = QRect(8, 4, 240, 36)
STEM = 4  # pixels, less than the last letter is wide


@pytest.mark.parametrize("words", ["ئۇيغۇرچە H", "العربية H", "繁體中文 H"])
def test_a_letter_stands_as_high_behind_every_script(theme: Theme, words: str) -> None:
    assert last_letter(theme, words) == last_letter(theme, "English H")


def test_a_mirrored_line_begins_on_the_right(theme: Theme) -> None:
    image = drawn(theme, "English", Qt.LayoutDirection.RightToLeft)
    assert max(x for x, _y in ink(image)) >= ROOM.right() - 3


def last_letter(theme: Theme, words: str) -> tuple[int, int]:
    """The first and the last row of the letter at the end."""
    spots = ink(drawn(theme, words, Qt.LayoutDirection.LeftToRight))
    end = max(x for x, _y in spots)
    rows = [y for x, y in spots if x > end - STEM]
    return min(rows), max(rows)


def drawn(theme: Theme, words: str, side: Qt.LayoutDirection) -> QImage:
    image = QImage(256, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(theme.font())
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    draw_line(painter, ROOM, words, side)
    painter.end()
    return image


def ink(image: QImage) -> list[tuple[int, int]]:
    return [
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 200
    ]
