"""An export under way: in a thread, with what it does now, and with a way to stop it."""

from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, Signal

from editor.app.export import Exported, ExportRequest, export_project
from editor.app.paths import Places
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Message, Problem, message


class Stopped(Problem):
    """The person has stopped the export before anything was written."""


class Running(QObject):
    """Tells how an export goes; one at a time.

    Stopping takes effect where the export says what it does next, so never in the middle of
    writing: either all files are there or none.
    """

    progressed = Signal(object)  # editor.model.message.Message
    done = Signal(object)  # editor.app.export.Exported
    stopped = Signal()
    failed = Signal(object)  # editor.model.message.Problem
    ended = Signal()  # before one of these, and also when a mistake in the program ended it

    def __init__(self, places: Places, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._runner = runner
        self._stop = Event()
        self._task: Task | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether an export is being made, or is being stopped."""
        return self._task is not None

    def start(self, request: ExportRequest) -> None:
        """Export."""
        stop = self._stop = Event()

        def progress(words: Message) -> None:
            if stop.is_set():
                raise Stopped(message("The export was stopped. Nothing was written."))
            with suppress(RuntimeError):  # the window has gone in the meantime
                self.progressed.emit(words)

        places = self._places
        self._task = self._runner.run(
            lambda: export_project(request, places, progress), self._tell, self._fail
        )
        self._task.ended.connect(self._clear)

    def stop(self) -> None:
        """Write nothing, if nothing has been written yet."""
        self._stop.set()

    def _clear(self) -> None:
        self._task = None
        self.ended.emit()

    def _tell(self, exported: Exported) -> None:
        self.done.emit(exported)

    def _fail(self, problem: Problem) -> None:
        if isinstance(problem, Stopped):
            self.stopped.emit()
        else:
            self.failed.emit(problem)
