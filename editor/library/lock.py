"""One program at a time writes a library: a small file beside it says which.

SQLite's own locks last for one transaction and cannot be relied on in shared folders
(https://www.sqlite.org/lockingv3.html#how_to_corrupt), so a person has the library for as long
as it is open.
"""

import os
import uuid
from contextlib import suppress
from pathlib import Path

import msgspec

from editor.library.errors import refused, shown
from editor.model.holder import Holder, is_left_behind, parse_holder
from editor.model.message import Message, message

_LARGEST = 4096
_MODE = 0o600


class Lock(msgspec.Struct, frozen=True):
    """A lock that is held; the token tells it from one that somebody else has taken over."""

    path: Path
    holder: Holder


def lock_path(library: Path) -> Path:
    """The lock file of a library."""
    return library.with_name(f"{library.name}.lock")


def acquire(library: Path, holder: Holder, *, take_over: bool = False) -> Lock | Holder:
    """The lock, or who holds it. Raises Problem where the folder cannot be written to.

    What a program left behind that does not run any more is taken over; whether one on another
    machine still runs only a person can know, so `take_over` is for them to say.
    """
    path = lock_path(library)
    own = msgspec.structs.replace(holder, token=uuid.uuid4().hex)
    for _ in range(2):
        if _created(path, own):
            return Lock(path, own)
        found = read_holder(path)
        if found is not None and not take_over and not is_left_behind(found, own):
            return found
        path.unlink(missing_ok=True)
    return read_holder(path) or own


def is_held(lock: Lock) -> bool:
    """Whether the lock is still ours; somebody may have taken it over, or deleted it."""
    found = read_holder(lock.path)
    return found is not None and found.token == lock.holder.token


def is_in_use(library: Path, own: Holder) -> bool:
    """Whether somebody else may be writing the library now."""
    found = read_holder(lock_path(library))
    return found is not None and not is_left_behind(found, own)


def release(lock: Lock) -> None:
    """Let others write; a lock that is not ours any more stays."""
    if is_held(lock):
        with suppress(OSError):
            lock.path.unlink()


def read_holder(path: Path) -> Holder | None:
    """Who a lock file names; None where there is none, or a damaged one."""
    try:
        with path.open("rb") as file:
            return parse_holder(file.read(_LARGEST))
    except OSError:
        return None


def in_use(library: Path, holder: Holder) -> Message:
    """The sentence about a library that somebody else has open."""
    since = holder.since.astimezone()
    return message(
        "{file} is open in another program ({person} on {host}, since {since}),"
        " so it can only be read here.",
        file=shown(library),
        person=holder.person,
        host=holder.host,
        since=f"{since:%Y-%m-%d %H:%M}",
    )


def _created(path: Path, holder: Holder) -> bool:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE)
    except FileExistsError:
        return False
    except OSError as error:
        raise refused(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.json.encode(holder))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise refused(path, error) from error
    return True
