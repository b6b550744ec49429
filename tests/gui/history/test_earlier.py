"""Earlier versions as a person meets them: kept by themselves, looked at, back, forgotten."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.app.earlier.keeping import PAUSE
from editor.app.session import Session
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.history.dialog import EarlierDialog
from editor.gui.history.handlers import history_handlers
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.sections import sections
from editor.gui.windows import Windows
from editor.model.codec import encode
from editor.model.enums import Status
from editor.model.operations.issuing import issue
from editor.model.operations.text import set_headline
from editor.storage.project import open_project
from editor.storage.versions import Reason, keep_version, list_versions
from tests.gui.conftest import FIELDS, line_field, settle

NOON = dt.datetime(2026, 5, 31, 12, tzinfo=dt.UTC)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def contents(_desk: Desk, windows: Windows) -> Contents:
    return Contents(
        sections({part: line_field(name) for part, name in FIELDS.items()}),
        lambda _bridge, parent: QWidget(parent),
        lambda window: history_handlers(window, windows.open_window),
    )


@pytest.fixture
def windows(desk: Desk, qtbot: QtBot) -> Iterator[Windows]:
    windows = Windows(desk, contents, lambda _desk, _windows: QMainWindow())
    yield windows
    for window in windows.all:
        close(window, windows, qtbot)
    windows.deleteLater()


def opened(windows: Windows, project: Path, qtbot: QtBot) -> MainWindow:
    window = windows.open_window(project)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.finish()
    return window


def close(window: MainWindow, windows: Windows, qtbot: QtBot) -> None:
    window.close()
    qtbot.waitUntil(lambda: window not in windows.all)


def retype(window: MainWindow, words: str, qtbot: QtBot) -> None:
    field = window.places.widget("editions/en/headline")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, CTRL)
    qtbot.keyClicks(field, words)
    assert window.autosave.flush()


def headline(window: MainWindow) -> str:
    return window.bridge.release.editions[0].headline


def look(window: MainWindow, qtbot: QtBot) -> EarlierDialog:
    """The dialog, asked for by its keys, when it has read everything."""
    field = window.places.widget("editions/en/headline")
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_H, CTRL | SHIFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EarlierDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, EarlierDialog)
    qtbot.waitUntil(lambda: dialog.versions.count() > 0 or dialog.empty.isVisible())
    return dialog


def said(dialog: EarlierDialog, row: int) -> list[str]:
    return dialog.versions.item(row).text().split("\n")


def agree(words: str, qtbot: QtBot) -> QMessageBox:
    """Answer the question by its button."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    button = next(one for one in box.buttons() if one.text() == words)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return box


def bar_words(window: MainWindow, key: str) -> str:
    return window.bars._bars[key].accessibleName()


def test_the_whole_walk(windows: Windows, project: Path, qtbot: QtBot) -> None:
    window = opened(windows, project, qtbot)
    before = headline(window)
    retype(window, "Tonight", qtbot)
    close(window, windows, qtbot)

    window = opened(windows, project, qtbot)
    dialog = look(window, qtbot)
    assert said(dialog, 0)[1] == "When it was closed"
    assert said(dialog, 1)[1] == "Before today’s work"
    assert before in said(dialog, 1)[2]
    assert said(dialog, 0)[0] != said(dialog, 1)[0]  # to the second within one minute
    qtbot.waitUntil(lambda: "same as the release" in dialog.differing.toPlainText())
    assert not dialog.back_button.isEnabled()
    qtbot.keyClick(dialog.versions, Qt.Key.Key_Down)
    qtbot.waitUntil(dialog.back_button.isEnabled)
    told = dialog.differing.toPlainText()
    assert "Headline: changed since" in told
    assert before in told
    assert "Tonight" in told

    dialog.back_button.setFocus()
    qtbot.keyClick(dialog.back_button, Qt.Key.Key_Space)
    assert headline(window) == before
    assert "The version is back: Today" in bar_words(window, "brought-back")
    undo = next(one for one in window.bars.findChildren(QPushButton) if one.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert headline(window) == "Tonight"
    assert "brought-back" not in window.bars.keys

    dialog = look(window, qtbot)
    qtbot.mouseClick(dialog.delete_all_button, Qt.MouseButton.LeftButton)
    box = agree("Delete for good", qtbot)
    assert "Delete all 2 versions" in box.text()
    qtbot.waitUntil(dialog.empty.isVisible)
    settle(50)
    assert not dialog.bars.keys
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert list_versions(project) == ()
    assert headline(window) == "Tonight"


def test_what_was_deleted_is_not_kept_again_when_closing(
    windows: Windows, project: Path, qtbot: QtBot
) -> None:
    window = opened(windows, project, qtbot)
    retype(window, "A name that nobody is to see", qtbot)
    retype(window, "Another", qtbot)
    dialog = look(window, qtbot)
    qtbot.mouseClick(dialog.delete_all_button, Qt.MouseButton.LeftButton)
    agree("Delete for good", qtbot)
    qtbot.waitUntil(dialog.empty.isVisible)
    dialog.reject()
    close(window, windows, qtbot)
    (closed,) = (project / "history").iterdir()
    assert "Another" in closed.read_text("utf-8")


def test_an_issued_version_is_deleted_with_a_warning_and_others_stay(
    windows: Windows, project: Path, qtbot: QtBot
) -> None:
    release = open_project(project).release
    keep_version(project, encode(release), Reason.ISSUED, NOON)
    other = keep_version(project, b"{ damaged", Reason.REPLACED, NOON - PAUSE)
    window = opened(windows, project, qtbot)
    dialog = look(window, qtbot)
    assert said(dialog, 1)[2] == "It cannot be read"
    qtbot.keyClick(dialog.versions, Qt.Key.Key_Delete)
    box = agree("Delete for good", qtbot)
    assert "it went out" in box.informativeText()
    qtbot.waitUntil(lambda: dialog.versions.count() == 1)
    assert "cannot be read" in dialog.notice.text()
    assert not dialog.new_button.isEnabled()
    assert list_versions(project) == (other,)
    dialog.reject()


def test_a_version_opens_as_a_new_release(windows: Windows, project: Path, qtbot: QtBot) -> None:
    release = open_project(project).release
    keep_version(project, encode(set_headline("en", "Once")(release)), Reason.CLOSED, NOON)
    window = opened(windows, project, qtbot)
    dialog = look(window, qtbot)
    qtbot.waitUntil(dialog.new_button.isEnabled)
    qtbot.mouseClick(dialog.new_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(windows.all) == 2)
    new = windows.all[-1]
    assert headline(new) == "Once"
    assert new.bridge.folder != project
    assert headline(window) != "Once"


def test_what_is_there_is_kept_before_a_version_comes_back(
    windows: Windows, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = open_project(project).release
    keep_version(project, encode(set_headline("en", "Once")(release)), Reason.CLOSED, NOON)
    window = opened(windows, project, qtbot)
    dialog = look(window, qtbot)
    qtbot.waitUntil(dialog.back_button.isEnabled)
    away = (project / "history").rename(project / "away")
    (project / "history").write_bytes(b"no folder")
    dialog.bring_back()
    assert headline(window) == release.editions[0].headline
    assert dialog.bars.keys
    (project / "history").unlink()
    away.rename(project / "history")
    dialog.bring_back()
    assert headline(window) == "Once"
    assert list_versions(project)[0].reason == Reason.BEFORE


def test_a_disk_that_refuses_stops_neither_saving_nor_closing(
    windows: Windows, project: Path, qtbot: QtBot
) -> None:
    (project / "history").write_bytes(b"no folder")
    window = opened(windows, project, qtbot)
    retype(window, "Saved", qtbot)
    qtbot.waitUntil(lambda: "versions" in window.bars.keys)
    assert "No earlier version could be kept" in bar_words(window, "versions")
    assert ".json" not in bar_words(window, "versions")
    close(window, windows, qtbot)
    data = json.loads((project / "release.json").read_text("utf-8"))
    assert data["editions"][0]["headline"] == "Saved"


def test_both_sides_of_a_conflict_are_kept(windows: Windows, project: Path, qtbot: QtBot) -> None:
    window = opened(windows, project, qtbot)
    retype(window, "Mine", qtbot)
    file = project / "release.json"
    file.write_text(file.read_text("utf-8").replace("Mine", "Theirs"), "utf-8")
    window.bridge.apply(set_headline("en", "Mine again"))
    assert not window.autosave.flush()
    assert "Earlier versions…" in bar_words(window, "saving")
    window.autosave.open_theirs()
    qtbot.waitUntil(lambda: headline(window) == "Theirs")
    dialog = look(window, qtbot)
    assert said(dialog, 0)[1] == "Yours, replaced by another program’s"
    assert "Mine again" in said(dialog, 0)[2]
    dialog.reject()


def test_a_release_of_an_older_program_says_where_the_old_file_goes(
    desk: Desk, windows: Windows, project: Path, qtbot: QtBot
) -> None:
    old = replace(open_project(project), migrated=b"{}")
    window = MainWindow(desk, SessionBridge(Session(old)), contents(desk, windows))
    assert "kept under “Earlier versions…”" in bar_words(window, "migrated")
    window.close()


def test_a_release_that_is_out_is_opened_when_a_version_comes_back(
    windows: Windows, project: Path, qtbot: QtBot
) -> None:
    release = open_project(project).release
    keep_version(project, encode(set_headline("en", "Once")(release)), Reason.CLOSED, NOON)
    window = opened(windows, project, qtbot)
    window.bridge.apply(issue(NOON.date()))
    dialog = look(window, qtbot)
    qtbot.keyClick(dialog.versions, Qt.Key.Key_Down)  # below the text as it went out
    qtbot.waitUntil(dialog.back_button.isEnabled)
    dialog.bring_back()
    assert headline(window) == "Once"
    assert window.bridge.release.status is Status.DRAFT
    assert window.bridge.release.issued[0].version == 1
    window.bridge.undo()
    assert window.bridge.release.status is Status.ISSUED
    assert headline(window) == release.editions[0].headline
