"""What may be touched: a project's own folders, and nothing that they only point to."""

import os
from pathlib import Path

from editor.model.message import Problem
from editor.storage.errors import shown


def inside(folder: Path, name: str) -> Path:
    """The real path of `folder/name`, which need not be there yet.

    Raises Problem when a link, or the name itself, leads out of the folder.
    """
    root = Path(os.path.realpath(folder))
    path = Path(os.path.realpath(root / name))
    if root not in path.parents:
        raise Problem.of(
            "{file} leads out of the folder of the release.",
            "Nothing was opened. Put the file itself there instead of a link.",
            file=shown(folder / name),
        )
    return path
