"""Asks before a release is handed over: what goes along, what stays, and where the file goes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6 import QtWidgets  # which makes the classes of dialogs when they are asked for
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QVBoxLayout, QWidget

from editor.app.handover.contents import along, staying
from editor.app.handover.leaving import Leave
from editor.app.handover.making import TEMPLATE, Handover, make_handover, write_handover
from editor.app.handover.recognising import ENDING
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.handover.lines import Lines
from editor.gui.kit.buttons import push_button
from editor.gui.kit.flush import RING, flush
from editor.gui.kit.foot import foot_of
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.kit.section_header import SectionHeader
from editor.gui.languages import own_name
from editor.gui.tasks import Task
from editor.gui.window.saving import problem_words
from editor.gui.words import N_, tr
from editor.model.findings import Level
from editor.model.message import Problem, message

_WIDTH, _HEIGHT = 640, 520
_KEY, _TRACES = "handover", "traces"
_CHOICES = {
    Leave.DIRECT_PHONES: N_("Direct phone numbers of contacts"),
    Leave.NOTES: N_("Notes that stand on no page: who confirmed how, internal contacts, reasons"),
}


class ChooseFile(Protocol):
    """Asks for the name of a new file; the dialog has asked before another one is replaced."""

    def __call__(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask."""


def choose_file(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask by the dialog of the system."""
    words = f"{tr('Zip files')} (*{ENDING})"
    chosen, _kind = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(start), words)
    return Path(chosen) if chosen else None


class HandoverDialog(QDialog):
    """`written` tells the file, `go_wanted` a place to take a withheld name out of."""

    written = Signal(Path)
    go_wanted = Signal(str)

    def __init__(
        self, desk: Desk, bridge: SessionBridge, where: Callable[[str], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Hand over to a colleague"))
        self._desk, self._bridge, self._where = desk, bridge, where
        self.choose_file: ChooseFile = choose_file
        self._task: Task | None = None
        self._made: Handover | None = None
        self._is_told = False
        self.bars = BarStack(desk.theme, self)
        self.along = Lines(desk.theme, tr("Goes along"), "check", "ok", self)
        self.staying = Lines(desk.theme, tr("Stays here"), "minus", "muted", self)
        self.boxes = {what: QCheckBox(tr(words), self) for what, words in _CHOICES.items()}
        self.save_button = push_button(tr("Save the file…"), self, "primary")
        self.close_button = push_button(tr("Cancel"), self)
        self._assemble()
        self._connect()
        self._look()

    @property
    def leave(self) -> frozenset[Leave]:
        """What the person wants to leave out."""
        return frozenset(what for what, box in self.boxes.items() if not box.isChecked())

    def save(self) -> None:
        """Ask where to, and write the file there."""
        made = self._made
        if made is None:
            return
        title = tr("Save the file to hand over")
        path = self.choose_file(self, title, self._desk.places.documents / made.name)
        if path is None:
            return
        is_whole = path.suffix.lower() == ENDING
        target = path if is_whole else path.with_name(f"{path.name}{ENDING}")
        # The dialog has asked about the name that was typed, and about no other.
        work = partial(write_handover, made, target, replace=is_whole)
        self._run(work, lambda _none: self._finish(target))

    def _look(self) -> None:
        """Put together what is chosen, so that it can be told before it is saved."""
        self._made = None
        self.save_button.setEnabled(False)
        release, folder, places = self._bridge.release, self._bridge.folder, self._desk.places
        leave = self.leave
        self._run(lambda: make_handover(release, folder, places, leave), self._take)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._stop()
        self._task = self._desk.runner.run(work, done, self._tell)

    def _take(self, made: Handover) -> None:
        self._task, self._made = None, made
        self.along.show_lines(map(tr, along(made.contents, self.leave, own_name)))
        self.staying.show_lines(map(tr, staying(made.contents, self.leave)))
        self.boxes[Leave.DIRECT_PHONES].setVisible(bool(made.contents.direct_phones))
        self.boxes[Leave.NOTES].setVisible(bool(made.contents.notes))
        self.optional.setVisible(bool(made.contents.direct_phones or made.contents.notes))
        self.save_button.setEnabled(True)
        if not self._is_told:
            self._is_told = True
            self.save_button.setFocus()
        self._warn(made.traces)

    def _warn(self, traces: tuple[str, ...]) -> None:
        """A withheld name that the author has written into the text is the author's to judge."""
        if not traces:
            self.bars.drop(_TRACES)
            return
        places = ", ".join(dict.fromkeys(map(self._words_for, traces)))
        words = message("A withheld name can be read here: {places}.", places=places)
        ways = [WayOn(tr("Go there"), partial(self._go, at)) for at in traces[:1] if at != TEMPLATE]
        self.bars.tell(_TRACES, Level.WARNING, tr(words), ways, closable=False)

    def _words_for(self, trace: str) -> str:
        if trace == TEMPLATE:
            return tr("Template")
        parts = trace.split("/")
        if parts[0] == "editions" and len(parts) == 2:  # noqa: PLR2004  # the edition as a whole
            return tr(message("the text in {language}", language=own_name(parts[1])))
        return self._where(trace) or tr("Title and settings of the release")

    def _go(self, place: str) -> None:
        self.reject()
        self.go_wanted.emit(place)

    def _finish(self, path: Path) -> None:
        self._task = None
        self.accept()
        self.written.emit(path)

    def _tell(self, problem: Problem) -> None:
        self._task = None
        self.bars.tell(_KEY, Level.ERROR, problem_words(problem))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _connect(self) -> None:
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._look)
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self._stop)

    def _assemble(self) -> None:
        what = QLabel(
            tr(
                "One file with the whole release. A colleague opens it with this program and goes "
                "on working. It is not locked: whoever gets the file can read what is in it."
            ),
            self,
        )
        what.setWordWrap(True)
        self.optional = _optional(self.boxes, self)
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        for widget in (what, self.along, self.staying):
            column.addWidget(widget)
        column.addLayout(flush(self.optional))
        column.addStretch(1)
        column.addLayout(foot_of(self.close_button, self.save_button))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(column, 1)
        self.resize(_WIDTH, _HEIGHT)


def _optional(boxes: dict[Leave, QCheckBox], parent: QWidget) -> QWidget:
    """The choices under a heading of their own."""
    part = QWidget(parent)
    column = QVBoxLayout(part)
    column.setContentsMargins(RING, 0, RING, 0)
    column.setSpacing(4)
    column.addWidget(SectionHeader(tr("Take along as well"), part))
    for box in boxes.values():
        column.addLayout(flush(box))
    return part
