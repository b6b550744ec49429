"""Places find their widgets, and widgets tell their places."""

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.bridge import Caret, FieldCaret
from editor.gui.window.place_map import PlaceMap


class Table(QLineEdit):
    """A widget that shows many places."""

    place_changed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("place", "signatories")
        self.asked: list[object] = []

    def focus_place(self, place: str) -> None:
        self.asked.append(place)

    def restore_caret(self, caret: Caret) -> None:
        self.asked.append(caret)


@pytest.fixture
def root(qtbot: QtBot) -> QWidget:
    root = QWidget()
    qtbot.addWidget(root)
    column = QVBoxLayout(root)
    for place in ("editions/en", "editions/en/headline", "date"):
        line = QLineEdit(root)
        line.setProperty("place", place)
        column.addWidget(line)
    column.addWidget(Table(root))
    root.show()
    root.activateWindow()
    qtbot.waitUntil(root.isActiveWindow)
    return root


@pytest.fixture
def places(root: QWidget, qapp: QApplication) -> PlaceMap:
    places = PlaceMap(qapp, root)
    places.register_all(root)
    return places


@pytest.mark.parametrize(
    ("place", "shown_by"),
    [
        ("date", "date"),
        ("editions/en/headline", "editions/en/headline"),
        ("editions/en/body/c001", "editions/en"),
        ("signatories/s010", "signatories"),
    ],
)
def test_the_longest_beginning_counts(places: PlaceMap, place: str, shown_by: str) -> None:
    widget = places.widget(place)
    assert widget is not None
    assert widget.property("place") == shown_by


@pytest.mark.parametrize("place", ["", "dates", "editions/english", "editions"])
def test_a_place_that_nobody_shows(places: PlaceMap, place: str) -> None:
    assert places.widget(place) is None
    assert not places.focus(place)
    assert not places.restore(Caret(place))


def test_focus_goes_there_and_is_told(places: PlaceMap, root: QWidget) -> None:
    told: list[str] = []
    places.focused.connect(told.append)
    assert places.focus("date")
    assert places.focus("editions/en/headline")
    assert told == ["date", "editions/en/headline"]
    assert places.place_of(root.focusWidget()) == "editions/en/headline"


def test_a_widget_of_many_places_is_asked_and_heard(places: PlaceMap) -> None:
    table = places.widget("signatories")
    assert isinstance(table, Table)
    told: list[str] = []
    places.focused.connect(told.append)
    caret = FieldCaret("signatories/s010", 1, 2)
    assert places.focus("signatories/s010")
    assert places.restore(caret)
    assert table.asked == ["signatories/s010", "signatories/s010", caret]
    table.place_changed.emit("signatories/s011")
    assert told == ["signatories/s011"]


def test_a_caret_of_nobody_is_no_place(places: PlaceMap) -> None:
    assert not places.restore(None)
    assert not places.restore("date")


def test_forgotten_places_are_gone(places: PlaceMap) -> None:
    places.clear()
    assert not places.focus("date")
