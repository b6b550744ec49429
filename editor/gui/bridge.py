"""The session as the window sees it: the only way that widgets read and write a release."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from editor.app.changes import Changed
from editor.app.corrections import change_what_is_out, is_out
from editor.app.session import Session
from editor.model.message import Message, Problem
from editor.model.operations.change import Change
from editor.model.release import Release
from editor.storage.project import Opened

if TYPE_CHECKING:
    from editor.app.issuing import Issued, Recorder


class Caret(msgspec.Struct, frozen=True):
    """Where the cursor was; widgets that need more than the place have a struct of their own."""

    place: str


class FieldCaret(Caret, frozen=True):
    """The cursor and the other end of the selection in a field, as Qt counts characters."""

    position: int
    anchor: int


class SessionBridge(QObject):
    """Tells every change of a session as a signal, and passes the widgets' changes on to it."""

    changed = Signal(object)  # editor.app.changes.Changed
    stepped = Signal(object)  # the same, after undo or redo only
    saved = Signal()
    save_failed = Signal(object)  # editor.model.message.Problem

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stop: Callable[[], None] = session.listen(self.changed.emit)

    @property
    def release(self) -> Release:
        """The release as it is now; it never changes, the session moves on to another one."""
        return self._session.snapshot

    @property
    def opened(self) -> Opened:
        """The project as it was last read or written."""
        return self._session.opened

    @property
    def folder(self) -> Path:
        """The folder of the project."""
        return self._session.opened.folder

    @property
    def is_dirty(self) -> bool:
        """Whether the release differs from the one on disk."""
        return self._session.is_dirty

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back."""
        return self._session.undo_label

    @property
    def redo_label(self) -> Message | None:
        """What redo would bring back."""
        return self._session.redo_label

    def apply(
        self, change: Change, caret_before: object = None, caret_after: object = None
    ) -> Changed:
        """Carry out a change as one step. Whatever the operation raises leaves all as it was.

        The first change of a release that is out opens it; a person is asked afterwards what that
        means, so that nobody's typing waits.
        """
        if is_out(self.release) and change(self.release) is not self.release:
            today = dt.datetime.now().astimezone().date()
            change = change_what_is_out(today, change)
        return self._session.apply(change, caret_before, caret_after)

    def issue(self, on: dt.date, note: str = "", recorder: "Recorder | None" = None) -> "Issued":
        """Send the release out as its next version, and save it. Raises Problem."""
        from editor.app.issuing import issue_release  # noqa: PLC0415  # it brings the checks along

        now = dt.datetime.now().astimezone()
        issued = issue_release(self._session, on, now, note, recorder)
        self.saved.emit()
        return issued

    def undo(self) -> Changed:
        """Take the last step back."""
        return self._step(self._session.undo)

    def redo(self) -> Changed:
        """Bring the last undone step back."""
        return self._step(self._session.redo)

    def untype(self, since: Release) -> bool:
        """Take back what was typed in one place since then; whether that was all there was."""
        return self._session.untype(since).after is since

    def save(self) -> None:
        """Write now. Raises Problem, and tells it as a signal as well."""
        try:
            self._session.save()
        except Problem as problem:
            self.save_failed.emit(problem)
            raise
        self.saved.emit()

    def mark_saved(self, opened: Opened) -> None:
        """Take note of what is on disk now."""
        self._session.mark_saved(opened)
        self.saved.emit()

    def close(self) -> None:
        """Hear the session no more."""
        self._stop()

    def _step(self, step: Callable[[], Changed]) -> Changed:
        changed = step()
        if changed.before is not changed.after:
            self.stepped.emit(changed)
        return changed
