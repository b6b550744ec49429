"""The program's own small files about a person's choices, as JSON."""

from pathlib import Path
from typing import TypeVar

import msgspec

from editor.model.message import Problem
from editor.storage.atomic import replace_file
from editor.storage.errors import unwritable
from editor.storage.reading import MEGABYTE, read_file

T = TypeVar("T", bound=msgspec.Struct)


def read_own(file: Path, default: T) -> T:
    """What the file says; the default where it is missing or damaged, as nothing hangs on it."""
    try:
        return msgspec.json.decode(read_file(file, MEGABYTE), type=type(default))
    except (Problem, msgspec.DecodeError, UnicodeDecodeError):
        return default


def write_own(file: Path, value: msgspec.Struct) -> None:
    """Write it whole or not at all, for this person's eyes only. Raises Problem."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(file, error) from error
    replace_file(file, msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")
