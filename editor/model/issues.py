"""Where a release stands between one time that it goes out and the next."""

from editor.model.counts import confirmed
from editor.model.enums import SignatoryStatus, Status
from editor.model.release import Issue, Release
from editor.model.signatories import Signatory


def next_version(release: Release) -> int:
    """The version that goes out next: the one that is under way, or else a new one."""
    if under_way := issue_under_way(release):
        return under_way.version
    return max((issue.version for issue in release.issued), default=0) + 1


def issue_under_way(release: Release) -> Issue | None:
    """What has been begun after the release went out and is not out yet: new drafts leave none."""
    last = release.issued[-1] if release.issued else None
    begun = last and (last.correction or last.undecided) and not last.fingerprint
    return last if begun and release.status is not Status.ISSUED else None


def correction_under_way(release: Release) -> Issue | None:
    """The correction that has been begun and is not out yet."""
    under_way = issue_under_way(release)
    return under_way if under_way and not under_way.undecided else None


def undecided_issue(release: Release) -> Issue | None:
    """A change of a release that is out, until a person says what it means."""
    under_way = issue_under_way(release)
    return under_way if under_way and under_way.undecided else None


def shown_correction(release: Release) -> Issue | None:
    """The correction that the pages tell of; None where they are a first text or a new draft."""
    if release.status is not Status.ISSUED:
        return correction_under_way(release)
    last = release.issued[-1] if release.issued else None
    return last if last and last.correction else None


def joined_in(signatory: Signatory, release: Release) -> Issue | None:
    """The correction that a name first stands in; None for those who signed the text itself."""
    shown = shown_correction(release)
    if shown is None or signatory.status is not SignatoryStatus.CONFIRMED:
        return None
    if signatory.joined is None:
        return correction_under_way(release)
    return next((i for i in _corrections(release) if i.version == signatory.joined), None)


def joined_now(release: Release) -> tuple[Signatory, ...]:
    """Those who joined in the correction that the pages tell of, withheld ones among them."""
    shown = shown_correction(release)
    signed = confirmed(release.signatories)
    return tuple(s for s in signed if shown and joined_in(s, release) == shown)


def _corrections(release: Release) -> tuple[Issue, ...]:
    """The corrections since the text went out as a whole."""
    whole = max((i for i, issue in enumerate(release.issued) if not issue.correction), default=-1)
    return release.issued[whole + 1 :]
