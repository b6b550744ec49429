"""What is dropped on the window, as a project to open."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from editor.storage.project import RELEASE


def dropped_project(data: QMimeData) -> Path | None:
    """The folder of a release, or its file, if that is what was dropped."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and (path.name == RELEASE or (path / RELEASE).is_file()):
            return path
    return None
