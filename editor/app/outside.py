"""What others do with a project while it is open, and where it can be saved instead."""

import shutil
from contextlib import suppress
from pathlib import Path

from editor.model.message import Problem
from editor.model.release import Release
from editor.storage.project import IMAGES, LIMIT, RELEASE, Opened, create_project
from editor.storage.reading import read_file


def is_as_opened(opened: Opened) -> bool:
    """Whether the file on disk is still the one that was last read or written."""
    try:
        data = read_file(opened.folder / RELEASE, LIMIT)
    except Problem:  # gone, or not to be read: not what it was
        return opened.data is None
    return data == opened.data


def save_elsewhere(opened: Opened, release: Release, parent: Path) -> Opened:
    """Save the release and what belongs to it in a new folder inside `parent`. Raises Problem.

    Pictures and templates that cannot be read any more are left out: the words matter more.
    """
    # What reads packs takes a while to load, and every window is compared with its file.
    from editor.app.packs import PROJECT_TEMPLATES  # noqa: PLC0415

    created = create_project(_free_folder(parent, opened.folder.name), release)
    for name in (IMAGES, PROJECT_TEMPLATES):
        with suppress(OSError, shutil.Error):
            shutil.copytree(
                opened.folder / name, created.folder / name, ignore=_links, dirs_exist_ok=True
            )
    return created


def _free_folder(parent: Path, name: str) -> Path:
    """A folder of that name, numbered where one is there already."""
    stem = name or "release"
    candidate, number = parent / stem, 1
    while candidate.exists():
        number += 1
        candidate = parent / f"{stem} {number}"
    return candidate


def _links(folder: str, names: list[str]) -> list[str]:
    """A link may lead out of the project, to what nobody meant to copy."""
    return [name for name in names if Path(folder, name).is_symlink()]
