"""Whether the speaker of a quote has agreed to its words: asked, approved, or changed since."""

import datetime as dt
from enum import Enum

import msgspec

from editor.gui.words import N_, tr
from editor.model.blocks import Approval, Quote
from editor.model.enums import ApprovalState
from editor.model.fingerprints import block_fingerprint


class Agreement(Enum):
    """How far the speaker has agreed; the values are the words for it."""

    NONE = N_("Not asked")
    ASKED = N_("Asked")
    APPROVED = N_("Approved")
    CHANGED = N_("Changed since it was approved")


def agreement_of(quote: Quote) -> Agreement:
    """What a quote says of it; words that were changed afterwards are not those approved."""
    approval = quote.approval
    if approval is None:
        return Agreement.NONE
    if approval.state is ApprovalState.ASKED:
        return Agreement.ASKED
    known = approval.fingerprint
    is_same = not known or known == block_fingerprint(quote)
    return Agreement.APPROVED if is_same else Agreement.CHANGED


def agreement_words(quote: Quote) -> str:
    """What stands beside the speaker; empty where nobody was asked."""
    agreement = agreement_of(quote)
    return "" if agreement is Agreement.NONE else tr(_BESIDE[agreement])


_BESIDE = {
    Agreement.ASKED: N_("asked"),
    Agreement.APPROVED: N_("approved"),
    Agreement.CHANGED: N_("changed since approved"),
}


def approval_as(quote: Quote, agreement: Agreement, today: dt.date) -> Approval | None:
    """The note of an answer that came today, about the words as they are now."""
    states = {Agreement.ASKED: ApprovalState.ASKED, Agreement.APPROVED: ApprovalState.APPROVED}
    state = states.get(agreement)
    if state is None:
        return None
    by = quote.approval.by if quote.approval else ""
    return Approval(state=state, by=by, on=today, fingerprint=block_fingerprint(quote))


def with_by(quote: Quote, by: str) -> Approval | None:
    """The same answer, known from somebody or something else."""
    return msgspec.structs.replace(quote.approval, by=by) if quote.approval else None
