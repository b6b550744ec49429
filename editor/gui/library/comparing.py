"""Compares names that arrive with the letter and the library, in a thread, with a way to stop."""

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.gui.library.shelf import Shelf
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Problem
from editor.model.release import Release

if TYPE_CHECKING:
    from editor.app.library.arriving import Arriving, Met

_AT_ONCE = 100  # names that are compared before anybody notices
_OFTEN = 50  # milliseconds between two looks at how far it is


class Comparing(QObject):
    """`met` tells what came of it; of a few names without a library at once."""

    met = Signal(tuple)
    progressed = Signal(int, int)
    failed = Signal(object)  # Problem

    def __init__(self, shelf: Shelf, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._runner = shelf, runner
        self._stop = Event()
        self._task: Task | None = None
        self._reached: list[tuple[int, int]] = []
        self._clock = QTimer(self, interval=_OFTEN)
        self._clock.timeout.connect(self._tell_progress)

    def start(self, arriving: Sequence["Arriving"], release: Release | None) -> None:
        """Compare these names."""
        from editor.app.library.arriving import meet  # noqa: PLC0415  # a slower start

        listed = len(release.signatories.entries) if release is not None else 0
        if not self._shelf.exists and max(len(arriving), listed) <= _AT_ONCE:
            self.met.emit(meet(arriving, release, None))
            return
        stop = self._stop = Event()
        # The thread only takes note: a signal of a window that has gone would end the program.
        reached = self._reached = [(0, 0)]

        def note(done: int, total: int) -> None:
            reached[0] = (done, total)

        work = _work(tuple(arriving), release, self._shelf, stop, note)
        self._task = self._runner.run(work, self._take, self._fail)
        self._clock.start()

    def stop(self) -> None:
        """Tell nothing any more."""
        self._stop.set()
        self._clock.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _tell_progress(self) -> None:
        done, total = self._reached[0]
        if total:
            self.progressed.emit(done, total)

    def _fail(self, problem: Problem) -> None:
        self._clock.stop()
        self.failed.emit(problem)

    def _take(self, found: "tuple[Met, ...] | None") -> None:
        self._clock.stop()
        self._task = None
        if found is not None:
            self.met.emit(found)


def _work(
    arriving: "Sequence[Arriving]",
    release: Release | None,
    shelf: Shelf,
    stop: Event,
    progress: Callable[[int, int], None],
) -> "Callable[[], tuple[Met, ...] | None]":
    """Work for a thread, which holds no widget; None where it was stopped."""
    from editor.app.library.arriving import meet  # noqa: PLC0415  # as above
    from editor.library.progress import Cancelled  # noqa: PLC0415

    opened = shelf.reader

    def work() -> "tuple[Met, ...] | None":
        try:
            library = opened()
        except Problem:  # no library that can be read: the letter's own names are compared
            library = None
        try:
            return meet(arriving, release, library, progress, stop.is_set)
        except Cancelled:
            return None
        finally:
            if library is not None:
                library.close()

    return work
