"""Keeps the release on disk: at most a second after a key, and whenever the window is left."""

import datetime as dt
from collections.abc import Callable
from enum import Enum, auto
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from editor.app.changes import Changed
from editor.app.earlier.yielding import Theirs, take_theirs
from editor.app.outside import is_as_opened, save_elsewhere
from editor.app.session import Saver
from editor.gui.bridge import SessionBridge
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Message, Problem, message
from editor.model.operations.change import Change
from editor.model.release import Release
from editor.storage.atomic import FileChanged
from editor.storage.project import Opened, keep_mine, save_project

DELAY = 700  # milliseconds from the first change that is not on disk
RETRY = 4000


class SaveState(Enum):
    """What the line beside the title says."""

    UNTOUCHED = auto()  # as it was opened
    SAVED = auto()
    FAILED = auto()  # tried again by itself
    CONFLICT = auto()  # another program has changed the file: a person decides


class SaveStatus(msgspec.Struct, frozen=True):
    """The state, when it was last saved, and what stood in the way."""

    state: SaveState = SaveState.UNTOUCHED
    at: dt.datetime | None = None
    problem: Problem | None = None


class Autosave(QObject):
    """Writes in a thread while the person works, and at once when the window is left or closed.

    Never writes over what others wrote: see `keep_mine`, `open_theirs` and `save_elsewhere`.
    """

    told = Signal(object)  # SaveStatus
    not_kept = Signal(object)  # Problem: one's own words gave way, and only undo holds them

    def __init__(
        self,
        bridge: SessionBridge,
        runner: TaskRunner,
        saver: Saver = save_project,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now().astimezone(),
    ) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._runner = runner
        self._saver = saver
        self._now = now
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.save_soon)
        self.status = SaveStatus()
        bridge.changed.connect(self._note_change)

    @property
    def is_safe(self) -> bool:
        """Whether all that was written stands on the disk."""
        told_well = self.status.state in (SaveState.UNTOUCHED, SaveState.SAVED)
        return told_well and not self._bridge.is_dirty

    def save_soon(self) -> None:
        """Begin to write what is not on disk yet, in a thread."""
        self._timer.stop()
        if self._task is None and self._needs_saving:
            self._write(self._bridge.opened, self._bridge.release)

    def flush(self) -> bool:
        """Write now, and wait for it; whether everything is on disk."""
        self._timer.stop()
        if self._task is not None:
            self._task.wait()
        if self._needs_saving:
            self._write(self._bridge.opened, self._bridge.release)
        if self._task is not None:
            self._task.wait()
        return self.is_safe

    def look_outside(self) -> None:
        """See whether another program has changed the file meanwhile."""
        if self._task is None and self.status.state in (SaveState.UNTOUCHED, SaveState.SAVED):
            opened, release = self._bridge.opened, self._bridge.release
            saver = self._saver
            self._start(lambda: opened if is_as_opened(opened) else saver(opened, release))

    def keep_mine(self) -> None:
        """Write over what others wrote, which is kept in the folder `history`."""
        problem = self.status.problem
        if isinstance(problem, FileChanged) and self._task is None:
            opened, release = self._bridge.opened, self._bridge.release
            saver = self._saver
            self._start(lambda: saver(keep_mine(opened, problem), release))

    def open_theirs(self) -> None:
        """Take what others wrote, as a step that undo takes back; one's own words are kept."""
        if self._task is None:
            folder, mine, now = self._bridge.folder, self._bridge.release, self._now()
            work = partial(take_theirs, folder, mine, now)
            self._task = self._runner.run(work, self._take, self._fail)
            self._task.ended.connect(self._clear)

    def save_elsewhere(self, parent: Path) -> None:
        """Go on in a new folder inside `parent`. Raises Problem, and then nothing has changed."""
        if self._task is not None:
            self._task.wait()
        self._note_saved(save_elsewhere(self._bridge.opened, self._bridge.release, parent))

    @property
    def _needs_saving(self) -> bool:
        """After a failure also when all was undone: nobody knows what is on the disk then."""
        failed = self.status.state is SaveState.FAILED
        return self._may_save() and (self._bridge.is_dirty or failed)

    def _may_save(self) -> bool:
        return self.status.state is not SaveState.CONFLICT

    def _note_change(self, _changed: Changed) -> None:
        if self._may_save() and not self._timer.isActive():
            self._timer.start(DELAY)

    def _write(self, opened: Opened, release: Release) -> None:
        saver = self._saver
        self._start(lambda: saver(opened, release))

    def _start(self, work: Callable[[], Opened]) -> None:
        self._task = self._runner.run(work, self._note_saved, self._fail)
        self._task.ended.connect(self._clear)

    def _clear(self) -> None:
        self._task = None

    def _note_saved(self, opened: Opened) -> None:
        if opened is self._bridge.opened:  # it was only looked at
            return
        self._bridge.mark_saved(opened)
        self._tell(SaveStatus(SaveState.SAVED, self._now()))
        if self._bridge.is_dirty:
            self._timer.start(DELAY)

    def _fail(self, problem: Problem) -> None:
        conflict = isinstance(problem, FileChanged)
        state = SaveState.CONFLICT if conflict else SaveState.FAILED
        if not conflict:
            self._timer.start(RETRY)
        self._tell(SaveStatus(state, self.status.at, problem))
        self._bridge.save_failed.emit(problem)

    def _take(self, theirs: Theirs) -> None:
        self._bridge.apply(Change(lambda _mine: theirs.opened.release, _THEIRS))
        self._note_saved(theirs.opened)
        if theirs.not_kept is not None:
            self.not_kept.emit(theirs.not_kept)

    def _tell(self, status: SaveStatus) -> None:
        self.status = status
        self.told.emit(status)


_THEIRS: Message = message("Open the other version")
