"""One way to write a file: whole, durable, and never over what somebody else wrote."""

import errno
import os
import stat
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from editor.model.message import Message, Problem, message
from editor.storage.errors import shown, unwritable
from editor.storage.reading import read_file

LIMIT = 256 * 1024 * 1024
_PREFIX, _SUFFIX = ".saving-", ".tmp"
LEFT_BEHIND = f"{_PREFIX}*{_SUFFIX}"  # by saves that were killed
_STALE = 3600.0  # seconds; no save takes so long, so whoever began this one was killed

_DIFFERENT = message("{file} was changed by another program since it was opened.")
_GONE = message("{file} was moved or deleted since it was opened.")
_TAKEN = message("{file} is there already.")
_NOTHING_WRITTEN = message("Nothing was overwritten. Look at both, then choose which to keep.")
_SAVE_AGAIN = message("Nothing is lost: save it again, or save it elsewhere.")


class FileChanged(Problem):
    """The file on disk is not what was last read; `data` is what it holds now, None if gone."""

    def __init__(self, what: Message, way_on: Message | None, data: bytes | None = None) -> None:
        super().__init__(what, way_on)
        self.data = data


def save(path: Path, data: bytes, expected: bytes | None) -> None:
    """Replace the file that holds what is `expected` (None: no file) by `data`, durably.

    A link is followed and the file behind it replaced. Raises FileChanged when the file is
    another one now, Problem when it cannot be written; the old file then stands as it was.
    """
    _write(path, data, lambda target: _is_saved_already(target, expected, data))


def replace_file(path: Path, data: bytes) -> None:
    """Write a file durably, whatever stands there now: for what can be made again. Raises Problem.

    A link is followed; a file that cannot be written is left as it was.
    """
    _write(path, data, lambda _target: False)


def replace_files(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write several files, or none, and tell which ones replaced other words.

    All are written beside their places before the first one takes its place. Where one cannot, as
    when another program has it open, those before it are put back as they were. Raises Problem.
    """
    old = {path: _held_by(path) for path in files}
    new = {path: data for path, data in files.items() if data != old[path]}
    with ExitStack() as stack:
        ready = {path: stack.enter_context(_waiting(path, data)) for path, data in new.items()}
        placed: list[Path] = []
        for path, temporary in ready.items():
            try:
                temporary.replace(os.path.realpath(path))
            except OSError as error:
                _put_back(placed, old)
                raise unwritable(path, error) from error
            placed.append(path)
    targets = [Path(os.path.realpath(path)) for path in placed]
    for target in {target.parent: target for target in targets}.values():
        _settle(target)
    return tuple(path for path in placed if old[path] is not None)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, unless it is there. Raises Problem."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def _write(path: Path, data: bytes, is_done: Callable[[Path], bool]) -> None:
    """Write beside the file, ask `is_done` at the last moment, then rename."""
    target = Path(os.path.realpath(path))
    try:
        with _temporary(target, data) as temporary:
            if is_done(target):
                return
            temporary.replace(target)
    except OSError as error:
        raise unwritable(path, error) from error
    _settle(target)


def _settle(target: Path) -> None:
    """What is good for the folder of a file that stands; some file systems do not know how."""
    with suppress(OSError):
        _sync_folder(target.parent)
    with suppress(OSError):
        _sweep(target)


def _held_by(path: Path) -> bytes | None:
    """What the file holds; None where there is none."""
    return read_file(path, LIMIT) if path.is_file() else None


@contextmanager
def _waiting(path: Path, data: bytes) -> Iterator[Path]:
    """As `_temporary`, in words where it fails."""
    with ExitStack() as stack:
        try:
            temporary = stack.enter_context(_temporary(Path(os.path.realpath(path)), data))
        except OSError as error:
            raise unwritable(path, error) from error
        yield temporary


def _put_back(placed: Sequence[Path], old: Mapping[Path, bytes | None]) -> None:
    """Undo what was placed, as far as the disk lets us: the first refusal is the one to tell."""
    for path in placed:
        data = old[path]
        with suppress(OSError, Problem):
            if data is None:
                path.unlink()
            else:
                replace_file(path, data)


@contextmanager
def _temporary(target: Path, data: bytes) -> Iterator[Path]:
    """A file beside the target, of the target's mode, that holds the data and then goes away."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=_PREFIX, suffix=_SUFFIX)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _take_over_access(temporary, target)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _take_over_access(temporary: Path, target: Path) -> None:
    """Keep group and mode; a new file stays the user's own (0600), since drafts are secret."""
    try:
        old = target.stat()
    except FileNotFoundError:
        return
    if not os.access(target, os.W_OK):  # a rename would not ask
        raise PermissionError(errno.EACCES, "read-only")
    with suppress(OSError, AttributeError):  # AttributeError: Windows has no groups
        os.chown(temporary, -1, old.st_gid)
    temporary.chmod(stat.S_IMODE(old.st_mode))


def _is_saved_already(target: Path, expected: bytes | None, new: bytes) -> bool:
    """Whether the file holds the new bytes already. Raises FileChanged when it holds others."""
    found = read_file(target, LIMIT) if os.path.lexists(target) else None
    if found == new:
        return True
    if found != expected:
        what = _GONE if found is None else _TAKEN if expected is None else _DIFFERENT
        way_on = _SAVE_AGAIN if found is None else _NOTHING_WRITTEN
        fields = {"file": shown(target)}
        raise FileChanged(Message(what.text, fields), Message(way_on.text, fields), found)
    return False


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut; Windows does so by itself and opens no folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sweep(target: Path) -> None:
    """Remove what killed saves left in the folder: it may hold words that were deleted since."""
    now = target.stat().st_mtime
    for left in target.parent.glob(LEFT_BEHIND):
        if now - left.stat().st_mtime > _STALE:
            left.unlink(missing_ok=True)
