"""One's own words give way to what another program wrote, and are kept."""

import datetime as dt
from pathlib import Path

import msgspec

from editor.model.codec import encode
from editor.model.message import Problem
from editor.model.release import Release
from editor.storage.project import Opened, open_project
from editor.storage.versions import Reason, keep_version


class Theirs(msgspec.Struct, frozen=True):
    """What others wrote; `not_kept` says why one's own words are held by undo only."""

    opened: Opened
    not_kept: Problem | None = None


def take_theirs(folder: Path, mine: Release, now: dt.datetime) -> Theirs:
    """Read what others wrote, and keep one's own version. Raises Problem when it is not to read."""
    opened = open_project(folder)
    try:
        keep_version(folder, encode(mine), Reason.YIELDED, now)
    except Problem as problem:
        return Theirs(opened, problem)
    return Theirs(opened)
