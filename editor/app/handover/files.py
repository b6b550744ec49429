"""The files that go along: the release, its pictures, and a template that others may not have."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

import msgspec

from editor.app.handover.inside import is_plain, key, may_be_inside
from editor.app.handover.pictures import fit_to_leave
from editor.app.packs import PROJECT_TEMPLATES, Origin, find_packs
from editor.app.paths import Places
from editor.model.message import Problem
from editor.model.release import Image, Release
from editor.storage.images import read_image
from editor.storage.project import IMAGES
from editor.storage.reading import MEGABYTE, read_file

EPOCH = (1980, 1, 1, 0, 0, 0)
_LIMIT = 20 * MEGABYTE
_PICTURES = {".jpg", ".jpeg", ".png"}
# Word keeps its user's name in these, and in every change and remark that was not accepted.
_ABOUT = re.compile(r"docProps/(core|app|custom)\.xml")
_INSIDE_ABOUT = re.compile(rb"(<(?:\w+:)?(?:coreProperties|Properties)\b[^>]*?)/?>.*", re.DOTALL)
_AUTHOR = re.compile(rb'((?:w|w15|w16\w*):(?:author|initials|userId|providerId)=)"[^"]*"')


class Pictures(msgspec.Struct, frozen=True):
    """Pictures by their names in the handover, the images that name them, and what is not there."""

    files: dict[str, bytes]
    images: tuple[Image, ...]
    missing: tuple[str, ...]


def pictures_of(release: Release, folder: Path) -> Pictures:
    """The pictures that the release names, and no other that lies beside them."""
    files: dict[str, bytes] = {}
    renamed: dict[str, str] = {}
    missing: dict[str, None] = {}
    for image in release.images:
        if image.file in renamed or image.file in missing:
            continue
        try:
            data = fit_to_leave(read_image(folder, image.file), image.file)
        except Problem:
            missing[image.file] = None
        else:
            renamed[image.file] = _free_name(image.file, data, set(map(key, files)))
            files[renamed[image.file]] = data
    images = tuple(_renamed(image, renamed) for image in release.images)
    named = {f"{IMAGES}/{name}": data for name, data in files.items()}
    return Pictures(named, images, tuple(missing))


def template_of(release: Release, folder: Path, places: Places) -> dict[str, bytes]:
    """The template of the release where it did not come with the program. Raises Problem."""
    packs = find_packs(places, folder)
    found = next((pack for pack in packs if pack.name == release.template), None)
    if found is None or found.origin is Origin.BUNDLED or not is_plain(found.name):
        return {}
    root = PurePosixPath(PROJECT_TEMPLATES, found.name)
    named = (
        (str(root / path.relative_to(found.folder).as_posix()), path)
        for path in _files(found.folder)
    )
    return {
        name: _bare(path, read_file(path, _LIMIT)) for name, path in named if may_be_inside(name)
    }


def _free_name(name: str, data: bytes, taken: set[str]) -> str:
    """The picture's own name where every system takes it, else one that says nothing."""
    ending = ".png" if data.startswith(b"\x89PNG") else ".jpg"
    fits = Path(name).suffix.lower() in ({".png"} if ending == ".png" else {".jpg", ".jpeg"})
    if fits and may_be_inside(f"{IMAGES}/{name}") and key(name) not in taken:
        return name
    numbered = (f"picture-{number:03}{ending}" for number in range(1, len(taken) + 2))
    return next(candidate for candidate in numbered if key(candidate) not in taken)


def _renamed(image: Image, names: dict[str, str]) -> Image:
    new = names.get(image.file, image.file)
    return image if new == image.file else msgspec.structs.replace(image, file=new)


def _files(folder: Path) -> Iterator[Path]:
    """The files of a template, and nothing that it only points to."""
    for path in sorted(folder.rglob("*")):
        ways = (path, *path.parents[: len(path.relative_to(folder).parts) - 1])
        if path.is_file() and not any(way.is_symlink() for way in ways):
            yield path


def _bare(path: Path, data: bytes) -> bytes:
    """A file of a template without its maker; what cannot be read stays for the check of it."""
    if path.suffix.lower() in _PICTURES:
        return fit_to_leave(data, path.name)
    if path.suffix.lower() == ".docx":
        with suppress(zipfile.BadZipFile):
            return _bare_word_file(data)
    return data


def _bare_word_file(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            entry = zipfile.ZipInfo(info.filename, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, _bare_part(info.filename, old.read(info)))
    return out.getvalue()


def _bare_part(name: str, data: bytes) -> bytes:
    if _ABOUT.fullmatch(name):
        return _INSIDE_ABOUT.sub(rb"\1/>", data)
    return _AUTHOR.sub(rb'\1""', data) if name.endswith(".xml") else data
