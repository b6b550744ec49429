"""Tells at once that somebody else has the release open, and tells them of this window."""

import datetime as dt
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.gui.bridge import SessionBridge
from editor.gui.kit.folder_words import folder_words
from editor.gui.kit.later import later
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.tasks import Task, TaskRunner
from editor.gui.window.saving import SavingView
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import message

if TYPE_CHECKING:
    from editor.model.holder import Holder

KEY = "in-use"

# Nobody who opens a release waits for it.
_this_program = later("editor.app.holding:this_program")
_open_elsewhere = later("editor.app.holding:open_elsewhere")
_hold = later("editor.storage.lock:hold")
_take_away = later("editor.storage.lock:let_go")


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class InUse(QObject):
    """Keeps the lock of the project; where there can be none, nothing else is different.

    `moved` tells the folder in which the release goes on.
    """

    moved = Signal(Path)

    def __init__(
        self, bridge: SessionBridge, runner: TaskRunner, bars: BarStack, saving: SavingView
    ) -> None:
        super().__init__(bridge)
        self._bridge, self._runner, self._bars, self._saving = bridge, runner, bars, saving
        self._folder: Path = bridge.folder
        self._known: frozenset[str] = frozenset()  # whom a person has been told of already
        self._task: Task | None = None
        self._is_closed = False
        bridge.saved.connect(self._follow)

    @cached_property
    def own(self) -> "Holder":
        """What others are told of this window."""
        own: Holder = _this_program(_now())
        return own

    def look(self) -> None:
        """See who has the release open, in a thread."""
        if self._task is None and not self._is_closed:
            self._hold(take_over=False)

    def close(self) -> None:
        """Others need not be told any more, also where the window is come back to as it goes."""
        self._is_closed = True
        self._let_go()

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.wait()
        _take_away(self._folder, self.own)

    def _hold(self, *, take_over: bool) -> None:
        work = partial(_hold, self._folder, self.own, take_over=take_over)
        self._task = self._runner.run(work, self._tell)
        self._task.ended.connect(self._clear)

    def _clear(self) -> None:
        self._task = None

    def _tell(self, other: "Holder | None") -> None:
        if other is None:
            self._bars.drop(KEY)
        elif other.token not in self._known:
            self._known |= {other.token}
            words = (
                tr(_open_elsewhere(other, self.own, _now())),
                tr("Nothing is overwritten: whoever saves second is asked."),
            )
            self._bars.tell(KEY, Level.NOTE, " ".join(words), self._ways_on())

    def _ways_on(self) -> tuple[WayOn, ...]:
        return (
            WayOn(tr("Make a copy…"), self._copy),
            WayOn(tr("Go on all the same"), self._go_on),
        )

    def _copy(self) -> None:
        if self._saving.save_elsewhere():
            words = message(
                "You write in a copy now: {folder}. The other one stays as it is.",
                folder=folder_words(self._bridge.folder),
            )
            self._bars.tell("copy", Level.NOTE, tr(words))

    def _go_on(self) -> None:
        """The other one may be gone, or hears of this window in its turn."""
        if self._task is not None:
            self._task.wait()
        self._bars.drop(KEY)
        self._hold(take_over=True)

    def _follow(self) -> None:
        """The release goes on in another folder."""
        if self._bridge.folder != self._folder:
            self._let_go()
            self._folder = self._bridge.folder
            self.look()
            self.moved.emit(self._folder)
