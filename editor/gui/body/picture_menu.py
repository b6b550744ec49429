"""The pictures that can be put into the text: those of the release, and files."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from editor.app.pictures import ENDINGS
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


def choose_picture(parent: QWidget, add: Callable[[Sequence[Path]], object]) -> None:
    """Ask for picture files, without stopping the window."""
    dialog = QFileDialog(parent, tr("Choose a picture"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    dialog.setNameFilter(f"{tr('Pictures')} ({endings})")
    dialog.filesSelected.connect(lambda files: add([Path(file) for file in files]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _name(image: Image) -> str:
    words = next(iter(image.texts.values()), ImageWords())
    name = words.alt or words.caption or image.file or image.id
    name = name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"
    return name.replace("&", "&&")
