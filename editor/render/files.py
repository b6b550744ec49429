"""Reading from a folder that somebody else filled, without ever leaving it."""

from pathlib import Path

from editor.model.message import Problem

MEGABYTE = 1_000_000


def read_inside(folder: Path, name: str, *, limit: int = 20 * MEGABYTE) -> bytes:
    """The bytes of a file named relative to a folder.

    Links are followed only while they stay inside. Raises Problem for a name that leads out, for
    a file that is not there, and for one of more than `limit` bytes.
    """
    root = folder.resolve()
    path = _resolve(root, name)
    if path is None or not path.is_relative_to(root):
        raise Problem.of(
            "The name “{name}” leads out of the folder “{folder}”, so it is not read.",
            "Put the file into the folder, and use its plain name.",
            name=name,
            folder=folder.name,
        )
    if not path.is_file():
        raise Problem.of(
            "The file “{name}” is not in the folder “{folder}”.",
            "Put it back, or take it out of what uses it.",
            name=name,
            folder=folder.name,
        )
    return _read(path, name, limit)


def _resolve(root: Path, name: str) -> Path | None:
    try:
        return (root / name).resolve()
    except (OSError, ValueError, RuntimeError):  # a name with NUL, or links in a circle
        return None


def _read(path: Path, name: str, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise Problem.of(
            "The file “{name}” cannot be read ({reason}).",
            "Check that you may open it, then try again.",
            name=name,
            reason=error.strerror or "unknown",
        ) from error
    if len(data) > limit:
        raise Problem.of(
            "The file “{name}” is larger than {limit} MB.",
            "Use a smaller one.",
            name=name,
            limit=limit // MEGABYTE,
        )
    return data
