"""What stands in the way: another program's change, a folder that is gone, pages that fail."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.gui.autosave import SaveState
from editor.gui.excepthook import Bug
from editor.gui.mistakes import MistakeView
from editor.gui.preview.failures import PATIENCE, Failure, Failures
from editor.gui.preview.notices import Notices
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.model.codec import encode
from editor.model.findings import Finding, Level
from editor.model.message import message
from editor.model.operations.text import set_headline
from editor.storage.project import RELEASE
from tools.screens.stage import Stage

_FOUR, _ADVISORY = "seafarers-press-release", "last-reporter-advisory"


def pages_fail(stage: Stage) -> None:
    """The pane of the pages with an error, and with remarks of the renderer."""
    window = stage.editor(_FOUR, Part.HEADLINE)
    notices = window.findChild(Notices)
    if notices is None:
        return
    failures = Failures(PATIENCE, lambda: 0.0)
    failures.note(Failure.DIED)
    notices.tell_trouble(failures.problem(), Level.ERROR)
    stage.shoot("preview-error", window)
    notices.clear_trouble()
    remark = Finding(
        code="drawn",
        level=Level.WARNING,
        place="images/i1",
        what=message("The picture {file} cannot be read.", file="anchorage.jpg"),
        way_on=message("Choose it again under “Pictures”."),
    )
    notices.tell_remarks((remark,))
    stage.shoot("preview-remark", window)
    notices.tell_remarks(())


def saving(stage: Stage) -> None:
    """Another program has changed the file; the folder is gone; the window is closed then."""
    window = stage.editor(_ADVISORY, Part.HEADLINE)
    file = window.bridge.folder / RELEASE
    file.write_bytes(encode(replace(window.bridge.release, title="Another title")))
    _type(stage, window, lambda: window.autosave.status.state is SaveState.CONFLICT)
    stage.shoot("bar-conflict", window)
    window.autosave.keep_mine()
    stage.until(lambda: window.autosave.is_safe)
    folder = window.bridge.folder
    moved = folder.with_name("moved")
    folder.rename(moved)
    _type(stage, window, lambda: window.autosave.status.state is SaveState.FAILED)
    stage.shoot("bar-not-saved", window)
    QTimer.singleShot(200, lambda: _shoot_question(stage, window))
    window.saving.may_close()
    moved.rename(folder)
    window.autosave.flush()
    stage.settle(100)


def mistakes(stage: Stage) -> None:
    """A mistake of the program."""
    window = stage.editor(_FOUR, Part.HEADLINE)
    view = MistakeView(stage.desk.application, stage.windows)
    view.tell_bug(Bug(details="", saved=True))
    stage.shoot("bar-mistake", window)
    window.bars.drop("mistake")


def _type(stage: Stage, window: MainWindow, is_so: Callable[[], bool]) -> None:
    edition = window.bridge.release.editions[0]
    window.bridge.apply(set_headline(edition.language, f"{edition.headline} …"))
    window.autosave.save_soon()
    stage.until(is_so)
    stage.settle(200)


def _shoot_question(stage: Stage, window: MainWindow) -> None:
    stage.shoot("dialog-not-saved", window)
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.escapeButton().click()
