"""Asks for picture files, without stopping the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.app.pictures import ENDINGS
from editor.gui.words import tr
from editor.model.message import message


def choose_pictures(parent: QWidget, add: Callable[[Sequence[Path]], object]) -> QFileDialog:
    """Open the dialog; `add` takes the files that are chosen in it, if any."""
    dialog = QFileDialog(parent, tr("Choose pictures"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    endings = " ".join(f"*{ending}" for ending in ENDINGS)
    dialog.setNameFilter(tr(message("Pictures ({endings})", endings=endings)))
    if dialog.directory() == QDir.current():  # else the folder of the last choice
        dialog.setDirectory(_pictures_folder())
    dialog.filesSelected.connect(lambda files: add([Path(file) for file in files]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _pictures_folder() -> str:
    """Where people keep pictures; the program's own folder, where it starts, is of no use."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return folder if Path(folder).is_dir() else QDir.homePath()
