"""What is dropped on the window, as a project to open."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from editor.app.handover.recognising import ENDING
from editor.storage.project import RELEASE


def dropped_project(data: QMimeData) -> Path | None:
    """A release, by its folder or file, or one that was handed over, if that was dropped."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        is_release = path.name == RELEASE or (path / RELEASE).is_file()
        if url.isLocalFile() and (is_release or path.suffix.lower() == ENDING):
            return path
    return None
