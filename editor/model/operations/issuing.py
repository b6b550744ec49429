"""A release goes out, and is changed after it went out."""

import msgspec

from editor.model.dates import Date
from editor.model.enums import SignatoryStatus, Status
from editor.model.fingerprints import release_fingerprint
from editor.model.issues import (
    correction_under_way,
    issue_under_way,
    next_version,
    undecided_issue,
)
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.parts import cleaned, edited
from editor.model.release import Issue, Release
from editor.model.signatories import Signatory


def issue(on: Date, note: str = "") -> Change:
    """Send the release out as its next version, or finish the correction that is under way.

    The operation raises ValueError where nobody has said yet what a change means.
    """
    remark = cleaned(note)

    def operation(release: Release) -> Release:
        if undecided_issue(release):
            raise ValueError("undecided")
        under_way = correction_under_way(release)
        new = Issue(
            version=next_version(release),
            date=on,
            note=remark or (under_way.note if under_way else ""),
            fingerprint=release_fingerprint(release),
            correction=under_way is not None,
        )
        before = release.issued[:-1] if under_way else release.issued
        joined = _with_joined(release, new.version)
        return edited(joined, issued=(*before, new), status=Status.ISSUED)

    return Change(operation, message("Issue"))


def begin_correction(on: Date, note: str = "") -> Change:
    """Change a release that is out: its pages will say what is new. Raises ValueError if it is not.

    Until it goes out again the pages say DRAFT. One that is undecided becomes a correction.
    """
    remark = cleaned(note)

    def operation(release: Release) -> Release:
        return _opened(release, Issue(version=0, date=on, note=remark, correction=True))

    return Change(operation, message("Begin correction"))


def begin_undecided(on: Date) -> Change:
    """Change a release that is out before anybody says what that means. Raises ValueError as above.

    Until it is said the pages say DRAFT, and nothing of an update.
    """

    def operation(release: Release) -> Release:
        _need_issued(release)
        return _opened(release, Issue(version=0, date=on, undecided=True))

    return Change(operation, message("Change what is out"))


def begin_new_draft() -> Change:
    """Change a release that is out, as a text of its own. Raises ValueError if it is not out.

    A correction that is under way, or what is undecided, becomes a new draft.
    """

    def operation(release: Release) -> Release:
        if issue_under_way(release):
            return edited(release, issued=release.issued[:-1])
        _need_issued(release)
        return edited(_with_signers(release), issued=_complete(release), status=Status.DRAFT)

    return Change(operation, message("Begin new draft"))


def _opened(release: Release, new: Issue) -> Release:
    """The release with a new issue under way, or that one's meaning said anew."""
    under_way = issue_under_way(release)
    if under_way:
        before, known = release.issued[:-1], release
        new = msgspec.structs.replace(new, note=new.note or under_way.note)
    else:
        _need_issued(release)
        before, known = _complete(release), _with_signers(release)
    new = msgspec.structs.replace(new, version=next_version(release))
    return edited(known, issued=(*before, new), status=Status.DRAFT)


def _need_issued(release: Release) -> None:
    if release.status is not Status.ISSUED or not release.issued:
        raise ValueError("not issued")


def _complete(release: Release) -> tuple[Issue, ...]:
    """What went out, the last one with its fingerprint: it is out, so it is not under way."""
    *before, last = release.issued
    if last.fingerprint:
        return release.issued
    return (*before, msgspec.structs.replace(last, fingerprint=release_fingerprint(release)))


def _with_signers(release: Release) -> Release:
    """Note who signed what is out, for releases that went out before that was recorded.

    Whoever has no version in one that was recorded has been added since.
    """
    last = release.issued[-1]
    return release if last.fingerprint else _with_joined(release, last.version)


def _with_joined(release: Release, version: int) -> Release:
    """Note for all who have signed, and for whom it is not known, since which version."""

    def noted(entry: Signatory) -> Signatory:
        new = entry.status is SignatoryStatus.CONFIRMED and entry.joined is None
        return edited(entry, joined=version) if new else entry

    old = release.signatories
    entries = tuple(map(noted, old.entries))
    if all(a is b for a, b in zip(entries, old.entries, strict=True)):
        return release
    return edited(release, signatories=edited(old, entries=entries))
