"""A picture comes into a project: made fit to leave it, and under a name that says nothing."""

from pathlib import Path
from typing import TYPE_CHECKING

from editor.model.ids import new_id, taken_ids
from editor.model.release import Image, Release
from editor.storage.atomic import FileChanged, make_folder, save
from editor.storage.errors import shown
from editor.storage.images import LIMIT, image_path
from editor.storage.reading import read_file

if TYPE_CHECKING:
    from editor.render.pictures import Picture

ENDINGS = (".jpg", ".jpeg", ".png", ".gif", ".webp")
_ENDING = {"image/jpeg": ".jpg", "image/png": ".png"}


def keep_picture(folder: Path, file: Path) -> str:
    """Put a picture, written anew, into a project's folder; its name there. Raises Problem.

    Nothing of the release is read or changed, so that a thread may do it.
    """
    return keep_picture_data(folder, read_file(file, LIMIT), shown(Path(file.name)))


def keep_picture_data(folder: Path, data: bytes, called: str) -> str:
    """As `keep_picture`, for a picture that came inside something else."""
    # Costs a while to load, and most of the time nobody adds a picture.
    from editor.render.pictures import prepare  # noqa: PLC0415

    picture = prepare(data, called)
    make_folder(image_path(folder, "picture").parent)
    return _kept(folder, picture)


def new_image(release: Release, name: str) -> Image:
    """What a release says of a picture that has just come in."""
    return Image(id=new_id(taken_ids(release), "i"), file=name)


def _kept(folder: Path, picture: "Picture") -> str:
    """Save under the first name that is free, or under that of the very same picture."""
    number = 1
    while True:
        name = f"picture-{number:03}{_ENDING[picture.media_type]}"
        try:
            save(image_path(folder, name), picture.data, expected=None)
        except FileChanged:
            number += 1
        else:
            return name
