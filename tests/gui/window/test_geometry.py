"""The window is where it was, unless nobody could see it there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from editor.gui.window.geometry import SMALLEST, fitted, repaired

MAIN = QRect(0, 24, 1920, 1056)
SECOND = QRect(1920, 0, 1280, 1024)


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(100, 100, 1200, 800),
        QRect(2000, 50, 1000, 700),  # on the second screen
        QRect(1800, 100, 1000, 700),  # over both
        QRect(-300, 100, 1000, 700),  # half out, but its head can be taken hold of
    ],
)
def test_a_window_that_is_seen_stays(wanted: QRect) -> None:
    assert repaired(wanted, [MAIN, SECOND]) == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        QRect(2000, 50, 1000, 700),  # the second screen is unplugged
        QRect(-5000, 0, 800, 600),
        QRect(100, 4000, 800, 600),
        QRect(100, -300, 800, 600),  # its head is above the screen
        QRect(100, 100, 6000, 4000),
    ],
)
def test_a_window_that_is_not_comes_back(wanted: QRect) -> None:
    assert MAIN.contains(repaired(wanted, [MAIN]))


@given(*(st.integers(-9000, 9000) for _ in range(2)), *(st.integers(1, 9000) for _ in range(2)))
def test_a_window_can_always_be_taken_hold_of(x: int, y: int, width: int, height: int) -> None:
    place = repaired(QRect(x, y, width, height), [MAIN, SECOND])
    head = QRect(place.x(), place.y(), place.width(), 1)
    seen = max(head.intersected(screen).width() for screen in (MAIN, SECOND))
    assert seen >= min(120, place.width())


def test_a_small_screen_makes_a_small_window() -> None:
    screen = QRect(0, 0, 640, 400)
    assert fitted(QSize(1440, 900), screen) == screen
    assert fitted(QSize(10, 10), MAIN).size() == SMALLEST
