"""Earlier versions of a release, kept whole in the project's folder `history`."""

import datetime as dt
import re
from collections.abc import Iterable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec

from editor.model.message import Problem
from editor.storage.atomic import LEFT_BEHIND, save
from editor.storage.errors import shown, unreadable, unwritable
from editor.storage.inside import inside
from editor.storage.reading import MEGABYTE, read_file

HISTORY = "history"
LIMIT = 64 * MEGABYTE
NEWEST = 50
DAYS = 90
_TIME = "%Y%m%dT%H%M%S%fZ"
_NAME = re.compile(r"(?P<time>\d{8}T\d{12}Z)_(?P<digest>[0-9a-f]{8})_(?P<reason>[a-z]+)\.json")


class Reason(StrEnum):
    """Why a version was kept; the value is a part of its file name."""

    OPENED = "opened"  # as it was before the first change of a day's work
    WORK = "work"  # as it was before a change, a while after the last one that was kept
    CLOSED = "closed"
    BEFORE = "before"  # as it was before an earlier version was brought back
    ISSUED = "issued"
    MIGRATED = "migrated"
    REPLACED = "replaced"  # what another program wrote, and this one wrote over
    YIELDED = "yielded"  # what gave way to what another program wrote


# What went out, and what only this copy still holds, is not for the program to throw away; neither
# is what a newer version of the program has kept for reasons of its own.
_FOR_A_WHILE = frozenset({Reason.OPENED, Reason.WORK, Reason.CLOSED, Reason.BEFORE})


class Version(msgspec.Struct, frozen=True, order=True):
    """One version: when it was kept (UTC), the start of its SHA-256, and why.

    The reason is a `Reason`, or the word of a newer version of the program.
    """

    kept: dt.datetime
    digest: str
    reason: str

    @property
    def name(self) -> str:
        """Its file name in `history`; names sort by time."""
        return f"{self.kept.strftime(_TIME)}_{self.digest}_{self.reason}.json"


def keep_version(folder: Path, data: bytes, reason: Reason, now: dt.datetime) -> Version:
    """Keep the bytes of `release.json` and drop what has become too much. Raises Problem.

    What is kept already as the newest version is not kept twice for the same reason, and not at
    all for a reason that lasts a while only. `now` has a time zone.
    """
    version = Version(now.astimezone(dt.UTC), _digest(data), reason)
    versions = list_versions(folder)
    known = versions[0] if versions and versions[0].digest == version.digest else None
    if known and (reason in _FOR_A_WHILE or known.reason == reason):
        return known
    history = _history(folder)
    try:
        history.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unwritable(history, error) from error
    save(inside(history, version.name), data, expected=None)
    for old in superfluous((version, *versions), version.kept):
        with suppress(OSError):  # it costs room, no more
            (history / old.name).unlink()
    return version


def _digest(data: bytes) -> str:
    import hashlib  # noqa: PLC0415  # brings OpenSSL along, which opening a release can do without

    return hashlib.sha256(data).hexdigest()[:8]


def list_versions(folder: Path) -> tuple[Version, ...]:
    """The versions of a project, the newest first; other files are passed over. Raises Problem."""
    history = _history(folder)
    try:
        names = [path.name for path in history.iterdir()]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise unreadable(history, error) from error
    found = (parse_name(name) for name in names)
    return tuple(sorted((version for version in found if version), reverse=True))


def read_version(folder: Path, version: Version) -> bytes:
    """The bytes of `release.json` as they were then. Raises Problem."""
    return read_file(inside(_history(folder), version.name), LIMIT)


def delete_versions(folder: Path, versions: Iterable[Version]) -> None:
    """Forget versions for good; one that is gone already is no trouble. Raises Problem.

    What a save that was killed has left beside them goes along.
    """
    history = _history(folder)
    try:
        left = [*history.glob(LEFT_BEHIND)] if history.is_dir() else []
        for path in (*(inside(history, version.name) for version in versions), *left):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise _undeletable(history, error) from error


def parse_name(name: str) -> Version | None:
    """The version that a file name tells of; None for any other file."""
    found = _NAME.fullmatch(name)
    if not found:
        return None
    try:
        kept = dt.datetime.strptime(found["time"], _TIME).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
    return Version(kept, found["digest"], found["reason"])


def superfluous(versions: Iterable[Version], now: dt.datetime) -> tuple[Version, ...]:
    """Those to drop: neither among the newest, nor the last of a recent day, nor kept for good."""
    ordered = sorted(versions, reverse=True)
    last_of_day: dict[dt.date, Version] = {}
    for version in ordered:
        if now - version.kept < dt.timedelta(days=DAYS):
            last_of_day.setdefault(version.kept.date(), version)
    kept = {*ordered[:NEWEST], *last_of_day.values()}
    return tuple(v for v in ordered if v not in kept and v.reason in _FOR_A_WHILE)


def _history(folder: Path) -> Path:
    return inside(folder, HISTORY)


def _undeletable(history: Path, error: OSError) -> Problem:
    return Problem.of(
        "Not everything in {folder} could be deleted: {reason}.",
        "See whether you may change this folder, then delete again.",
        folder=shown(history),
        reason=error.strerror or "",
    )
