"""A file that a colleague handed over becomes a release of one's own, or nothing at all."""

import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePosixPath

from editor.app.handover.inside import collide, may_be_inside
from editor.app.handover.making import folder_name
from editor.app.handover.pictures import is_picture
from editor.app.packs import PROJECT_TEMPLATES
from editor.app.starting import free_folder
from editor.importers.archive import Archive, open_archive
from editor.model.message import Problem, message
from editor.model.release import Release
from editor.storage.atomic import make_folder, replace_file
from editor.storage.errors import unwritable
from editor.storage.images import LIMIT as PICTURE_LIMIT
from editor.storage.loading import load
from editor.storage.project import IMAGES, RELEASE, create_project
from editor.storage.project import LIMIT as RELEASE_LIMIT
from editor.storage.reading import MEGABYTE, read_file

LIMIT = 256 * MEGABYTE
_ENTRIES = 2_000
_END = 22  # bytes of the record that a zip file without a remark ends with
_END_MARK, _LARGE_MARK = b"PK\x05\x06", b"PK\x06\x07"
_LARGE = 20  # bytes of the record that a very large zip file has before it
_LIST = 512 * 1024  # bytes of the list of files
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_AGAIN = message("Nothing was unpacked. Ask whoever sent it to hand the release over again.")


def take_in(file: Path, parent: Path) -> Path:
    """Unpack a handover into a new folder inside `parent`; its path.

    Raises Problem for anything else than such a file, and then leaves nothing behind.
    """
    data = read_file(file, LIMIT)
    _need_short_list(data, file.name)
    archive = _opened(data, file.name)
    with closing(archive.file):
        _need_plain(archive)
        release = load(_read(archive, RELEASE, RELEASE_LIMIT)).release
        _need_of(release, archive)
        return _unpacked(archive, release, parent)


def _opened(data: bytes, name: str) -> Archive:
    with _asking_again():
        return open_archive(data, name)


def _read(archive: Archive, name: str, limit: int) -> bytes:
    with _asking_again():
        return archive.read(name, limit)


@contextmanager
def _asking_again() -> Iterator[None]:
    """The way on for a text from anywhere is none for a file of this program's own."""
    try:
        yield
    except Problem as problem:
        raise Problem(problem.what, _AGAIN) from problem


def _need_short_list(data: bytes, name: str) -> None:
    """Before anything reads the list of files, see that there is no more of it than may be."""
    end = data[-_END:]
    before = data[-_END - _LARGE :][:4]
    is_ended = end.startswith(_END_MARK) and end.endswith(b"\0\0")
    if not is_ended or before == _LARGE_MARK or int.from_bytes(end[12:16], "little") > _LIST:
        raise _no_handover(name)


def _need_plain(archive: Archive) -> None:
    """Nothing but ordinary files, each once, each where a release has it."""
    infos = archive.file.infolist()
    names = [info.filename for info in infos]
    sound = len(infos) <= _ENTRIES and RELEASE in names and not collide(names)
    if not sound or not all(map(_is_plain_file, infos)):
        raise _no_handover(archive.name)


def _is_plain_file(info: zipfile.ZipInfo) -> bool:
    mode = stat.S_IFMT(info.external_attr >> 16)
    return (
        may_be_inside(info.filename)
        and info.orig_filename == info.filename
        and mode in {0, stat.S_IFREG}
        and info.compress_type in _METHODS
    )


def _need_of(release: Release, archive: Archive) -> None:
    """Every file is one that the release names."""
    known = {RELEASE, *(f"{IMAGES}/{image.file}" for image in release.images)}
    template = (PROJECT_TEMPLATES, release.template)
    for name in archive.parts:
        if name not in known and PurePosixPath(name).parts[:2] != template:
            raise _no_handover(archive.name)


def _unpacked(archive: Archive, release: Release, parent: Path) -> Path:
    make_folder(parent)
    try:
        beside = Path(tempfile.mkdtemp(dir=parent, prefix=".opening-"))
    except OSError as error:
        raise unwritable(parent, error) from error
    try:
        create_project(beside, release)
        for name in archive.parts:
            if name != RELEASE:
                _place(archive, name, beside)
        return _named(beside, free_folder(parent, folder_name(release)))
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _place(archive: Archive, name: str, folder: Path) -> None:
    data = _read(archive, name, PICTURE_LIMIT)
    if name.startswith(f"{IMAGES}/") and not is_picture(data):
        raise _no_handover(archive.name)
    make_folder((folder / name).parent)
    replace_file(folder / name, data)


def _named(beside: Path, folder: Path) -> Path:
    try:
        return beside.rename(folder)
    except OSError as error:
        raise unwritable(folder, error) from error


def _no_handover(name: str) -> Problem:
    what = message("{file} is no release that somebody handed over.", file=name)
    return Problem(what, _AGAIN)
