"""Files that come into a field of words: their address would tell where they lie."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QDropEvent

from editor.model.message import Problem

_LONGEST = 10_000  # characters that are looked at


def has_files(data: QMimeData) -> bool:
    """Whether these are files of this computer, instead of words."""
    if data.hasHtml():
        return False
    return any(url.isLocalFile() for url in data.urls()) or _are_addresses(data.text())


def leave_files(event: QDropEvent) -> bool:
    """Pass dragged files on to whatever is around the field; whether it was files."""
    if not has_files(event.mimeData()):
        return False
    event.ignore()
    return True


def need_words(data: QMimeData) -> None:
    """Raises Problem when files are pasted."""
    if has_files(data):
        raise Problem.of(
            "A file cannot go into this field.",
            "Put pictures into the body, with “Picture”; of a document, copy the words.",
        )


def _are_addresses(text: str) -> bool:
    """Whether a text is nothing but addresses of files, as some programs copy them."""
    lines = text[:_LONGEST].split()
    return bool(lines) and all(line.casefold().startswith("file:/") for line in lines)
