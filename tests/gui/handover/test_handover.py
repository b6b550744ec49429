"""A release is handed over by keys, and opened by somebody else."""

import shutil
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QWidget,
)

from editor.app.handover.making import file_name, make_handover
from editor.gui.handover.dialog import HandoverDialog
from editor.gui.handover.handlers import handover_handlers
from editor.gui.handover.opening import choose_release
from editor.gui.kit.message_bar import MessageBar
from editor.gui.start.dropping import dropped_project
from editor.gui.tables.countries import Countries
from editor.gui.tables.signatory_columns import around, columns
from editor.gui.tables.wording import Wording
from editor.gui.window.main_window import Contents
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.model.counts import count, printed
from editor.model.message import Problem
from editor.model.operations.text import set_headline
from editor.model.signatories import Signatory
from tests.gui.conftest import line_field

SAMPLE = "missing-families-statement"


@pytest.fixture
def windows(desk, qtbot):
    def contents(_desk, _windows):
        page = sections({Part.HEADLINE: line_field("headline")})
        return Contents(page, lambda _bridge, parent: QWidget(parent), handover_handlers)

    windows = Windows(desk, contents, lambda _desk, _windows: QMainWindow())
    yield windows
    for window in windows.all:
        window.saving.may_close = lambda: True
        window.close()
        qtbot.waitUntil(lambda window=window: not shiboken6.isValid(window))


@pytest.fixture
def window(windows, qtbot, repo, tmp_path):
    folder = shutil.copytree(repo / "projects" / SAMPLE, tmp_path / "letter")
    window = windows.open_window(folder)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.finish()
    return window


def ask(window, qtbot):
    qtbot.keyClick(
        window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    dialog = window.findChild(HandoverDialog)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    return dialog


def bar_words(window):
    return [bar.accessibleName() for bar in window.bars.findChildren(MessageBar)]


def test_by_keys_and_back_on_another_machine(window, windows, qtbot, tmp_path, places):
    dialog = ask(window, qtbot)
    assert dialog.focusWidget() is dialog.save_button
    assert "Every word of the editions: English, Türkçe" in dialog.along.lines
    assert "Withheld names: 2. They are counted all the same." in dialog.staying.lines
    asked = []
    dialog.choose_file = lambda _parent, _title, start: asked.append(start) or tmp_path / "usb.zip"
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "handover" in window.bars.keys)
    release = window.bridge.release
    assert asked == [places.documents / file_name(release)]
    assert "usb.zip" in bar_words(window)[0]
    theirs = windows.open_window(tmp_path / "usb.zip")
    assert theirs is not window
    assert theirs.bridge.folder.parent == places.documents / "Releases"
    after = theirs.bridge.release
    assert count(after.signatories) == count(release.signatories)
    assert printed(after.signatories) == printed(release.signatories)
    assert "2 signatories did not come along" in bar_words(theirs)[0]


def test_who_came_without_a_name_is_shown_as_such(bridge):
    shown = {one.key: one for one in columns(Wording(bridge, "en"), Countries("en"), date.today)}
    beside = around(bridge.release)
    bare = Signatory(id="s1", withheld=True)
    assert [badge.words for badge in shown["name"].badges(bare, beside)] == ["name not here"]
    assert shown["country"].show(bare, beside) == "–"
    known = Signatory(id="s1", name="Lamp", withheld=True)
    assert shown["name"].badges(known, beside) == ()
    assert shown["country"].show(known, beside) == ""


def test_what_is_left_out_is_told_before(window, qtbot, tmp_path):
    dialog = ask(window, qtbot)
    for box in dialog.boxes.values():
        box.setFocus()
        qtbot.keyClick(box, Qt.Key.Key_Space)
        qtbot.waitUntil(dialog.save_button.isEnabled)
    assert "Direct phone numbers: 1" in dialog.staying.lines
    assert "Direct phone numbers: 1" not in dialog.along.lines
    dialog.choose_file = lambda *_: None
    dialog.save_button.click()
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert list(tmp_path.glob("*.zip")) == []


def test_a_name_in_the_text_is_told_and_led_to(window, qtbot):
    hidden = next(e for e in window.bridge.release.signatories.entries if e.withheld)
    window.bridge.apply(set_headline("en", f"With {hidden.name}"))
    dialog = ask(window, qtbot)
    assert "traces" in dialog.bars.keys
    assert hidden.name not in " ".join(b.accessibleName() for b in dialog.findChildren(QWidget))
    (go,) = (b for b in dialog.bars.findChildren(QPushButton) if b.text() == "Go there")
    go.click()
    assert not dialog.isVisible()


def test_a_name_without_its_ending_gets_it_and_replaces_nothing(window, qtbot, tmp_path):
    (tmp_path / "usb.zip").write_bytes(b"mine")
    dialog = ask(window, qtbot)
    dialog.choose_file = lambda *_: tmp_path / "usb"
    dialog.save_button.click()
    qtbot.waitUntil(lambda: "handover" in dialog.bars.keys)
    assert (tmp_path / "usb.zip").read_bytes() == b"mine"
    dialog.reject()


def test_what_was_not_handed_over_is_refused(windows, tmp_path, places):
    (tmp_path / "holiday.zip").write_bytes(b"PK\x03\x04 pictures")
    with pytest.raises(Problem):
        windows.open_window(tmp_path / "holiday.zip")
    assert windows.all == ()
    assert not (places.documents / "Releases").exists()


def test_a_handover_can_be_dropped_on_the_start(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "sent.ZIP"))])
    assert dropped_project(data) == tmp_path / "sent.ZIP"


@pytest.mark.parametrize("what", ["folder", "file"])
def test_the_folder_of_a_release_opens_like_a_file(window, qtbot, what, tmp_path, places):
    made = make_handover(window.bridge.release, window.bridge.folder, places)
    (tmp_path / "sent.zip").write_bytes(made.data)

    def choose():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        if what == "folder":
            dialog.directoryEntered.emit(str(tmp_path))
            assert dialog.isVisible()
            dialog.directoryEntered.emit(str(tmp_path / "letter"))
        else:
            dialog.selectFile(str(tmp_path / "sent.zip"))
            dialog.accept()

    QTimer.singleShot(0, choose)
    chosen = choose_release(window, "Open", tmp_path)
    assert chosen == tmp_path / {"folder": "letter", "file": "sent.zip"}[what]


def test_a_folder_that_is_not_there_yet_is_looked_for_from_above(window, tmp_path):
    seen = []

    def look():
        dialog = QApplication.activeModalWidget()
        seen.extend((dialog.directory().absolutePath(), dialog.findChild(QLineEdit).text()))
        dialog.reject()

    QTimer.singleShot(0, look)
    assert choose_release(window, "Open", tmp_path / "Documents" / "Releases") is None
    assert seen == [str(tmp_path), ""]
