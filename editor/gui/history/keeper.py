"""Keeps states of a release while somebody works on it, beside saving and never in its way."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from editor.app.changes import Changed
from editor.app.earlier.keeping import Work, all_kept, forgotten, keep_all, note_change, note_end
from editor.gui.bridge import SessionBridge
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Problem


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class WorkKeeper(QObject):
    """Writes in a thread after a save, and once more when the window has been closed."""

    failed = Signal(object)  # Problem; saving and closing go on all the same

    def __init__(
        self,
        bridge: SessionBridge,
        runner: TaskRunner,
        now: Callable[[], dt.datetime] = _now,
    ) -> None:
        super().__init__(bridge)
        self._bridge, self._runner, self._now = bridge, runner, now
        self._work = Work()
        self._task: Task | None = None
        bridge.changed.connect(self._note)
        bridge.saved.connect(self._keep)

    def close(self) -> None:
        """Keep what is left, and how it stood at the end; a disk that refuses stops nothing."""
        self.wait()
        if not self._bridge.is_dirty:  # else a person has closed it without saving
            self._work = note_end(self._work, self._bridge.release)
        with suppress(Problem):
            keep_all(self._bridge.folder, self._work.waiting, self._now())
        self._work = all_kept(self._work)

    def forget(self) -> None:
        """Keep nothing of what was noted so far: a person has deleted it."""
        self.wait()
        self._work = forgotten(self._work, self._now())

    def wait(self) -> None:
        """Until nothing is being written."""
        if self._task is not None:
            self._task.wait()

    def _note(self, changed: Changed) -> None:
        if changed.before is not changed.after:
            self._work = note_change(self._work, changed.before, self._now())

    def _keep(self) -> None:
        waiting = self._work.waiting
        if waiting and self._task is None:
            work = partial(keep_all, self._bridge.folder, waiting, self._now())
            done = partial(self._note_kept, len(waiting))
            self._task = self._runner.run(work, done, self.failed.emit)
            self._task.ended.connect(self._clear)

    def _note_kept(self, number: int, _result: object) -> None:
        self._work = replace(self._work, waiting=self._work.waiting[number:])

    def _clear(self) -> None:
        self._task = None
