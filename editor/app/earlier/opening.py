"""An earlier version becomes a release of its own, in a folder of its own."""

import datetime as dt
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from editor.app.earlier.bringing_back import protected
from editor.app.packs import PROJECT_TEMPLATES
from editor.app.starting import free_folder
from editor.model.enums import Status
from editor.model.message import Problem
from editor.model.release import Release
from editor.model.signatories import Signatory
from editor.storage.atomic import save
from editor.storage.images import image_path, read_image
from editor.storage.project import create_project


class OpenedAsNew(msgspec.Struct, frozen=True):
    """The new project, and the pictures that are not there any more, by their file names."""

    folder: Path
    missing: tuple[str, ...] = ()


def open_as_new(
    project: Path, version: Release, now: Release, parent: Path, kept: dt.date
) -> OpenedAsNew:
    """Make a draft of the version in a new folder inside `parent`, with the pictures it needs.

    Who is withheld now, or has left, is so in it too. Raises Problem, and then nothing was made.
    """
    release = _of_its_own(protected(version, now))
    folder = free_folder(parent, f"{project.name} {kept.isoformat()}")
    created = create_project(folder, release).folder
    missing = tuple(name for name in _files(release) if not _copied(project, created, name))
    with suppress(OSError, shutil.Error):  # the words matter more
        templates = project / PROJECT_TEMPLATES
        if not templates.is_symlink():
            shutil.copytree(templates, created / PROJECT_TEMPLATES, ignore=_links)
    return OpenedAsNew(created, missing)


def missing_pictures(project: Path, release: Release) -> tuple[str, ...]:
    """The pictures of a release whose files are not there, by their names."""
    return tuple(name for name in _files(release) if not _is_there(project, name))


def _of_its_own(version: Release) -> Release:
    """A release with an id of its own that has not gone out yet."""
    entries = tuple(_not_yet_out(entry) for entry in version.signatories.entries)
    return replace(
        version,
        id=secrets.token_hex(8),
        status=Status.DRAFT,
        issued=(),
        signatories=replace(version.signatories, entries=entries),
    )


def _not_yet_out(entry: Signatory) -> Signatory:
    """Nobody has joined a version that this release never had."""
    return replace(entry, joined=None)


def _files(release: Release) -> tuple[str, ...]:
    return tuple(dict.fromkeys(image.file for image in release.images if image.file))


def _is_there(project: Path, name: str) -> bool:
    try:
        return image_path(project, name).is_file()
    except Problem:
        return False


def _copied(project: Path, created: Path, name: str) -> bool:
    try:
        save(image_path(created, name), read_image(project, name), expected=None)
    except Problem:
        return False
    return True


def _links(folder: str, names: list[str]) -> list[str]:
    """A link may lead out of the project, to what nobody meant to copy."""
    return [name for name in names if Path(folder, name).is_symlink()]
