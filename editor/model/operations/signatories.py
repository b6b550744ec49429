"""Who signed. Labels never name a signatory: a name may be withheld.

Operations on an id that is not there raise KeyError; those that add one that is, ValueError.
"""

from collections.abc import Callable, Collection

from editor.model.consent import text_fingerprint
from editor.model.dates import Date
from editor.model.enums import SignatoryStatus
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import (
    inserted,
    moved,
    need_known,
    removed,
    updated,
    updated_many,
)
from editor.model.operations.parts import cleaned, edited, replacing, typing_key
from editor.model.release import Release
from editor.model.signatories import Signatory

Entries = tuple[Signatory, ...]


def add_signatory(signatory: Signatory, before: str | None = None) -> Change:
    """Put a signatory before another, or at the end."""
    new = cleaned(signatory)
    operation = _in_entries(lambda entries: inserted(entries, (new,), before))
    return Change(operation, message("Add signatory"))


def add_signatories(signatories: Entries, before: str | None = None) -> Change:
    """Put several before another, or at the end."""
    new = cleaned(signatories)
    operation = _in_entries(lambda entries: inserted(entries, new, before))
    return Change(operation, message("Add signatories"))


def update_signatory(signatory: Signatory, field: str = "") -> Change:
    """Set a signatory to a new value; `field` names what is being typed into."""
    edit = replacing(signatory)
    operation = _in_entries(lambda entries: updated(entries, signatory.id, edit))
    merge_key = typing_key("signatories", signatory.id, field)
    return Change(operation, message("Change signatory"), merge_key)


def remove_signatories(ids: Collection[str]) -> Change:
    """Take signatories out, from the leads too."""

    def operation(release: Release) -> Release:
        old = release.signatories
        leads = tuple(lead for lead in old.leads if lead not in ids)
        new = edited(old, entries=removed(old.entries, ids), leads=leads)
        return edited(release, signatories=new)

    return Change(operation, message("Remove signatories"))


def move_signatories(ids: Collection[str], before: str | None = None) -> Change:
    """Put signatories, in their order, before another, or at the end."""
    operation = _in_entries(lambda entries: moved(entries, ids, before))
    return Change(operation, message("Move signatories"))


def set_signatory_status(
    ids: Collection[str], status: SignatoryStatus, on: Date | None = None, source: str = ""
) -> Change:
    """Say for several how far they are: since which day, and by what source that is known.

    Who confirms has seen the words of today; whoever does not sign any more agrees to none.
    """

    def operation(release: Release) -> Release:
        seen = text_fingerprint(release) if status is SignatoryStatus.CONFIRMED else ""
        fields = {"status": status, "status_on": on, "confirmed_by": source, "consent": seen}
        return _each(ids, lambda entry: edited(entry, **fields))(release)

    return Change(operation, message("Change status of signatories"))


def set_signatory_group(ids: Collection[str], group: str) -> Change:
    """Put several into a group, by its id; "" takes them out of theirs."""
    put = _each(ids, lambda entry: edited(entry, group=group))

    def operation(release: Release) -> Release:
        need_known(release.signatories.groups, [group] if group else [])
        return put(release)

    return Change(operation, message("Change group"))


def set_withheld(ids: Collection[str], *, withheld: bool) -> Change:
    """Count several without naming them anywhere, or name them again."""
    operation = _each(ids, lambda entry: edited(entry, withheld=withheld))
    return Change(operation, message("Withhold names") if withheld else message("Show names"))


def _each(ids: Collection[str], edit: Callable[[Signatory], Signatory]) -> Operation:
    return _in_entries(lambda entries: updated_many(entries, ids, edit))


def _in_entries(edit: Callable[[Entries], Entries]) -> Operation:
    def operation(release: Release) -> Release:
        old = release.signatories
        return edited(release, signatories=edited(old, entries=edit(old.entries)))

    return operation
