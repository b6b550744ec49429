"""What can go wrong while somebody types: nothing is lost, nothing blocks, it is told in words."""

import errno
import json
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor.gui.autosave import SaveState
from editor.gui.fields.rich import RichField
from editor.gui.kit.message_bar import MessageBar
from editor.gui.library.letter_review import LetterReview
from editor.gui.preview.pane import PreviewPane
from editor.gui.tables.signatories import SignatorySection
from editor.gui.theme.fonts import load_fonts
from editor.gui.window.main_window import MainWindow
from editor.storage import atomic
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import Tour
from tools.torture import hand

SAMPLE = "missing-families-statement"
FIVE_SCRIPTS = "Peace السلام ئۇيغۇر 和平 शांति мир"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(tour: Tour) -> Iterator[MainWindow]:
    with tour.editor(SAMPLE) as window:
        yield window


def headline(window: MainWindow) -> RichField:
    field = window.places.widget("editions/en/headline")
    assert isinstance(field, RichField)
    field.setFocus()
    return field


def kept(folder: Path) -> str:
    return json.loads((folder / "release.json").read_text("utf-8"))["editions"][0]["headline"]


def said(window: MainWindow) -> str:
    bars = window.bars.findChildren(MessageBar)
    return " ".join(label.text() for bar in bars for label in bar.findChildren(QLabel))


def type_over(window: MainWindow, words: str) -> None:
    field = headline(window)
    field.selectAll()
    hand.write(window, words)
    assert field.words == words


def test_a_full_disk_is_told_and_all_is_saved_once_there_is_room(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = window.bridge.folder
    before = (folder / "release.json").read_bytes()

    def full(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(atomic.os, "fsync", full)
        type_over(window, "Typed on a full disk")
        qtbot.waitUntil(lambda: window.autosave.status.state is SaveState.FAILED, timeout=5000)
        assert "could not be saved" in said(window) or "full" in said(window)
        assert (folder / "release.json").read_bytes() == before
        hand.write(window, " and on")
    window.autosave.save_soon()
    qtbot.waitUntil(lambda: kept(folder) == "Typed on a full disk and on", timeout=5000)
    qtbot.waitUntil(lambda: said(window) == "")


@pytest.mark.parametrize("fate", ["deleted", "renamed"])
def test_a_folder_that_is_gone_is_told_and_the_release_goes_on_elsewhere(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, fate: str
) -> None:
    folder = window.bridge.folder
    if fate == "deleted":
        shutil.rmtree(folder)
    else:
        folder.rename(tmp_path / "moved")
    type_over(window, "Typed without a folder")
    qtbot.waitUntil(lambda: window.autosave.status.state is SaveState.FAILED, timeout=5000)
    assert "not there" in said(window)
    hand.write(window, ", and on")
    (tmp_path / "elsewhere").mkdir()
    window.autosave.save_elsewhere(tmp_path / "elsewhere")
    assert kept(window.bridge.folder) == "Typed without a folder, and on"
    assert window.bridge.folder.parent == tmp_path / "elsewhere"


def test_a_folder_that_may_not_be_written_is_told(window: MainWindow, qtbot: QtBot) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    folder = window.bridge.folder
    folder.chmod(0o500)
    try:
        type_over(window, "Read only")
        qtbot.waitUntil(lambda: window.autosave.status.state is SaveState.FAILED, timeout=5000)
        assert said(window)
    finally:
        folder.chmod(0o700)
    window.autosave.save_soon()
    qtbot.waitUntil(lambda: kept(folder) == "Read only", timeout=5000)


def test_a_render_process_that_is_killed_five_times_loses_no_letter(
    tour: Tour, qtbot: QtBot
) -> None:
    with tour.editor(SAMPLE, pages=True) as window:
        qtbot.waitUntil(lambda: window.findChild(PreviewPane) is not None)  # after the text
        pane = window.findChild(PreviewPane)
        assert pane is not None
        field = headline(window)
        field.selectAll()
        for letter in "abcde":
            hand.write(window, letter)
            _kill(pane)
            settle(60)
        assert field.words == "abcde"
        assert window.autosave.flush()
        assert kept(window.bridge.folder) == "abcde"
        retry = pane.notices
        qtbot.waitUntil(lambda: retry.isVisible() or pane.view.page_count > 0, timeout=20_000)


def _kill(pane: PreviewPane) -> None:
    process = getattr(pane.client, "_process", None)
    number = process.processId() if process is not None else 0
    if number:
        os.kill(number, signal.SIGKILL)


def test_a_picture_that_is_gone_stops_nothing(tour: Tour, qtbot: QtBot) -> None:
    with tour.editor("river-press-release") as window:
        shutil.rmtree(window.bridge.folder / "images")
        type_over(window, "Without its pictures")
        assert window.autosave.flush()
        window.navigation.go("images")
        window.shown.add("tr", copy=True)
        settle(20)
        window.repaint()
        assert kept(window.bridge.folder) == "Without its pictures"


def test_two_thousand_pasted_signatories_come_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    section = window.findChild(SignatorySection)
    assert section is not None
    section.adder.field.setFocus()
    QApplication.clipboard().setText("\n".join(f"Group of river {n}" for n in range(2000)))
    before = window.bridge.release
    qtbot.keyClick(section.adder.field, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: window.findChild(LetterReview) is not None)
    review = window.findChild(LetterReview)
    assert review is not None
    qtbot.waitUntil(review.rest_button.isEnabled, timeout=60_000)  # each name is looked up
    for button in (review.rest_button, review.confirmed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    entries = window.bridge.release.signatories.entries
    assert len(entries) == len(before.signatories.entries) + 2000
    window.bridge.undo()
    assert window.bridge.release is before


def test_a_headline_of_three_hundred_letters_is_seen_whole(window: MainWindow) -> None:
    type_over(window, ("Rivers rise " * 25).strip())
    settle(20)
    field = headline(window)
    line = field.fontMetrics().lineSpacing()
    assert field.height() >= 3 * line
    assert field.verticalScrollBar().maximum() == 0


def test_five_scripts_in_one_paragraph_stay_as_typed(window: MainWindow) -> None:
    type_over(window, FIVE_SCRIPTS)
    window.navigation.go("editions/en/body")
    hand.press(window, Qt.Key.Key_End, CTRL)
    hand.press(window, Qt.Key.Key_Return)
    hand.write(window, FIVE_SCRIPTS)
    assert getattr(window.bridge.release.editions[0].body[-1], "text", "") == FIVE_SCRIPTS
    assert window.autosave.flush()
    assert kept(window.bridge.folder) == FIVE_SCRIPTS


def test_a_small_window_still_holds_all_panes(window: MainWindow) -> None:
    window.resize(1024, 640)
    settle(20)
    assert (window.width(), window.height()) == (1024, 640)
    ends = [pane.x() + pane.width() for pane in window.panes.all]
    starts = [pane.x() for pane in window.panes.all]
    assert all(end <= start for end, start in zip(ends[:-1], starts[1:], strict=True))


def test_without_its_fonts_the_program_takes_those_of_the_system(tmp_path: Path) -> None:
    load_fonts(tmp_path)
    assert QFontInfo(QFont("Noto Sans")).pointSizeF() > 0
