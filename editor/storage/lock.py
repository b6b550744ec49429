"""Who has a project open: a small file in its folder, by which others are told.

It hinders nobody, as saving compares the file with what was read, whoever has it open. So a folder
that takes no such file is none the worse, and nothing here raises.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

import msgspec

from editor.model.holder import Holder, is_left_behind, parse_holder
from editor.model.message import Problem
from editor.storage.atomic import replace_file
from editor.storage.project import RELEASE
from editor.storage.reading import read_file

LOCK = f".{RELEASE}.lock"
_LARGEST = 4096


def lock_path(folder: Path) -> Path:
    """The lock file of a project."""
    return folder / LOCK


def hold(folder: Path, own: Holder, *, take_over: bool = False) -> Holder | None:
    """Write that `own` has the project open, unless somebody else has: then who that is.

    `take_over` is for a person who knows that the other one does not matter. None also where
    nothing can be written.
    """
    other = other_holder(folder, own)
    if other is not None and not take_over:
        return other
    if _named_in(folder) != own and not _is_hidden(folder):
        _write(folder, own)
    return None


def other_holder(folder: Path, own: Holder) -> Holder | None:
    """Who else may have the project open; what a program left that has ended does not count."""
    found = _named_in(folder)
    if found is None or _is_same(found, own) or is_left_behind(found, own):
        return None
    return found


def let_go(folder: Path, own: Holder) -> None:
    """Take the lock away if it is `own`; that of somebody else stays."""
    if _named_in(folder) == own:
        with suppress(OSError):
            lock_path(folder).unlink()


def _is_same(found: Holder, own: Holder) -> bool:
    """Also where an earlier process had the same number, as in containers."""
    return (found.host, found.process) == (own.host, own.process)


def _named_in(folder: Path) -> Holder | None:
    try:
        return parse_holder(read_file(lock_path(folder), _LARGEST))
    except Problem:
        return None


def _is_hidden(folder: Path) -> bool:
    """Whether somebody has it open whose name we may not read."""
    path = lock_path(folder)
    return path.is_file() and not path.is_symlink() and not os.access(path, os.R_OK)


def _write(folder: Path, own: Holder) -> None:
    """Whoever may read the release may read this; a link in its place is not followed."""
    path = lock_path(folder)
    with suppress(OSError, Problem):
        if path.is_symlink() or not os.access(path, os.W_OK):
            path.unlink(missing_ok=True)
        replace_file(path, msgspec.json.encode(own))
        path.chmod(stat.S_IMODE((folder / RELEASE).stat().st_mode))
