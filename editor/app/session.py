"""The one way to change a release that is open: apply, undo, redo, save, and say what changed."""

import time
from collections import deque
from collections.abc import Callable

from editor.app.changes import Changed, changed_places
from editor.app.history import History, Step, pushed, redone, undone, without_typing
from editor.model.message import Message
from editor.model.operations.change import Change
from editor.model.release import Release
from editor.storage.project import Opened, save_project

Listener = Callable[[Changed], None]
Saver = Callable[[Opened, Release], Opened]


class Session:
    """An open project and its steps. Not for several threads: hand them the snapshot."""

    def __init__(
        self,
        opened: Opened,
        saver: Saver = save_project,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._opened = opened
        self._saver = saver
        self._clock = clock
        self._release = opened.release
        self._history = History()
        self._listeners: tuple[Listener, ...] = ()
        self._untold: deque[Changed] = deque()
        self._telling = False

    @property
    def snapshot(self) -> Release:
        """The release as it is now; it never changes, the session moves on to another one."""
        return self._release

    @property
    def opened(self) -> Opened:
        """The project as it was last read or written."""
        return self._opened

    @property
    def is_dirty(self) -> bool:
        """Whether the release differs from the one on disk."""
        return self._release is not self._opened.release

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back; None when there is nothing."""
        return self._history.past[-1].label if self._history.past else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would bring back; None when there is nothing."""
        return self._history.future[-1].label if self._history.future else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call a function after every change; the function that comes back ends that."""
        self._listeners = (*self._listeners, listener)

        def stop() -> None:
            self._listeners = tuple(one for one in self._listeners if one is not listener)

        return stop

    def apply(
        self, change: Change, caret_before: object = None, caret_after: object = None
    ) -> Changed:
        """Carry out a change as one step; a change of nothing leaves no step.

        Whatever the operation raises leaves the session as it was.
        """
        before, after = self._release, change(self._release)
        if after is before:
            return Changed(before, before, caret=caret_after)
        step = Step(
            before,
            after,
            change.label,
            self._clock(),
            change.merge_key,
            caret_before,
            caret_after,
        )
        return self._move_to(after, pushed(self._history, step), caret_after)

    def undo(self) -> Changed:
        """Take the last step back; without one nothing changes."""
        if not self._history.past:
            return Changed(self._release, self._release)
        step = self._history.past[-1]
        return self._move_to(step.before, undone(self._history), step.caret_before)

    def redo(self) -> Changed:
        """Bring back the step that was undone last; without one nothing changes."""
        if not self._history.future:
            return Changed(self._release, self._release)
        step = self._history.future[-1]
        return self._move_to(step.after, redone(self._history), step.caret_after)

    def untype(self, since: Release) -> Changed:
        """Take back what was typed in one place since a snapshot, as Escape does; redo has it.

        Where anything else was done meanwhile nothing changes.
        """
        back = without_typing(self._history, since)
        if back is self._history:
            return Changed(self._release, self._release)
        return self._move_to(since, back, None)

    def save(self) -> None:
        """Write the release to its folder if it differs. Raises Problem, FileChanged among them."""
        if self.is_dirty:
            self.mark_saved(self._saver(self._opened, self._release))

    def mark_saved(self, opened: Opened) -> None:
        """Take note of what is on disk now, when the snapshot was saved outside of the session."""
        self._opened = opened

    def _move_to(self, release: Release, history: History, caret: object) -> Changed:
        places = changed_places(self._release, release)
        changed = Changed(self._release, release, places, caret)
        self._release, self._history = release, history
        self._tell(changed)
        return changed

    def _tell(self, changed: Changed) -> None:
        """Tell every listener every change in order, also one that a listener makes itself."""
        self._untold.append(changed)
        if self._telling:
            return
        self._telling = True
        try:
            while self._untold:
                told = self._untold.popleft()
                for listener in self._listeners:
                    listener(told)
        finally:
            self._telling = False
