"""Who has a file open, and whether that has ended: what is told to everybody else."""

import datetime as dt
import os

import msgspec

_QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION of Windows


class Holder(msgspec.Struct, frozen=True):
    """The machine, the person, the process, and since when (UTC).

    The token tells one opening from another by the same process.
    """

    host: str
    person: str
    process: int
    since: dt.datetime
    token: str = ""


def parse_holder(data: bytes) -> Holder | None:
    """Who is named by the bytes of a lock file; None for bytes that name nobody."""
    try:
        found = msgspec.json.decode(data, type=Holder)
        found.since.astimezone()
    except (msgspec.DecodeError, UnicodeDecodeError, OverflowError):  # a year that no clock shows
        return None
    return found


def is_left_behind(found: Holder, own: Holder) -> bool:
    """Whether it names this machine and a process that is gone.

    Whether a program on another machine still runs, only a person can know.
    """
    return found.host == own.host and not is_running(found.process)


def is_running(process: int) -> bool:
    """Whether this machine runs a process of that number."""
    if os.name == "nt":
        return _is_running_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
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
