"""An export under way: in a thread, with what it does now, and with a way to stop it."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from PySide6.QtCore import QObject, Signal

from editor.app.crew import Progress
from editor.app.export import ExportRequest, export_project
from editor.app.paths import Places
from editor.app.press_pack import make_press_pack
from editor.app.tasks import Pulse
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Message, Problem, message


class Stopped(Problem):
    """The person has stopped the export before anything was written."""


class Running(QObject):
    """Tells how an export goes; one at a time.

    Stopping ends the making of pages at once, and never the writing: all files are there or none.
    """

    progressed = Signal(object)  # editor.model.message.Message
    done = Signal(object)  # editor.app.export.Exported
    packed = Signal(object)  # editor.app.press_pack.PressPack
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
        """Whether an export is being made."""
        return self._task is not None

    def start(self, request: ExportRequest) -> None:
        """Write the files."""
        places = self._places
        self._run(lambda *hooks: export_project(request, places, *hooks), self._tell)

    def start_pack(self, request: ExportRequest, *, accept: bool = False) -> None:
        """Write a press pack; `accept` also where a file does not say what the release says."""
        places = self._places
        self._run(
            lambda *hooks: make_press_pack(request, places, *hooks, accept_differences=accept),
            self._tell_packed,
        )

    def stop(self) -> None:
        """Write nothing, if nothing has been written yet."""
        self._stop.set()

    def _run(
        self, work: Callable[[Progress, Pulse], object], tell: Callable[[object], None]
    ) -> None:
        stop = self._stop = Event()

        def pulse() -> None:
            if stop.is_set():
                raise Stopped(message("The export was stopped. Nothing was written."))

        def progress(words: Message) -> None:
            pulse()
            with suppress(RuntimeError):  # the window has gone in the meantime
                self.progressed.emit(words)

        self._task = self._runner.run(lambda: work(progress, pulse), tell, self._fail)
        self._task.ended.connect(self._clear)

    def _clear(self) -> None:
        self._task = None
        self.ended.emit()

    def _tell(self, exported: object) -> None:
        self.done.emit(exported)

    def _tell_packed(self, pack: object) -> None:
        self.packed.emit(pack)

    def _fail(self, problem: Problem) -> None:
        if isinstance(problem, Stopped):
            self.stopped.emit()
        else:
            self.failed.emit(problem)
