"""A copy of the library that is whole, even while somebody writes."""

import os
import sqlite3
import tempfile
from contextlib import suppress
from pathlib import Path

from editor.library.errors import told

_PREFIX, _SUFFIX = ".copying-", ".tmp"


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy for its owner only, whole or not at all. Raises Problem.

    Whatever stood at the target is replaced: whoever calls has asked.
    """
    with told(target):
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=_PREFIX, suffix=_SUFFIX)
        os.close(handle)
        temporary = Path(name)
        try:
            _back_up(connection, temporary)
            temporary.replace(target)
        finally:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        copy.execute("PRAGMA synchronous = FULL")
        connection.backup(copy)
    finally:
        copy.close()
    with target.open("rb+") as file:
        os.fsync(file.fileno())
