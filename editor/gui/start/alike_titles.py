"""Where releases lie that have the same title, so that a list can tell them apart."""

from collections.abc import Sequence
from pathlib import Path

from editor.app.overview import Missing, Overview

_SIGN = " / "


def places_of_alike(projects: Sequence[Overview | Missing]) -> dict[Path, str]:
    """For each project whose title another one has, the shortest end of its path that is its own.

    A missing project goes by the name of its folder.
    """
    by_title: dict[str, list[Path]] = {}
    for project in projects:
        title = project.title if isinstance(project, Overview) else project.folder.name
        by_title.setdefault(title.casefold().strip(), []).append(project.folder)
    alike = (folders for folders in by_title.values() if len(folders) > 1)
    return {folder: _own_end(folder, folders) for folders in alike for folder in folders}


def _own_end(folder: Path, folders: Sequence[Path]) -> str:
    """The last parts of a path, as many as tell it from all the others."""
    parts = folder.parts
    for length in range(1, len(parts)):
        end = parts[-length:]
        if sum(other.parts[-length:] == end for other in folders) == 1:
            return _SIGN.join(end)
    return str(folder)
