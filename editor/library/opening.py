"""Making, checking and bringing up to date a library file before anything is read from it."""

import datetime as dt
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from editor.library.backup import copy_to
from editor.library.errors import damaged, told
from editor.library.index import fill, is_current, stamp
from editor.library.schema import APPLICATION_ID, INDEX, MIGRATIONS, RECORDS, VERSION

_MODE = 0o600
_PATIENCE = 5.0  # seconds; another program's transaction is over by then
_PRAGMAS = (
    # A plain copy of the file has to be whole, so no WAL; and what was deleted is overwritten.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -16000",  # KiB
)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection without transactions of its own. Raises as sqlite3 does.

    It may go from one thread to another, but never be used by two at a time.
    """
    mode = "ro" if read_only else "rw"
    name = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(
        name, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    for pragma in _PRAGMAS:
        connection.execute(pragma)
    if not read_only:
        connection.execute("PRAGMA journal_mode = DELETE")
    return connection


def create(path: Path) -> None:
    """Make an empty library that only its owner can read. Raises Problem."""
    with told(path):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, _MODE))
        connection = connect(path, read_only=False)
        try:
            connection.executescript(_script(RECORDS, INDEX, _STAMP))
            stamp(connection)
        finally:
            connection.close()


def bring_up_to_date(
    path: Path, now: dt.datetime, steps: Mapping[int, str] = MIGRATIONS, current: int = VERSION
) -> Path:
    """Take a library of an older form to the current one; the path of the copy kept of the old.

    Raises Problem; the library is then as it was.
    """
    kept = path.with_name(f"{path.stem}-before-{now:%Y%m%d-%H%M%S}{path.suffix}")
    with told(path):
        connection = connect(path, read_only=False)
        try:
            copy_to(connection, kept)
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            todo = (steps[number] for number in range(version, current))
            connection.executescript(_script(*todo, f"PRAGMA user_version = {current};"))
        finally:
            connection.close()
    return kept


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Problem where the file is damaged, or holds other tables than it should."""
    with told(path):
        verdict = connection.execute("PRAGMA quick_check(1)").fetchall()
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if verdict != [("ok",)] or broken is not None or _shape(connection) != _own_shape():
            raise damaged(path)


def refresh_index(connection: sqlite3.Connection) -> None:
    """Make the search tables anew where another version of the program made them."""
    if is_current(connection):
        return
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        fill(connection)


def take_back(connection: sqlite3.Connection) -> None:
    """End a transaction that failed, as if it had never begun.

    After an error of the disk SQLite does so only when it reads the file again.
    """
    with suppress(sqlite3.OperationalError):
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def finish(path: Path) -> None:
    """Take back what a program that ended has left half written, as a reader alone may not.

    Where that cannot be done, the reader will say why.
    """
    if path.with_name(f"{path.name}-journal").exists():
        with suppress(sqlite3.OperationalError), closing(connect(path, read_only=False)) as again:
            take_back(again)


def tidy(connection: sqlite3.Connection) -> None:
    """Let no word of what was deleted stay in the search table, which merges them only later."""
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")


_STAMP = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"


def _script(*parts: str) -> str:
    return "\n".join(("BEGIN IMMEDIATE;", *parts, "COMMIT;"))


def _shape(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Every table and index with the words that made it: a stranger's trigger would show."""
    return set(connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master"))


def _own_shape() -> set[tuple[str, str]]:
    connection = sqlite3.connect(":memory:")
    try:
        connection.executescript(RECORDS + INDEX)
        return _shape(connection)
    finally:
        connection.close()
