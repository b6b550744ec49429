"""The window is where it was, unless nobody could see it there."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from editor.app.paths import Places
from editor.app.window_layout import WindowLayout, write_place
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.screens import fitted, free_areas, keep_middle, repaired
from editor.gui.window.geometry import SMALLEST

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
    assert repaired(wanted, [MAIN, SECOND], SMALLEST) == wanted


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
    assert MAIN.contains(repaired(wanted, [MAIN], SMALLEST))


@given(*(st.integers(-9000, 9000) for _ in range(2)), *(st.integers(1, 9000) for _ in range(2)))
def test_a_window_can_always_be_taken_hold_of(x: int, y: int, width: int, height: int) -> None:
    place = repaired(QRect(x, y, width, height), [MAIN, SECOND], SMALLEST)
    head = QRect(place.x(), place.y(), place.width(), 1)
    seen = max(head.intersected(screen).width() for screen in (MAIN, SECOND))
    assert seen >= min(120, place.width())


@pytest.mark.parametrize("middle", [QPoint(20, 20), QPoint(400, 5000), QPoint(9000, 300)])
def test_a_window_that_has_grown_is_on_its_screen(middle: QPoint, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 120)
    keep_middle(window, middle)
    assert window.size() == QSize(200, 120)
    assert window.screen().availableGeometry().contains(window.geometry())


def test_a_window_that_has_grown_keeps_its_middle(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(200, 200, 101, 101)
    middle = window.geometry().center()
    window.resize(201, 151)
    keep_middle(window, middle)
    assert window.geometry().center() == middle


def test_a_small_screen_makes_a_small_window() -> None:
    screen = QRect(0, 0, 640, 400)
    place = fitted(QSize(1440, 900), screen, SMALLEST)
    assert screen.contains(place)
    assert place.height() > 340
    assert place.top() >= 24  # its head is seen
    assert fitted(QSize(10, 10), MAIN, SMALLEST).size() == SMALLEST


@pytest.fixture
def reopened(qtbot: QtBot, places: Places) -> Callable[[QWidget | None], QWidget]:
    """Windows of one name, each opened when the one before is gone."""

    def open_one(parent: QWidget | None = None) -> QWidget:
        window = QDialog(parent)
        qtbot.addWidget(window)
        window.resize(400, 300)
        keep_place(window, "some", places)
        window.show()
        return window

    return open_one


def test_a_dialog_comes_back_where_and_as_large_as_it_was(reopened) -> None:
    first = reopened(None)
    first.setGeometry(40, 50, 470, 380)
    first.close()
    assert reopened(None).geometry() == QRect(40, 50, 470, 380)


def test_a_dialog_goes_along_with_its_window(reopened, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(20, 40, 600, 400)
    first = reopened(window)
    first.setGeometry(50, 60, 410, 320)
    first.accept()
    window.move(70, 40)
    assert reopened(window).geometry() == QRect(100, 60, 410, 320)


def test_a_dialog_from_a_screen_that_is_gone_comes_back(reopened, places: Places) -> None:
    write_place(places, "some", WindowLayout(x=9000, y=-4000, width=500, height=350))
    dialog = reopened(None)
    assert any(area.contains(dialog.geometry()) for area in free_areas())
