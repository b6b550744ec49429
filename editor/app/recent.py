"""The projects that were opened last; the list holds their folders and nothing of their words."""

import datetime as dt
from pathlib import Path

import msgspec

from editor.app.own_files import read_own, write_own
from editor.app.paths import Places

FILE = "recent.json"
MOST = 20


class Recent(msgspec.Struct, frozen=True):
    """One project and when it was last opened (UTC)."""

    folder: str
    opened: dt.datetime


class _List(msgspec.Struct, frozen=True):
    projects: tuple[Recent, ...] = ()


def recent_projects(places: Places) -> tuple[Recent, ...]:
    """The projects opened last, the newest first; some may be gone by now."""
    return read_own(places.state / FILE, _List()).projects


def remember(places: Places, folder: Path, now: dt.datetime) -> None:
    """Put a project at the head of the list. Raises Problem."""
    name = str(folder.absolute())
    others = (item for item in recent_projects(places) if item.folder != name)
    newest = Recent(name, now.astimezone(dt.UTC))
    write_own(places.state / FILE, _List((newest, *others)[:MOST]))


def forget(places: Places, folder: Path) -> None:
    """Take a project off the list; its folder stays as it is. Raises Problem."""
    name = str(folder.absolute())
    left = tuple(item for item in recent_projects(places) if item.folder != name)
    write_own(places.state / FILE, _List(left))


def forget_all(places: Places) -> None:
    """Empty the list. Raises Problem."""
    write_own(places.state / FILE, _List())
