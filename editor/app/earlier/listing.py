"""The earlier versions of a project, with what can be said of each."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum, auto
from pathlib import Path

import msgspec

from editor.app.earlier.counted import counted
from editor.app.earlier.glance import glance
from editor.app.earlier.veiling import veiled, withheld_names
from editor.model.counts import confirmed
from editor.model.inline import parse, plain
from editor.model.message import Message, Problem
from editor.model.release import Release
from editor.storage.loading import load
from editor.storage.versions import Reason, Version, list_versions, read_version


class Why(StrEnum):
    """Why a version stands in the list; like its reason, but seen from today."""

    BEFORE_TODAY = auto()
    BEFORE_THAT_DAY = auto()
    WORK = auto()
    CLOSED = auto()
    BEFORE = auto()
    ISSUED = auto()
    MIGRATED = auto()
    REPLACED = auto()
    YIELDED = auto()
    OTHER = auto()  # of a newer version of the program


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the list; `problem` is why it cannot be read, and then nothing else is known.

    `number` is that of an issued version, `signatories` those who had signed.
    """

    version: Version
    why: Why
    number: int | None = None
    headline: str = ""
    signatories: int = 0
    problem: Message | None = None


def earlier_versions(folder: Path, now: Release, at: dt.datetime) -> tuple[Earlier, ...]:
    """All versions, the newest first; one that is damaged does not hide the others.

    `at` is the present, in the person's time zone. Raises Problem where the folder is not to read.
    """
    versions = list_versions(folder)
    before_today = _before_today(versions, at)
    whys = (Why.BEFORE_TODAY if one == before_today else _why(one, at) for one in versions)
    return tuple(_told(folder, one, why, now) for one, why in zip(versions, whys, strict=True))


def read_earlier(folder: Path, version: Version) -> Release:
    """The release as it was then. Raises Problem."""
    return load(read_version(folder, version)).release


def _told(folder: Path, version: Version, why: Why, now: Release) -> Earlier:
    try:
        then = glance(read_version(folder, version))
    except Problem as problem:
        return Earlier(version=version, why=why, problem=problem.what)
    return Earlier(
        version=version,
        why=why,
        number=then.issued[-1].version if then.issued and why is Why.ISSUED else None,
        headline=veiled(counted(_headline(then), then), withheld_names(then, now)),
        signatories=len(confirmed(then.signatories)),
    )


def _before_today(versions: Iterable[Version], at: dt.datetime) -> Version | None:
    """What stood there when today's work began: the first of today, or the last of another day."""
    kept = [one for one in versions if one.reason in (Reason.OPENED, Reason.CLOSED)]
    opened = [one for one in kept if one.reason == Reason.OPENED and _is_of(one, at)]
    if opened:
        return opened[-1]
    return next((one for one in kept if not _is_of(one, at)), None)


def _is_of(version: Version, at: dt.datetime) -> bool:
    return version.kept.astimezone(at.tzinfo).date() == at.date()


def _why(version: Version, at: dt.datetime) -> Why:
    if version.reason == Reason.OPENED:
        return Why.WORK if _is_of(version, at) else Why.BEFORE_THAT_DAY
    return Why(version.reason) if version.reason in set(Reason) else Why.OTHER


def _headline(release: Release) -> str:
    return next((words for e in release.editions if (words := plain(parse(e.headline)))), "")
