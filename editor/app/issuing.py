"""A release goes out: checked, saved as its next version, and told to whoever keeps who signed."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

import msgspec

from editor.app.session import Session
from editor.checks.all import check
from editor.model.codec import encode
from editor.model.counts import confirmed
from editor.model.enums import Status
from editor.model.findings import Finding, Level, finding
from editor.model.issues import undecided_issue
from editor.model.message import Problem
from editor.model.operations.issuing import issue
from editor.model.release import Issue, Release
from editor.model.signatories import Signatory
from editor.storage.versions import Reason, keep_version


class Signed(msgspec.Struct, frozen=True, kw_only=True):
    """Who signed a release that went out; `joined` of each says since which version."""

    release_id: str
    title: str
    issue: Issue
    signatories: tuple[Signatory, ...]


class Recorder(Protocol):
    """Keeps who signed what and when: the library."""

    def record_signed(self, signed: Signed) -> None:
        """Keep it in the place of what is kept of this release already. Raises Problem."""
        ...


class Issued(msgspec.Struct, frozen=True):
    """A release that went out. `afterwards` are problems that came when it was out already."""

    issue: Issue
    findings: tuple[Finding, ...] = ()
    afterwards: tuple[Problem, ...] = ()


def what_stops(release: Release) -> tuple[Finding, ...]:
    """The errors for which a release cannot go out."""
    return tuple(found for found in check(release) if found.level is Level.ERROR)


def issue_release(
    session: Session,
    on: dt.date,
    now: dt.datetime,
    note: str = "",
    recorder: Recorder | None = None,
) -> Issued:
    """Issue the release of a session and save it; keep this version; tell the recorder who signed.

    Raises Problem where findings are errors, where it is out already, and where it cannot be
    saved: then nothing has changed. `now` has a time zone.
    """
    _need_to_go_out(session.snapshot)
    earlier = [past for past in session.snapshot.issued if past.fingerprint]
    session.apply(issue(on, note))
    try:
        session.save()
    except Problem:
        session.undo()
        raise
    after = session.snapshot
    troubles = (_keep(session, now), _tell(recorder, signed_by(after)))
    findings = tuple(found for found in check(after) if found.level > Level.NOTE)
    findings += tuple(_beside(after.issued[-1], earlier[-1])) if earlier else ()
    return Issued(after.issued[-1], findings, tuple(filter(None, troubles)))


def _beside(new: Issue, last: Issue) -> Iterator[Finding]:
    """What is odd about a version when one looks at the version before it."""
    version, date = last.version, last.date.isoformat()
    if new.fingerprint == last.fingerprint:
        what = "The words are the same as those of version {version}, {date}."
        yield finding("same-words", Level.NOTE, what, version=version, date=date)
    if new.date < last.date:
        what = "This version has an earlier day than version {version}, {date}."
        way_on = "Look at the day."
        yield finding("earlier-day", Level.WARNING, what, way_on, version=version, date=date)


def signed_by(release: Release) -> Signed:
    """Who signed a release that is out, as of its last issue."""
    return Signed(
        release_id=release.id,
        title=release.title,
        issue=release.issued[-1],
        signatories=confirmed(release.signatories),
    )


def _need_to_go_out(release: Release) -> None:
    if release.status is Status.ISSUED and release.issued:
        raise Problem.of(
            "The release is issued already: version {version}, {date}.",
            "To change it, begin a correction or a new draft, then issue that.",
            version=release.issued[-1].version,
            date=release.issued[-1].date.isoformat(),
        )
    if undecided_issue(release):
        raise Problem.of(
            "Nobody has said yet whether the change is a correction or a new draft.",
            "Say which, then issue the release.",
        )
    errors = what_stops(release)
    if errors:
        raise Problem.of(
            "The release was not issued, because of this error: {first}",
            "{way_on}" if errors[0].way_on else "Correct it, then issue the release.",
            first=str(errors[0].what),
            way_on=str(errors[0].way_on),
        )


def _keep(session: Session, now: dt.datetime) -> Problem | None:
    """Keep for ever what went out."""
    data = encode(session.snapshot)
    try:
        keep_version(session.opened.folder, data, Reason.ISSUED, now)
    except Problem as problem:
        return problem
    return None


def _tell(recorder: Recorder | None, signed: Signed) -> Problem | None:
    if recorder is None:
        return None
    try:
        recorder.record_signed(signed)
    except Problem as problem:
        return problem
    return None
