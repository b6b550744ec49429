"""Two entries of a letter's list turn out to be one signatory, or two.

Labels never name a signatory. Operations on an id that is not there raise KeyError.
"""

from editor.model.enums import SignatoryStatus
from editor.model.look_alikes import CODE, apart_place
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.items import need_known
from editor.model.operations.parts import edited
from editor.model.operations.release import waive
from editor.model.release import Release, Waived
from editor.model.signatories import Signatory

# What decides where the answers of two entries differ: nobody is printed who said no to one.
_STRONGER = (
    SignatoryStatus.WITHDRAWN,
    SignatoryStatus.DECLINED,
    SignatoryStatus.CONFIRMED,
    SignatoryStatus.INVITED,
)
_WORDS = ("acronym", "country", "role", "affiliation", "group", "library_id")
_ANSWER = ("status", "status_on", "confirmed_by", "consent", "joined")


def tell_apart(one: str, other: str) -> Change:
    """Note that two entries are not the same, so that nobody is asked again."""

    def operation(release: Release) -> Release:
        need_known(release.signatories.entries, [one, other])
        return waive(Waived(code=CODE, place=apart_place(one, other)))(release)

    return Change(operation, message("Note that two are not the same"))


def merge_signatories(keep: str, gone: str) -> Change:
    """Make one entry of two: it stands where the first of them stood, a lead if one of them was."""

    def operation(release: Release) -> Release:
        old = release.signatories
        need_known(old.entries, [keep, gone])
        by_id = {entry.id: entry for entry in old.entries}
        both, by_two = merged(by_id[keep], by_id[gone]), {keep, gone}
        first = next(entry.id for entry in old.entries if entry.id in (keep, gone))
        others = (entry for entry in old.entries if entry.id == first or entry.id not in by_two)
        entries = tuple(both if entry.id == first else entry for entry in others)
        leads = dict.fromkeys(keep if lead == gone else lead for lead in old.leads)
        return edited(release, signatories=edited(old, entries=entries, leads=tuple(leads)))

    return Change(operation, message("Merge two signatories"))


def merged(keep: Signatory, gone: Signatory) -> Signatory:
    """One entry with the name of the first, filled from the other; withheld if one of them is."""
    filled = {field: getattr(keep, field) or getattr(gone, field) for field in _WORDS}
    rank = _STRONGER.index
    answer = min((keep, gone), key=lambda entry: rank(entry.status))
    answered = {field: getattr(answer, field) for field in _ANSWER}
    if keep.status is gone.status:
        answered |= _same_answer(keep, gone)
    return edited(
        keep,
        names={**gone.names, **keep.names},
        in_language={**gone.in_language, **keep.in_language},
        withheld=keep.withheld or gone.withheld,
        **filled,
        **answered,
    )


def _same_answer(keep: Signatory, gone: Signatory) -> dict[str, object]:
    """Both said the same: what one does not know comes from the other, the earlier issue counts."""
    known = [one.joined for one in (keep, gone) if one.joined is not None]
    fields = ("status_on", "confirmed_by", "consent")
    told = {field: getattr(keep, field) or getattr(gone, field) for field in fields}
    return {**told, "joined": min(known, default=None)}
