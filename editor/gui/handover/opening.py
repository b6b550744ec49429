"""What a person opens: the folder of a release, its file, or a file that was handed over."""

from pathlib import Path

from PySide6 import QtWidgets  # which makes the classes of dialogs when they are asked for
from PySide6.QtWidgets import QWidget

from editor.app.handover.recognising import ENDING
from editor.app.paths import Places
from editor.gui.kit.folder_words import folder_words
from editor.gui.kit.message_bar import BarStack
from editor.gui.words import tr, tr_count
from editor.model.counts import count
from editor.model.findings import Level
from editor.model.message import message
from editor.model.release import Release
from editor.storage.project import RELEASE

_KEY = "handover"


def choose_release(parent: QWidget, title: str, start: Path) -> Path | None:
    """Ask by a dialog in which the folder of a release opens like a file."""
    # One that is not there yet would be taken for the name of a file in the program's own folder.
    there = next(folder for folder in (start, *start.parents) if folder.is_dir())
    dialog = QtWidgets.QFileDialog(parent, title, str(there))
    dialog.setFileMode(QtWidgets.QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(f"{tr('Releases')} ({RELEASE} *{ENDING})")
    entered: list[Path] = []

    def enter(folder: str) -> None:
        if (Path(folder) / RELEASE).is_file():
            entered.append(Path(folder))
            dialog.done(QtWidgets.QDialog.DialogCode.Accepted)

    dialog.directoryEntered.connect(enter)
    chosen = dialog.exec() == QtWidgets.QDialog.DialogCode.Accepted
    files = [*entered, *map(Path, dialog.selectedFiles())]
    dialog.deleteLater()
    return files[0] if chosen and files else None


def take_in(file: Path, places: Places) -> Path:
    """Unpack what was handed over into the person's own folder; its path. Raises Problem."""
    from editor.app.handover import receiving  # noqa: PLC0415  # a slower start
    from editor.app.settings import read_settings  # noqa: PLC0415
    from editor.app.starting import releases_folder  # noqa: PLC0415

    return receiving.take_in(file, releases_folder(places, read_settings(places)))


def tell_taken_in(bars: BarStack, folder: Path, release: Release) -> None:
    """Say where the copy lies, and whose names did not come along."""
    where = message(
        "This is your own copy, in {folder}. The file that you opened stays as it is.",
        folder=folder_words(folder),
    )
    hidden = count(release.signatories).withheld
    names = tr_count(
        "The name of {number} signatory did not come along; it counts all the same.",
        "The names of {number} signatories did not come along; they count all the same.",
        hidden,
    )
    bars.tell(_KEY, Level.NOTE, " ".join((tr(where), *((names,) if hidden else ()))))
