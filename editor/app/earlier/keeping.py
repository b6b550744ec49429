"""Which states of a release are worth coming back to while somebody works on it."""

import datetime as dt
from pathlib import Path

import msgspec

from editor.model.codec import encode
from editor.model.release import Release
from editor.storage.versions import Reason, Version, keep_version

PAUSE = dt.timedelta(minutes=15)
# A state stood there before the change that ended it, also where that is kept at the same moment.
_BEFORE = dt.timedelta(seconds=1)


class Worth(msgspec.Struct, frozen=True):
    """A state that is to be kept, why, and when it stood there last; without that it does now."""

    release: Release
    reason: Reason
    until: dt.datetime | None = None


class Work(msgspec.Struct, frozen=True):
    """How far the work has come: when a state was noted last, and what is not kept yet.

    `began` says whether something was changed at all.
    """

    noted: dt.datetime | None = None
    waiting: tuple[Worth, ...] = ()
    began: bool = False


def note_change(work: Work, before: Release, now: dt.datetime) -> Work:
    """Note what stood there before a change, unless something was noted a short while ago.

    The first time in a sitting it is what a person wants the next day: the text before the work.
    """
    if work.noted is not None and now - work.noted < PAUSE:
        return work
    reason = Reason.WORK if work.began else Reason.OPENED
    return Work(now, (*work.waiting, Worth(before, reason, now - _BEFORE)), began=True)


def note_end(work: Work, at_end: Release) -> Work:
    """Note how it stood when it was closed, if something was changed."""
    if not work.began:
        return work
    waiting = (*work.waiting, Worth(at_end, Reason.CLOSED))
    return msgspec.structs.replace(work, waiting=waiting)


def all_kept(work: Work) -> Work:
    """What waited has been kept, or is not to be kept any more."""
    return msgspec.structs.replace(work, waiting=())


def forgotten(work: Work, now: dt.datetime) -> Work:
    """Nothing of what was noted is to be kept any more, and the next state only after a while."""
    return Work(noted=now if work.began else None, began=work.began)


def keep(folder: Path, worth: Worth, now: dt.datetime) -> Version:
    """Keep a state in the project's folder. Raises Problem."""
    return keep_version(folder, encode(worth.release), worth.reason, now)


def keep_all(folder: Path, waiting: tuple[Worth, ...], now: dt.datetime) -> None:
    """Keep several states, the oldest first, each at a time of its own. Raises Problem."""
    for number, worth in enumerate(waiting):
        keep(folder, worth, worth.until or now + number * dt.timedelta(microseconds=1))
