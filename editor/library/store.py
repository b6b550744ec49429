"""An open library: one way to write, with undo."""

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from editor.library import lock as locks
from editor.library import opening
from editor.library.backup import copy_to
from editor.library.errors import is_full, told
from editor.library.header import State, state
from editor.library.index import note_use
from editor.library.lock import Lock
from editor.library.rows import PARTY, Rows, Step, find_row
from editor.model.holder import Holder
from editor.model.message import Message, Problem, message

Operation = Callable[[Rows], None]
_MODE = 0o700


class Change(msgspec.Struct, frozen=True):
    """An operation on the library and its label for the undo menu, which never holds a name."""

    operation: Operation
    label: Message


def together(label: Message, *changes: Change) -> Change:
    """Several changes as one step, carried out in that order."""

    def operation(rows: Rows) -> None:
        for change in changes:
            change.operation(rows)

    return Change(operation, label)


class _Done(msgspec.Struct, frozen=True):
    """How to take a change back."""

    steps: tuple[Step, ...]
    label: Message


class Library:
    """An open library and its steps. Not for two threads at a time."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        lock: Lock | None,
        only_read: Message | None = None,
    ) -> None:
        self.path = path
        self.connection = connection
        self.only_read = only_read
        self._lock = lock
        self._past: tuple[_Done, ...] = ()
        self._future: tuple[_Done, ...] = ()
        self._changed = False

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back; None when there is nothing."""
        return self._past[-1].label if self._past else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would bring back; None when there is nothing."""
        return self._future[-1].label if self._future else None

    def apply(self, change: Change) -> None:
        """Carry out a change as one transaction and one step. Raises Problem.

        Whatever the operation raises leaves the library as it was.
        """
        done = self._carry_out(change.operation, change.label)
        if done.steps:
            self._past, self._future = (*self._past, done), ()

    def erase(self, operation: Operation, label: Message) -> None:
        """Carry out what nothing may bring back, and write the file anew without it.

        Undo and redo end here, as what they remember may hold it too. Raises Problem.
        """
        self._carry_out(operation, label)
        self._past, self._future = (), ()
        try:
            opening.tidy(self.connection)
            self.connection.execute("VACUUM")
        except sqlite3.Error as error:
            raise Problem(_ERASED, _MAKE_ROOM) from error

    def undo(self) -> None:
        """Take the last step back; without one nothing changes. Raises Problem."""
        if self._past:
            *past, last = self._past
            inverse = self._carry_out(lambda rows: rows.take_back(last.steps), last.label)
            self._past, self._future = tuple(past), (*self._future, inverse)

    def redo(self) -> None:
        """Bring back the step that was undone last. Raises Problem."""
        if self._future:
            *future, last = self._future
            inverse = self._carry_out(lambda rows: rows.take_back(last.steps), last.label)
            self._past, self._future = (*self._past, inverse), tuple(future)

    def need_write(self) -> None:
        """Raises Problem where this program may only read, or may not write any more."""
        if self.only_read is not None:
            raise Problem(self.only_read, _WAYS_ON.get(self.only_read.text, _CLOSE_FIRST))
        if self._lock is not None and not locks.is_held(self._lock):
            found = locks.read_holder(self._lock.path)
            self.only_read = locks.in_use(self.path, found) if found else _TAKEN
            raise Problem(self.only_read, _OPEN_AGAIN)

    def note_use(self, party_ids: tuple[str, ...], on: dt.date) -> None:
        """Let these come first in a search from now on; nothing where the library is read only."""
        if self.only_read is not None:
            return
        with self._transaction():
            for party in dict.fromkeys(party_ids):
                row = find_row(self.connection, PARTY, (party,))
                if row is not None:
                    note_use(self.connection, party, str(row[1]), on.isoformat())

    def copy_to(self, target: Path) -> None:
        """Write a whole copy elsewhere, over what stood there. Raises Problem."""
        if target.exists() and target.samefile(self.path):
            raise Problem.of("That is the library itself.", "Choose another name for the copy.")
        copy_to(self.connection, target)

    def close(self) -> None:
        """Let others write."""
        with suppress(sqlite3.Error):
            if self._changed:
                opening.tidy(self.connection)
        self.connection.close()
        if self._lock is not None:
            locks.release(self._lock)

    def _carry_out(self, operation: Operation, label: Message) -> _Done:
        rows = Rows(self.connection)
        with self._transaction():
            operation(rows)
        return _Done(tuple(reversed(rows.steps)), label)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.need_write()
        with told(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                opening.take_back(self.connection)
                raise
        self._changed = True


_CLOSE_FIRST = message("Nothing was changed. Close it there, then open it here again.")
_OPEN_AGAIN = message("Nothing was changed. Close the library and open it again.")
_TAKEN = message("The mark that this program has the library open was removed by somebody.")
_ERASED = message("The records are erased, but the file could not be written anew without them.")
_MAKE_ROOM = message("Make room on the disk, then use “Copy library…” and delete this file.")
_CANNOT_WRITE = message("The library lies where you may not write, so it can only be read.")
_NO_ROOM = message("The disk of the library is full, so it can only be read.")
_WAYS_ON = {
    _CANNOT_WRITE.text: message("Nothing was changed. Copy it to a folder of your own."),
    _NO_ROOM.text: message("Nothing was changed. Make room on the disk, then open it again."),
}


def open_library(
    path: Path, *, now: dt.datetime, holder: Holder, take_over: bool = False
) -> Library:
    """Open a library, or begin one where no file is.

    Another program that has it open makes this one read only: `only_read` then says why, and
    `take_over` is for when a person knows that it does not run any more. Raises Problem for a file
    that is damaged, another program's or a newer version's; the file is then left as it is.
    """
    with told(path):
        path.parent.mkdir(mode=_MODE, parents=True, exist_ok=True)
    state(path)
    lock, why = _lock(path, holder, take_over=take_over)
    try:
        return _opened(path, now, lock, why)
    except BaseException:
        if lock is not None:
            locks.release(lock)
        raise


def open_to_read(path: Path, reader: Holder | None = None) -> Library:
    """Open a library beside a program that writes it. Raises Problem.

    What a program left half written that has ended is taken back, if `reader` can tell so.
    """
    if state(path) is not State.CURRENT:
        raise Problem.of("There is no library yet.", "Import a list of names to begin one.")
    if reader is not None and not locks.is_in_use(path, reader):
        opening.finish(path)
    return _opened(path, dt.datetime.now(dt.UTC), None, _CANNOT_WRITE)


def _lock(path: Path, holder: Holder, *, take_over: bool) -> tuple[Lock | None, Message | None]:
    """The lock, or the reason why the library can only be read."""
    try:
        got = locks.acquire(path, holder, take_over=take_over)
    except Problem as problem:
        if state(path) is not State.CURRENT:
            raise
        return None, _NO_ROOM if is_full(problem) else _CANNOT_WRITE
    return (got, None) if isinstance(got, Lock) else (None, locks.in_use(path, got))


def _opened(path: Path, now: dt.datetime, lock: Lock | None, why: Message | None) -> Library:
    found = state(path)
    if found is not State.CURRENT and lock is None:
        why = why or _CANNOT_WRITE
        raise Problem(why, _WAYS_ON.get(why.text, _CLOSE_FIRST))
    if found is State.NOTHING:
        opening.create(path)
    elif found is State.OLDER:
        opening.bring_up_to_date(path, now)
    with told(path):
        connection = opening.connect(path, read_only=lock is None)
        try:
            opening.check(connection, path)
            if lock is not None:
                opening.refresh_index(connection)
        except BaseException:
            connection.close()
            raise
    return Library(path, connection, lock, why)
