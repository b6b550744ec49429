"""What the window says about saving, and what a person can do when it fails."""

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6 import QtWidgets  # which makes the classes of dialogs when they are asked for
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor.gui.autosave import Autosave, SaveState, SaveStatus
from editor.gui.kit.looks import restyle
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.kit.question import set_margins
from editor.gui.kit.short_paths import with_short_paths
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Problem
from editor.storage.atomic import FileChanged

KEY = "saving"


class _Answer(Enum):
    ELSEWHERE = auto()
    DISCARD = auto()
    CANCEL = auto()


class ChooseFolder(Protocol):
    """Asks the person for a folder; None when they would rather not."""

    def __call__(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask."""


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask by the dialog of the system."""
    chosen = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


class SavingView(QObject):
    """Shows a bar while something stands in the way of saving."""

    def __init__(
        self,
        autosave: Autosave,
        bars: BarStack,
        documents: Path,
        parent: QWidget,
        choose: ChooseFolder = choose_folder,
    ) -> None:
        super().__init__(parent)
        self._autosave = autosave
        self._bars = bars
        self._documents = documents
        self._window = parent
        self._choose = choose
        self._told = ""
        autosave.told.connect(self._show)

    def save_elsewhere(self) -> bool:
        """Ask where, and go on there; whether that was done."""
        folder = self._choose(self._window, tr("Save the release in…"), self._documents)
        if folder is None:
            return False
        try:
            self._autosave.save_elsewhere(folder)
        except Problem as problem:
            ways_on = (WayOn(tr("Choose another place"), self.save_elsewhere),)
            self._bars.tell("elsewhere", Level.ERROR, problem_words(problem), ways_on)
            return False
        self._bars.drop("elsewhere")
        return True

    def may_close(self) -> bool:
        """Save what is left; where that fails, whether the person wants to close all the same."""
        while not self._autosave.flush():
            answer = self._ask()
            if answer is _Answer.ELSEWHERE and self.save_elsewhere():
                return True
            if answer is _Answer.DISCARD:
                return True
            if answer is _Answer.CANCEL:
                return False
        return True

    def _show(self, status: SaveStatus) -> None:
        words = _told(status.problem) if status.problem is not None else ""
        if not words:
            self._bars.drop(KEY)
        elif words != self._told or KEY not in self._bars.keys:
            level = Level.WARNING if status.state is SaveState.CONFLICT else Level.ERROR
            self._bars.tell(KEY, level, words, self._ways_on(status), closable=False)
        self._told = words

    def _ways_on(self, status: SaveStatus) -> tuple[WayOn, ...]:
        elsewhere = WayOn(tr("Save mine elsewhere"), self.save_elsewhere)
        problem = status.problem
        if not isinstance(problem, FileChanged):
            return (WayOn(tr("Try again"), self._autosave.save_soon), elsewhere)
        if problem.data is None:
            return (WayOn(tr("Save it again here"), self._autosave.keep_mine), elsewhere)
        return (
            WayOn(tr("Keep mine"), self._autosave.keep_mine),
            WayOn(tr("Open theirs"), self._autosave.open_theirs),
            elsewhere,
        )

    def _ask(self) -> _Answer:
        problem = self._autosave.status.problem
        box = QtWidgets.QMessageBox(self._window)
        box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
        box.setWindowTitle(tr("Not saved"))
        box.setText(tr("The last changes are not saved."))
        box.setInformativeText(_told(problem) if problem else "")
        elsewhere = box.addButton(
            tr("Save elsewhere…"), QtWidgets.QMessageBox.ButtonRole.AcceptRole
        )
        discard = box.addButton(
            tr("Close without saving"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole
        )
        restyle(elsewhere, "kind", "primary")
        restyle(discard, "kind", "danger")
        cancel = box.addButton(tr("Go on editing"), QtWidgets.QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(elsewhere)
        box.setEscapeButton(cancel)
        set_margins(box)
        box.exec()
        pressed = box.clickedButton()
        if pressed is elsewhere:
            return _Answer.ELSEWHERE
        return _Answer.DISCARD if pressed is discard else _Answer.CANCEL


def _told(problem: Problem) -> str:
    """The problem, and for two versions of one release what becomes of the other one."""
    short = Problem(with_short_paths(problem.what), problem.way_on)
    if not isinstance(problem, FileChanged) or problem.data is None:
        return problem_words(short)
    kept = tr("“Keep mine” and “Open theirs” both keep the other one under “Earlier versions…”.")
    return f"{problem_words(short)} {kept}"


def problem_words(problem: Problem) -> str:
    """What has happened and what to do, in the person's language."""
    parts = (problem.what, problem.way_on)
    return " ".join(tr(part) for part in parts if part is not None)
