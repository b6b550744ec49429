"""The check of a template under way: in a thread, with how far it is, and with a way to stop it."""

from contextlib import suppress
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from editor.app.pack_trial import check_whole_pack
from editor.app.paths import Places
from editor.gui.tasks import Task, TaskRunner
from editor.model.findings import Finding
from editor.model.message import Message


class PackChecking(QObject):
    """One check at a time: its files are read, then it makes the pages of small releases."""

    progressed = Signal(object)  # editor.model.message.Message
    done = Signal(object)  # tuple of editor.model.findings.Finding
    failed = Signal(object)  # editor.model.message.Problem

    def __init__(self, places: Places, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._runner = runner
        self._task: Task | None = None
        self._stop = Event()

    @property
    def is_under_way(self) -> bool:
        """Whether a template is being checked."""
        return self._task is not None

    def start(self, folder: Path) -> None:
        """Check this one; nobody hears of one before."""
        self.stop()
        places, stop = self._places, Event()
        self._stop = stop

        def pulse() -> None:
            if stop.is_set():
                raise _StoppedError

        def progress(words: Message) -> None:
            pulse()
            with suppress(RuntimeError):  # the window has gone in the meantime
                self.progressed.emit(words)

        def work() -> tuple[Finding, ...]:
            return check_whole_pack(folder, places, progress, pulse)

        self._task = self._runner.run(work, self.done.emit, self.failed.emit)
        self._task.ended.connect(self._clear)

    def stop(self) -> None:
        """Let go of it; the processes that make pages end at once."""
        self._stop.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _clear(self) -> None:
        self._task = None


class _StoppedError(Exception):
    """Ends the work in its thread; the window has let go of it already."""
