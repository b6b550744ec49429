"""The pictures that can be put into the text: those of the release, and files."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from editor.gui.body.pictures import Pictures
from editor.gui.words import tr
from editor.model.release import Image, ImageWords

_LONGEST = 60  # characters of a description, which may be long


def fill_picture_menu(
    menu: QMenu,
    images: Iterable[Image],
    pictures: Pictures,
    put: Callable[[str], object],
    choose: Callable[[], object],
) -> None:
    """Put the pictures of a release into a menu anew."""
    menu.clear()
    menu.addAction(tr("From a file…")).triggered.connect(lambda _on=False: choose())
    menu.addSeparator()
    for image in images:
        action = menu.addAction(QIcon(pictures.small(image.id)), _name(image))
        action.triggered.connect(lambda _on=False, image_id=image.id: put(image_id))


def _name(image: Image) -> str:
    words = next(iter(image.texts.values()), ImageWords())
    name = words.alt or words.caption or image.file or image.id
    name = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
    return name.replace("&", "&&")
