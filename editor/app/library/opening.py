"""Where this person's library lies, and opening it."""

import datetime as dt
from pathlib import Path

from editor.app.holding import this_program
from editor.app.paths import Places
from editor.library.errors import refused
from editor.library.store import Library, open_library, open_to_read

FILE = "library.sqlite"


def library_path(places: Places) -> Path:
    """The library that is opened where no other is asked for."""
    return places.data / FILE


def open_own(places: Places, path: Path | None = None, *, take_over: bool = False) -> Library:
    """Open a library for writing, or begin it. Raises Problem.

    While another program has it open, `only_read` says so; `take_over` is for a person to say.
    """
    now = dt.datetime.now(dt.UTC)
    return open_library(
        path or library_path(places), now=now, holder=this_program(now), take_over=take_over
    )


def read_own(places: Places, path: Path | None = None) -> Library:
    """Open a library only to read, whoever else has it open. Raises Problem."""
    return open_to_read(path or library_path(places), this_program(dt.datetime.now(dt.UTC)))


def set_aside(path: Path, now: dt.datetime) -> Path:
    """Move a file that is no sound library out of the way, so that a new one can begin.

    The new path; the file itself is left as it is. Raises Problem.
    """
    number = 1
    aside = path.with_name(f"{path.stem} set aside {now:%Y-%m-%d}{path.suffix}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem} set aside {now:%Y-%m-%d} {number}{path.suffix}")
    try:
        path.rename(aside)
    except OSError as error:
        raise refused(path, error) from error
    return aside
