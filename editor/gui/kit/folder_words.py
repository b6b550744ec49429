"""A folder as people speak of it."""

from pathlib import Path


def folder_words(folder: Path) -> str:
    """In short where it is in the person's own folder: “Documents / Releases”."""
    home = Path.home()
    if folder.is_relative_to(home) and folder != home:
        return " / ".join(folder.relative_to(home).parts)
    return str(folder)
