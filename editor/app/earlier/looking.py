"""What a person sees of one earlier version before deciding about it."""

from pathlib import Path

import msgspec

from editor.app.earlier.bringing_back import brought_back, stays_protected
from editor.app.earlier.difference import Difference, differences
from editor.app.earlier.listing import read_earlier
from editor.app.earlier.opening import missing_pictures
from editor.model.release import Release
from editor.storage.versions import Version


class Look(msgspec.Struct, frozen=True):
    """A version, and what bringing it back would change.

    `missing` are pictures of it that are not there, by name; `protected` counts those whom it
    would have printed and whom nothing prints any more.
    """

    version: Version
    release: Release
    differences: tuple[Difference, ...]
    missing: tuple[str, ...]
    protected: int


def look_at(folder: Path, version: Version, now: Release) -> Look:
    """Read a version and compare it. Raises Problem."""
    then = read_earlier(folder, version)
    return Look(
        version,
        then,
        differences(brought_back(then, now), now),
        missing_pictures(folder, then),
        stays_protected(then, now),
    )
