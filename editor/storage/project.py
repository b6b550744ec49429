"""A project: a folder with `release.json`, the folder `images` and the folder `history`."""

import datetime as dt
from contextlib import ExitStack, suppress
from pathlib import Path

import msgspec

from editor.model.codec import SCHEMA, encode
from editor.model.findings import Finding
from editor.model.message import Problem
from editor.model.release import Release
from editor.storage.atomic import FileChanged, save
from editor.storage.errors import shown, unreadable, unwritable
from editor.storage.loading import load
from editor.storage.reading import MEGABYTE, read_file
from editor.storage.versions import Reason, keep_version

RELEASE = "release.json"
IMAGES = "images"
LIMIT = 64 * MEGABYTE
# What file managers put into folders that look empty to the person.
_INVISIBLE = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".directory"})


class Opened(msgspec.Struct, frozen=True):
    """A project as it is on disk; `data` is what its file holds, None where no file is any more.

    `migrated` holds the bytes of an older file until the first save has kept them in `history`.
    """

    folder: Path
    release: Release
    data: bytes | None
    findings: tuple[Finding, ...] = ()
    migrated: bytes = b""


def open_project(path: Path) -> Opened:
    """Read a project by its folder or its `release.json`, and change nothing. Raises Problem."""
    folder = _project_folder(path.absolute())
    data = read_file(folder / RELEASE, LIMIT)
    loaded = load(data)
    old = data if loaded.schema < SCHEMA else b""
    return Opened(folder, loaded.release, data, loaded.findings, old)


def create_project(folder: Path, release: Release) -> Opened:
    """Make a project in a new or empty folder. Raises Problem, and then leaves nothing behind."""
    folder = folder.absolute()
    data = _encoded(folder, release)
    with ExitStack() as undo:
        _make_folder(folder, undo)
        _need_empty(folder)
        _make_folder(folder / IMAGES, undo)
        save(folder / RELEASE, data, expected=None)
        undo.pop_all()
    return Opened(folder, release, data)


def save_project(opened: Opened, release: Release) -> Opened:
    """Write the release over the one that was opened, and only over that one.

    Raises FileChanged when another program has changed the file, Problem when it cannot be
    written. The file of an older version of the program is kept in `history` first.
    """
    data = _encoded(opened.folder, release)
    if opened.migrated:
        keep_version(opened.folder, opened.migrated, Reason.MIGRATED, _now())
    save(opened.folder / RELEASE, data, opened.data)
    return Opened(opened.folder, release, data, opened.findings)


def keep_mine(opened: Opened, changed: FileChanged) -> Opened:
    """The project such that its next save replaces what others wrote; that is kept in `history`.

    Raises Problem.
    """
    if changed.data is not None:
        keep_version(opened.folder, changed.data, Reason.REPLACED, _now())
    return msgspec.structs.replace(opened, data=changed.data)


def _project_folder(path: Path) -> Path:
    folder = path.parent if path.name == RELEASE else path
    try:
        if path.name == RELEASE and path.is_dir():
            folder = path
        names = {entry.name for entry in folder.iterdir()}
    except NotADirectoryError as error:
        raise _no_project(path) from error
    except OSError as error:
        raise unreadable(path, error) from error
    if RELEASE not in names:
        raise _no_project(path)
    return folder


def _no_project(path: Path) -> Problem:
    return Problem.of(
        "{file} is no release: that is a folder with a file release.json in it.",
        "Choose the folder of a release, or start a new one.",
        file=shown(path),
    )


def _encoded(folder: Path, release: Release) -> bytes:
    data = encode(release)
    if len(data) > LIMIT:
        raise Problem.of(
            "{file} was not saved: it would be larger than {limit} megabytes.",
            "The last saved release is as it was. Undo the last change, or take some text out.",
            file=shown(folder / RELEASE),
            limit=LIMIT // MEGABYTE,
        )
    return data


def _make_folder(folder: Path, undo: ExitStack) -> None:
    if folder.is_dir():
        return
    try:
        folder.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    undo.callback(_remove_folder, folder)


def _remove_folder(folder: Path) -> None:
    with suppress(OSError):  # somebody has put something there since: it is theirs
        folder.rmdir()


def _need_empty(folder: Path) -> None:
    try:
        names = {entry.name for entry in folder.iterdir()}
    except OSError as error:
        raise unreadable(folder, error) from error
    if names - _INVISIBLE:
        raise Problem.of(
            "The folder {folder} is not empty.",
            "Nothing was changed. Choose a new or an empty folder.",
            folder=shown(folder),
        )


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
