"""What the disk or the database refuses, in words for people."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.model.message import Message, Problem, message

_KEPT = message("The library is as it was before. Make room or choose another place, then repeat.")
_AGAIN = message("The library is as it was before. Try again in a moment.")
_LOOK = message("The file is left as it is. Open a copy of it, or move it away and begin anew.")

_FULL = message("{file} could not be written: the disk is full.")
_BUSY = message("{file} is in use by another program.")
_DENIED = message("{file} could not be written: you may not change it.")
_DAMAGED = message("{file} is damaged, so the library cannot be opened.")
_UNREADABLE = message("{file} cannot be read: {reason}.")

_BY_CODE = {
    sqlite3.SQLITE_FULL: (_FULL, _KEPT),
    sqlite3.SQLITE_IOERR: (message("{file} could not be read or written."), _KEPT),
    sqlite3.SQLITE_BUSY: (_BUSY, _AGAIN),
    sqlite3.SQLITE_LOCKED: (_BUSY, _AGAIN),
    sqlite3.SQLITE_READONLY: (_DENIED, _KEPT),
    sqlite3.SQLITE_PERM: (_DENIED, _KEPT),
    sqlite3.SQLITE_CANTOPEN: (message("{file} cannot be opened."), _LOOK),
    sqlite3.SQLITE_CORRUPT: (_DAMAGED, _LOOK),
    sqlite3.SQLITE_NOTADB: (_DAMAGED, _LOOK),
}
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_PRIMARY = 0xFF  # https://www.sqlite.org/rescode.html: the low byte is the primary code


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what the database or the disk refuses as a Problem; a mistake in SQL stays a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = _BY_CODE.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if known is None:
            raise
        raise _problem(*known, path) from error
    except OSError as error:
        raise refused(path, error) from error


def refused(path: Path, error: OSError) -> Problem:
    """What to say when the system refuses a file."""
    if error.errno in _DISK_FULL:
        return _problem(_FULL, _KEPT, path)
    if isinstance(error, PermissionError):
        return _problem(_DENIED, _KEPT, path)
    return _problem(_UNREADABLE, _LOOK, path, error.strerror or "unknown")


def is_full(problem: Problem) -> bool:
    """Whether it says that the disk is full."""
    return problem.what.text == _FULL.text


def damaged(path: Path) -> Problem:
    """What to say of a file whose content is not what was written."""
    return _problem(_DAMAGED, _LOOK, path)


def foreign(path: Path) -> Problem:
    """What to say of a file that somebody else made."""
    return _problem(message("{file} is not a library of this program."), _LOOK, path)


def shown(path: Path) -> str:
    """A path as words; bytes that are no text become question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _problem(what: Message, way_on: Message, path: Path, reason: str = "") -> Problem:
    return Problem.of(what.text, way_on.text, file=shown(path), reason=reason)
