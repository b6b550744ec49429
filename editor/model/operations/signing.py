"""How far sign-ons have come: asked, confirmed, declined, withdrawn.

Labels never name a signatory. Operations on an id that is not there raise KeyError.
"""

from collections.abc import Collection

from editor.model.consent import CODE, not_material_place, text_fingerprint
from editor.model.dates import Date
from editor.model.enums import SignatoryStatus
from editor.model.message import message
from editor.model.operations.change import Change, Operation, together
from editor.model.operations.items import updated_many
from editor.model.operations.parts import cleaned, edited
from editor.model.operations.release import waive
from editor.model.operations.signatories import set_signatory_status
from editor.model.release import Release, Waived


def confirm(ids: Collection[str], on: Date, source: str) -> Change:
    """Note that these have agreed to the words of today, on which day, and how that is known."""
    turned = set_signatory_status(ids, SignatoryStatus.CONFIRMED, on, source)
    return together(message("Confirm signatories"), turned)


def keeping_consent(operation: Operation) -> Operation:
    """An operation that says the same in other words: who agreed before it still agrees."""

    def kept(release: Release) -> Release:
        after = operation(release)
        before, now = text_fingerprint(release), text_fingerprint(after)
        if before == now:
            return after
        old = after.signatories
        ids = [entry.id for entry in old.entries if entry.consent and entry.consent == before]
        entries = updated_many(old.entries, ids, lambda entry: edited(entry, consent=now))
        waived = tuple(_moved(one, before, now) for one in after.waived)
        return edited(after, signatories=edited(old, entries=entries), waived=waived)

    return kept


def _moved(waived: Waived, before: str, now: str) -> Waived:
    """What was not material about the words before is not material about the same in others."""
    about = (waived.code, waived.place) == (CODE, not_material_place(before))
    return edited(waived, place=not_material_place(now)) if about else waived


def mark_not_material(reason: str) -> Change:
    """Say why nobody needs to be asked again about the words of today. Raises ValueError.

    It holds for these very words: after the next change everybody is compared anew.
    """
    why = cleaned(reason).strip()
    if not why:
        raise ValueError("no reason")

    def operation(release: Release) -> Release:
        at = not_material_place(text_fingerprint(release))
        return waive(Waived(code=CODE, place=at, reason=why))(release)

    return Change(operation, message("Mark change as not material"))
