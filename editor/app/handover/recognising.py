"""Whether a path is a file that was handed over. Light, as every window asks for it."""

from pathlib import Path

ENDING = ".zip"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")


def is_handover(path: Path) -> bool:
    """Whether it may be one: by its name, or by how it begins."""
    if not path.is_file():
        return False
    if path.suffix.lower() == ENDING:
        return True
    try:
        with path.open("rb") as file:
            return file.read(4) in _ZIP
    except OSError:  # whoever opens it says why it cannot be read
        return False
