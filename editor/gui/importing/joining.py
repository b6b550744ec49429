"""What was imported is added to the release that is open, as one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.app.imported_adding import join
from editor.app.importing import KeptPictures, keep_pictures
from editor.gui.desk import Desk
from editor.gui.importing.state import ImportState
from editor.gui.tasks import Task
from editor.gui.words import tr, tr_count
from editor.model.findings import Level
from editor.model.message import Message, Problem, message
from editor.model.operations.change import Change, together

if TYPE_CHECKING:
    from editor.gui.importing.window import Target

_KEY = "import"


class Joiner(QObject):
    """`joined` is told when it is in; what did not come along is said where it went."""

    joined = Signal()
    gone = Signal()  # the release is open no longer
    failed = Signal(object)  # editor.model.message.Problem

    def __init__(self, desk: Desk, state: ImportState, target: "Target", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state = state
        self._target = target
        target.bridge.destroyed.connect(self.gone)

    def start(self) -> Task:
        """Keep the pictures in the background, then change the release."""
        folder, imported = self._target.bridge.folder, self._state.imported
        return self._desk.runner.run(
            lambda: keep_pictures(folder, imported), self._apply, self._fail
        )

    def _apply(self, kept: KeptPictures) -> None:
        bridge = self._target.bridge
        joining = join(bridge.release, self._target.language, self._state.release)
        label = message("Add imported text")
        bridge.apply(together(label, joining.change, Change(kept.added, label)))
        self._say(joining.listed, kept.left_out)
        self._target.show()
        self.joined.emit()

    def _say(self, listed: int, left_out: tuple[Message, ...]) -> None:
        bars = self._target.bars
        words = tr("The text was added at the ends of the parts. Undo takes all of it back.")
        if listed:
            known = tr_count(
                "{number} signatory stood in the list already and was not added again.",
                "{number} signatories stood in the list already and were not added again.",
                listed,
            )
            words = f"{words} {known}"
        bars.tell(_KEY, Level.NOTE, words)
        for number, left in enumerate(left_out):
            bars.tell(f"{_KEY} {number}", Level.WARNING, tr(left))

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
