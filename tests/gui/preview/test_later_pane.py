"""The room for the preview before and after the preview is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.preview.later_pane import LaterPane
from editor.gui.window.preview_link import Preview


class Pane(QWidget):
    """Notes what is asked of it."""

    place_clicked = Signal(str)
    found = Signal(object)

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        QHBoxLayout(self).addSpacing(333)
        self.told: list[tuple[str, str]] = []

    def show_edition(self, language: str) -> None:
        self.told.append(("edition", language))

    def mark(self, place: str) -> None:
        self.told.append(("mark", place))

    def close_preview(self) -> None:
        self.told.append(("close", ""))


def made(room: LaterPane) -> Pane | None:
    return room.findChild(Pane)


def test_what_was_asked_before_is_done_when_it_is_there(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = LaterPane(Pane, window)
    assert isinstance(room, Preview)
    room.show_edition("fr")
    room.mark("editions/fr/headline")
    assert made(room) is None
    window.resize(400, 300)
    room.resize(300, 300)
    window.show()
    qtbot.waitUntil(lambda: made(room) is not None)
    pane = made(room)
    assert pane is not None
    assert {("edition", "fr"), ("mark", "editions/fr/headline")} <= set(pane.told)
    assert room.minimumWidth() >= 333
    room.show_edition("ar")
    room.close_preview()
    assert pane.told[-2:] == [("edition", "ar"), ("close", "")]


def test_a_click_on_the_pages_is_passed_on(qtbot: QtBot) -> None:
    window, clicked = QWidget(), []
    qtbot.addWidget(window)
    room = LaterPane(Pane, window)
    room.place_clicked.connect(clicked.append)
    window.resize(400, 300)
    room.resize(300, 300)
    window.show()
    qtbot.waitUntil(lambda: made(room) is not None)
    pane = made(room)
    assert pane is not None
    pane.place_clicked.emit("timing")
    assert clicked == ["timing"]


def test_a_window_that_was_closed_makes_none(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = LaterPane(Pane, window)
    room.close_preview()
    window.resize(400, 300)
    room.resize(300, 300)
    window.show()
    window.repaint()
    for _ in range(5):
        QApplication.processEvents()
    assert made(room) is None
