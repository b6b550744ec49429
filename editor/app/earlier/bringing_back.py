"""An earlier version becomes the release again, as one change."""

from msgspec.structs import replace

from editor.model.enums import SignatoryStatus, Status
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.release import Release
from editor.model.signatories import Signatory

LABEL = message("Bring back an earlier version")
_LEFT = frozenset({SignatoryStatus.DECLINED, SignatoryStatus.WITHDRAWN})


def bring_back(version: Release) -> Change:
    """The words and people of the version, and what has happened since stays true.

    What went out stays noted. Who is withheld now stays withheld, and who has left stays away:
    no old version may print a name again that somebody has asked to take off.
    """

    def operation(now: Release) -> Release:
        result = brought_back(version, now)
        return now if result == now else result

    return Change(operation, LABEL)


def brought_back(version: Release, now: Release) -> Release:
    """What the release would be if the version were brought back."""
    return replace(
        version,
        id=now.id,
        issued=now.issued,
        status=_status(version, now),
        signatories=protected(version, now).signatories,
    )


def protected(version: Release, now: Release) -> Release:
    """The version with everybody as careful as now: withheld ones, and who has left."""
    by_id = {entry.id: entry for entry in now.signatories.entries}
    by_name = {entry.name.casefold(): entry for entry in now.signatories.entries if entry.name}
    entries = tuple(
        _careful(entry, by_id.get(entry.id) or by_name.get(entry.name.casefold()))
        for entry in version.signatories.entries
    )
    return replace(version, signatories=replace(version.signatories, entries=entries))


def stays_protected(version: Release, now: Release) -> int:
    """How many people the version would have printed that it does not print any more."""
    pairs = zip(
        version.signatories.entries, protected(version, now).signatories.entries, strict=True
    )
    return sum(
        old.withheld != new.withheld or old.status is not new.status
        for old, new in pairs
        if old.status is SignatoryStatus.CONFIRMED
    )


def _status(version: Release, now: Release) -> Status:
    """Only issuing makes a release issued, and only a change of its own opens it again.

    What was approved before it went out was not approved for what comes after.
    """
    if now.status is Status.ISSUED:
        return now.status
    same_round = version.issued == now.issued and version.status is not Status.ISSUED
    return version.status if same_round else Status.DRAFT


def _careful(then: Signatory, now: Signatory | None) -> Signatory:
    if now is None:
        return then
    joined = now.joined if then.joined is None else then.joined
    entry = replace(then, withheld=then.withheld or now.withheld, joined=joined)
    if now.status not in _LEFT:
        return entry
    return replace(
        entry,
        status=now.status,
        status_on=now.status_on,
        confirmed_by=now.confirmed_by,
        consent=now.consent,
    )
