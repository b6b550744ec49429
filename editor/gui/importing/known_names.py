"""Who of the names of an import is in the library, looked up in the background."""

from PySide6.QtCore import QObject, Signal

from editor.app.imported_people import Recognised, recognise
from editor.gui.desk import Desk
from editor.gui.tasks import Task
from editor.model.message import Problem
from editor.model.release import Release


class KnownNames(QObject):
    """`changed` is told when somebody else is known; a broken library hinders nobody."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._task: Task | None = None
        self.recognised = Recognised()

    @property
    def is_asking(self) -> bool:
        """Whether the answer is still to come."""
        return self._task is not None

    def ask(self, release: Release) -> None:
        """Look the names of a release up."""
        self.stop()
        places = self._desk.places
        self._task = self._desk.runner.run(
            lambda: recognise(places, release), self._know, self._know_nobody
        )

    def stop(self) -> None:
        """Let go of what is under way."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _know(self, recognised: Recognised) -> None:
        self._task = None
        if recognised != self.recognised:
            self.recognised = recognised
            self.changed.emit()

    def _know_nobody(self, _problem: Problem) -> None:
        self._task = None
