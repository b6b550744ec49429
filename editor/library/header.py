"""Whose a database file is, told from its first bytes: SQLite itself never touches a stranger."""

from enum import Enum
from pathlib import Path

from editor.library.errors import foreign, refused, shown
from editor.library.schema import APPLICATION_ID, VERSION
from editor.model.message import Problem

# https://www.sqlite.org/fileformat2.html#the_database_header
_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
_USER_VERSION = slice(60, 64)
_APPLICATION = slice(68, 72)


class State(Enum):
    """What lies at the place of a library."""

    NOTHING = "nothing"
    CURRENT = "current"
    OLDER = "older"


def state(path: Path) -> State:
    """Whether there is a library and of which form.

    Raises Problem for another program's file, and for a library of a newer version.
    """
    head = _head(path)
    if not head:
        return State.NOTHING
    if len(head) < _LENGTH or not head.startswith(_MAGIC):
        raise foreign(path)
    if int.from_bytes(head[_APPLICATION], "big") != APPLICATION_ID:
        raise foreign(path)
    version = int.from_bytes(head[_USER_VERSION], "big")
    if version > VERSION:
        raise _newer(path)
    return State.CURRENT if version == VERSION else State.OLDER


def _head(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise foreign(path)
        with path.open("rb") as file:
            return file.read(_LENGTH)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise refused(path, error) from error


def _newer(path: Path) -> Problem:
    return Problem.of(
        "{file} was made by a newer version of the program.",
        "The file is left as it is. Install the newer version to open it.",
        file=shown(path),
    )
