"""Files read whole, up to a size, and never from what only looks like a file."""

import os
import stat
from pathlib import Path

from editor.model.message import Problem
from editor.storage.errors import shown, unreadable

MEGABYTE = 1024 * 1024
# Without O_NONBLOCK, opening a named pipe waits for somebody to write into it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, limit: int) -> bytes:
    """The bytes of an ordinary file of at most `limit` bytes. Raises Problem."""
    try:
        with open(path, "rb", opener=_opened) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _no_file(path)
            data = file.read(limit + 1)
    except OSError as error:
        raise unreadable(path, error) from error
    if len(data) > limit:
        raise _too_large(path, limit)
    return data


def _opened(path: str, _flags: int) -> int:
    return os.open(path, _FLAGS)


def _no_file(path: Path) -> Problem:
    return Problem.of(
        "{file} is not an ordinary file.", "Choose another file or folder.", file=shown(path)
    )


def _too_large(path: Path, limit: int) -> Problem:
    return Problem.of(
        "{file} is larger than {limit} megabytes.",
        "It is left as it is. Choose a smaller file.",
        file=shown(path),
        limit=limit // MEGABYTE,
    )
