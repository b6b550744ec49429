"""A text comes in by paste, drop or dialog, on the start screen and on an open release."""

import shutil
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from editor.app.settings import change_settings
from editor.gui.actions.specs import Act
from editor.gui.contents import make_contents
from editor.gui.desk import Desk
from editor.gui.importing.ways_in import WaysIn
from editor.gui.importing.window import ImportWindow
from editor.gui.kit.message_bar import BarStack, MessageBar
from editor.gui.start.thumbnails import Thumbnails
from editor.gui.start.window import StartWindow
from editor.gui.window.main_window import MainWindow
from editor.gui.windows import Windows

TEXT = "Harbour reopens after nine years\n\nIt opens again on Monday, the town said in a letter.\n"
COPY = Qt.DropAction.CopyAction


@pytest.fixture
def opened() -> list[Path]:
    return []


@pytest.fixture
def start(desk: Desk, opened: list[Path], qtbot: QtBot, monkeypatch, tmp_path) -> StartWindow:
    monkeypatch.setattr(Thumbnails, "show", lambda *_: None)
    change_settings(desk.places, documents=str(tmp_path / "documents"))
    window = StartWindow(desk, opened.append, {})
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "last year.txt"
    path.write_text(TEXT, "utf-8")
    return path


def shown(desk: Desk, qtbot: QtBot) -> ImportWindow:
    """The window to look through, once it is there."""

    def windows() -> list[ImportWindow]:
        tops = desk.application.topLevelWidgets()
        return [w for w in tops if isinstance(w, ImportWindow) and w.isVisible()]

    qtbot.waitUntil(lambda: bool(windows()))
    return windows()[0]


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, data: QMimeData) -> bool:
    """Drag over a window and let go; whether it was taken."""
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(9, 9), COPY, data, left, none)
    enter.ignore()
    QGuiApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QGuiApplication.sendEvent(window, QDropEvent(QPointF(9, 9), COPY, data, left, none))
    return enter.isAccepted()


def test_text_is_pasted_on_the_start_screen_and_becomes_a_release(
    start, opened, desk, qtbot, tmp_path
) -> None:
    QGuiApplication.clipboard().setText(TEXT)
    qtbot.keyClick(start, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window = shown(desk, qtbot)
    assert window.state.text == TEXT.strip("\r")
    assert not window.head.add_button.isVisible()
    window.make_release()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].parent == tmp_path / "documents"
    assert not start.isVisible()


def test_an_empty_clipboard_is_said_in_words(start, qtbot) -> None:
    QGuiApplication.clipboard().clear()
    start.actions_made[Act.PASTE].trigger()
    qtbot.waitUntil(lambda: start.ways_in.imports._task is None)
    assert "import" in start.screen_shown.bars.keys


def test_a_file_is_dropped_on_the_start_screen(start, desk, file, qtbot) -> None:
    assert drop(start.screen_shown, files(file))
    assert "Harbour reopens" in shown(desk, qtbot).state.text
    shown(desk, qtbot)._close()


def test_several_files_and_a_picture_are_said_in_words(start, tmp_path, qtbot) -> None:
    (tmp_path / "a.png").write_bytes(bytes(range(256)) * 40)
    bars = start.screen_shown.bars
    start.ways_in.take(files(tmp_path / "a.png", tmp_path / "b.png"))
    assert bars.keys == ("import",)
    bars.drop("import")
    start.ways_in.take(files(tmp_path / "a.png"))
    qtbot.waitUntil(lambda: start.ways_in.imports._task is None)
    assert bars.keys == ("import",)


def test_the_button_asks_for_a_file(start, desk, file, qtbot) -> None:
    start.ways_in.imports.choose_file = lambda: file
    qtbot.mouseClick(start.screen_shown.import_button, Qt.MouseButton.LeftButton)
    assert "Harbour reopens" in shown(desk, qtbot).state.text
    shown(desk, qtbot)._close()


@pytest.fixture
def window(desk: Desk, project: Path, qtbot: QtBot) -> MainWindow:
    windows = Windows(desk, make_contents, lambda *_: None)
    window = windows.open_window(project)
    qtbot.waitUntil(lambda: window.findChild(WaysIn) is not None)  # after the first paint
    yield window
    if shiboken6.isValid(window):
        window.saving.may_close = lambda: True
        window.close()


def test_a_file_dropped_on_a_release_can_join_it(window, desk, file, qtbot) -> None:
    before = window.bridge.release
    assert drop(window, files(file))
    review = shown(desk, qtbot)
    assert review.head.add_button.isVisible()
    qtbot.mouseClick(review.head.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.bridge.release is not before)
    assert "Harbour reopens" in " ".join(window.bridge.release.unused_text)
    window.actions_made[Act.UNDO].trigger()
    assert window.bridge.release == before


def told(bars: BarStack) -> str:
    return " ".join(bar.accessibleName() for bar in bars.findChildren(MessageBar))


def test_files_that_are_no_text_are_never_passed_over_in_silence(window, tmp_path) -> None:
    for name in ("picture.png", "other.jpg", "names.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    assert drop(window, files(tmp_path / "picture.png", tmp_path / "other.jpg"))
    assert "body" in told(window.bars)
    assert drop(window, files(tmp_path / "picture.png", tmp_path / "names.xlsx"))
    assert "one file" in told(window.bars)


def test_a_release_dropped_on_another_opens_beside_it(window, desk, project, tmp_path) -> None:
    other = shutil.copytree(project, tmp_path / "other")
    assert drop(window, files(other))
    shown = [w for w in desk.application.topLevelWidgets() if isinstance(w, MainWindow)]
    beside = next(one for one in shown if one.bridge.folder == other)
    assert beside.isVisible()
    beside.saving.may_close = lambda: True
    beside.close()
    (tmp_path / "broken.zip").write_bytes(b"no release")
    assert drop(window, files(tmp_path / "broken.zip"))
    assert window.bars.keys == ("drop",)


def test_words_alone_are_not_dropped_on_a_window(window) -> None:
    data = QMimeData()
    data.setText(TEXT)
    assert not drop(window, data)


def test_a_release_that_was_closed_is_offered_no_more(window, desk, file, qtbot) -> None:
    drop(window, files(file))
    review = shown(desk, qtbot)
    window.saving.may_close = lambda: True
    window.close()
    qtbot.waitUntil(lambda: not review.head.add_button.isVisible())
    review._close()
