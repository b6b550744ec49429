"""One program at a time writes a library: a small file beside it says which.

SQLite's own locks last for one transaction and cannot be relied on in shared folders
(https://www.sqlite.org/lockingv3.html#how_to_corrupt), so a person has the library for as long
as it is open.
"""

import datetime as dt
import os
import uuid
from contextlib import suppress
from pathlib import Path

import msgspec

from editor.library.errors import refused, shown
from editor.model.message import Message, message

_LARGEST = 4096
_MODE = 0o600
_QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION of Windows


class Holder(msgspec.Struct, frozen=True):
    """Who has a library open: the machine, the person, the process, and since when (UTC)."""

    host: str
    person: str
    process: int
    since: dt.datetime
    token: str = ""


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
        if found is not None and not take_over and not _is_left_behind(found, own):
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
    return found is not None and not _is_left_behind(found, own)


def release(lock: Lock) -> None:
    """Let others write; a lock that is not ours any more stays."""
    if is_held(lock):
        with suppress(OSError):
            lock.path.unlink()


def read_holder(path: Path) -> Holder | None:
    """Who a lock file names; None where there is none, or a damaged one."""
    try:
        with path.open("rb") as file:
            return msgspec.json.decode(file.read(_LARGEST), type=Holder)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
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


def _is_left_behind(found: Holder, own: Holder) -> bool:
    """Whether it names this machine and a process that is gone."""
    return found.host == own.host and not _is_running(found.process)


def _is_running(process: int) -> bool:
    if os.name == "nt":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it is another person's
        return True
    return True


def _is_running_on_windows(process: int) -> bool:
    """There os.kill would end the process."""
    import ctypes  # noqa: PLC0415  # no other system needs it

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  # mypy looks at Linux
    handle = kernel.OpenProcess(_QUERY, 0, process)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
