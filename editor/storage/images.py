"""The pictures of a project: read by name from its folder `images`, and from nowhere else."""

import os
import re
from pathlib import Path

from editor.model.message import Problem
from editor.storage.inside import inside
from editor.storage.project import IMAGES
from editor.storage.reading import MEGABYTE, read_file

LIMIT = 64 * MEGABYTE
# A colon would name a drive or a hidden stream on Windows.
_NAME = re.compile(r"(?!\.{1,2}$)[^/\\:\0]+", re.DOTALL)


def image_path(folder: Path, name: str) -> Path:
    """Where the picture of that name lies in the project. Raises Problem for any other place."""
    if not _NAME.fullmatch(name):
        raise Problem.of(
            "A picture cannot be called “{name}”.",
            "Copy the picture into the release again, under a plain name.",
            name=name,
        )
    return inside(inside(folder, IMAGES), name)


def read_image(folder: Path, name: str) -> bytes:
    """The bytes of a picture, at most `LIMIT`. Raises Problem."""
    path = image_path(folder, name)
    if not os.access(path, os.F_OK):
        raise Problem.of(
            "The picture {name} is not in the folder “images” of the release.",
            "Put it there, or choose another picture.",
            name=name,
        )
    return read_file(path, LIMIT)
