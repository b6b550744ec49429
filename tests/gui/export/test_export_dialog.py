"""The export dialog writes what it says, remembers, stops, and leads to what is wrong."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.app.export import Exported, ExportRequest, export_project
from editor.app.settings import read_settings
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export import running
from editor.gui.export.dialog import ExportDialog
from editor.gui.export.outcome import Outcome
from editor.model.enums import Audience
from editor.model.message import message
from editor.model.operations.text import set_headline
from editor.model.operations.timing import set_until
from editor.render.job import PAGE_FORMATS, Format
from editor.storage.project import open_project

WAIT = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def make_dialog(desk: Desk, bridge: SessionBridge, qtbot: QtBot):
    def save() -> bool:
        bridge.save()
        return True

    def make(save=save) -> ExportDialog:
        dialog = ExportDialog(desk, bridge, save, lambda place: place, None)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def only(dialog: ExportDialog, *formats: Format) -> None:
    for format_, box in dialog.choices.formats.items():
        box.setChecked(format_ in formats)


def ready(dialog: ExportDialog, qtbot: QtBot) -> None:
    """The checks have looked at what is chosen."""
    qtbot.waitUntil(lambda: dialog._task is None and not dialog._timer.isActive())


def finish(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.running.is_under_way, timeout=WAIT)


def test_its_buttons_are_in_sight_on_a_small_screen(make_dialog, monkeypatch, qtbot) -> None:
    small = QRect(0, 0, 1024, 640)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _screen: small)
    dialog = make_dialog()
    assert dialog.height() <= small.height() - 32  # the frame around it has a head
    button = dialog.export_button
    assert button.mapTo(dialog, button.rect().bottomRight()).y() < dialog.height()
    before = dialog.height()
    ready(dialog, qtbot)
    dialog.close()
    again = make_dialog()
    ready(again, qtbot)
    assert again.height() == before


def test_names_of_files_begin_where_the_window_begins(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    outcome = Outcome(desk.theme, lambda place: place, window)
    outcome.show_names(["release.pdf"], [])
    outcome.resize(400, 200)
    window.resize(400, 200)
    window.show()
    image = outcome.files.grab().toImage()
    dark = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).lightness() < 128
    ]
    assert dark
    assert min(dark) > image.width() // 2


def test_its_choices_keep_their_height_in_a_low_window(make_dialog, qtbot) -> None:
    dialog = make_dialog()
    ready(dialog, qtbot)
    dialog.resize(dialog.width(), 560)
    qtbot.waitUntil(lambda: dialog.height() == 560)
    choices = dialog.choices
    assert choices.folder.height() >= choices.folder.sizeHint().height()
    press, public = (choices.audiences[one] for one in (Audience.PRESS, Audience.PUBLIC))
    assert public.geometry().top() > press.geometry().bottom()


def test_text_is_exported_by_keys_after_the_release_was_saved(
    make_dialog, bridge, project, qtbot
) -> None:
    bridge.apply(set_headline("en", "New words"))
    dialog = make_dialog()
    only(dialog, Format.TXT)
    ready(dialog, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    finish(dialog, qtbot)
    (file,) = (project / "export").iterdir()
    assert "New words" in file.read_text(encoding="utf-8")
    assert file.name in dialog.outcome.files.text()
    assert dialog.outcome.words == "1 file was written"
    assert dialog.folder_button.isVisible()
    assert not bridge.is_dirty


def test_all_formats_have_the_same_bytes_as_the_command_line(
    make_dialog, desk, project, tmp_path, qtbot
) -> None:
    dialog = make_dialog()
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    again = ExportRequest(project=project, output=tmp_path / "again")
    export_project(again, desk.places, lambda _words: None)
    written = {file.name: file.read_bytes() for file in (project / "export").iterdir()}
    assert written == {file.name: file.read_bytes() for file in again.output.iterdir()}
    assert len(written) == len(PAGE_FORMATS)


def test_the_names_follow_the_choices(make_dialog, qtbot) -> None:
    dialog = make_dialog()
    only(dialog, Format.PDF, Format.DOCX)
    assert dialog.outcome.words == "2 files will be written:"
    assert "_public" not in dialog.outcome.files.text()
    dialog.choices.audiences[Audience.PUBLIC].setChecked(True)
    names = dialog.outcome.files.text().splitlines()
    assert [Path(name).suffix for name in names] == [".pdf", ".docx"]
    assert all("_public" in name for name in names)


def test_a_file_that_would_be_replaced_is_said(make_dialog, project, qtbot) -> None:
    dialog = make_dialog()
    only(dialog, Format.TXT)
    name = dialog.outcome.files.text()
    (project / "export").mkdir()
    (project / "export" / name).write_text("old")
    dialog.choices.changed.emit()
    assert dialog.outcome.files.text() == f"{name}  (replaces an earlier one)"


def test_without_a_format_a_language_or_a_folder_it_says_what_to_choose(make_dialog) -> None:
    dialog = make_dialog()
    only(dialog)
    assert dialog.outcome.words == "Choose at least one format."
    assert not dialog.export_button.isEnabled()
    only(dialog, Format.TXT)
    dialog.choices.folder.setText("")
    assert dialog.outcome.words == "Choose the folder to write to."
    dialog.choices.folder.setText("/somewhere")
    dialog.choices.languages["en"].setChecked(False)
    assert dialog.outcome.words == "Choose at least one language."


def test_the_last_choice_is_remembered(make_dialog, desk, tmp_path, qtbot) -> None:
    dialog = make_dialog()
    only(dialog, Format.TXT)
    dialog.choices.audiences[Audience.PUBLIC].setChecked(True)
    dialog.choices.choose_folder = lambda *_: tmp_path / "out"
    qtbot.mouseClick(dialog.choices.choose_button, LEFT)
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    kept = read_settings(desk.places).export
    assert (kept.formats, kept.audience) == ((Format.TXT,), Audience.PUBLIC)
    again = make_dialog()
    assert again.choices.choice == dialog.choices.choice
    assert again.choices.choice.folder == str(tmp_path / "out")


def test_a_folder_inside_the_project_is_not_taken_over_to_others(make_dialog, desk, qtbot) -> None:
    dialog = make_dialog()
    only(dialog, Format.TXT)
    ready(dialog, qtbot)
    dialog.start()
    finish(dialog, qtbot)
    assert read_settings(desk.places).export.folder == ""


def test_an_error_is_said_in_words_and_leads_to_its_place(make_dialog, bridge, qtbot) -> None:
    bridge.apply(set_until(None))
    dialog = make_dialog()
    qtbot.waitUntil(lambda: "corrected" in dialog.outcome.words)
    assert not dialog.export_button.isEnabled()
    wanted: list[str] = []
    dialog.go_wanted.connect(wanted.append)
    button = dialog.outcome.findings.findChild(QPushButton)
    qtbot.mouseClick(button, LEFT)
    assert wanted
    assert wanted[0].startswith("timing")
    assert not dialog.isVisible()


MAKING = message("Making {formats} ({language})", formats="DOCX, TXT", language="English")


class Gate:
    """Takes the place of an export: says one thing, waits to be let on, and says another."""

    def __init__(self) -> None:
        self.reached, self.opened, self.ended = Event(), Event(), Event()

    def __call__(self, request, places, progress, pulse) -> Exported:
        try:
            progress(MAKING)
            self.reached.set()
            while not self.opened.wait(0.02):
                pulse()
            progress(message("Writing"))
            return Exported((request.output / "written.txt",), ())
        finally:
            self.ended.set()


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    monkeypatch.setattr(running, "export_project", gate)
    return gate


def test_a_stopped_export_writes_nothing(make_dialog, gate, qtbot) -> None:
    dialog = make_dialog()
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.waitUntil(lambda: dialog.outcome.words == "Making Word, Plain text (English)")
    assert dialog.close_button.text() == "Stop"
    assert not dialog.choices.isEnabled()
    qtbot.mouseClick(dialog.close_button, LEFT)
    finish(dialog, qtbot)  # without waiting for the page under way
    assert not gate.opened.is_set()
    assert "stopped" in dialog.outcome.words
    assert dialog.export_button.isEnabled()


def test_an_export_that_nobody_stops_goes_on(make_dialog, gate, qtbot) -> None:
    dialog = make_dialog()
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    gate.opened.set()
    finish(dialog, qtbot)
    assert dialog.outcome.words == "1 file was written"


def test_closing_the_dialog_stops_the_export(make_dialog, gate, qtbot) -> None:
    dialog = make_dialog()
    ready(dialog, qtbot)
    told: list[object] = []
    dialog.running.done.connect(told.append)
    qtbot.mouseClick(dialog.export_button, LEFT)
    qtbot.waitUntil(gate.reached.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(gate.ended.is_set)
    finish(dialog, qtbot)
    assert told == []


def test_a_folder_that_cannot_be_written_is_said(make_dialog, tmp_path, qtbot) -> None:
    (tmp_path / "file").write_text("x")
    dialog = make_dialog()
    only(dialog, Format.TXT)
    dialog.choices.folder.setText(str(tmp_path / "file" / "deeper"))
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    finish(dialog, qtbot)
    assert "could not be saved" in dialog.outcome.words
    assert dialog.export_button.isEnabled()


def test_a_release_that_cannot_be_saved_is_not_exported(make_dialog, project, qtbot) -> None:
    dialog = make_dialog(save=lambda: False)
    ready(dialog, qtbot)
    qtbot.mouseClick(dialog.export_button, LEFT)
    assert "not saved" in dialog.outcome.words
    assert not (project / "export").exists()
    assert open_project(project).release.title
