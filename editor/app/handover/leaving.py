"""What of a release a colleague gets: without withheld names, and without what one leaves out."""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from msgspec.structs import replace

from editor.app.handover.stand_ins import without_names
from editor.app.handover.traces import teller, without_traces, words_of_names
from editor.model.enums import Audience
from editor.model.people import Contact
from editor.model.release import Release, Waived
from editor.model.signatories import Signatories


class Leave(StrEnum):
    """What a person may leave out."""

    DIRECT_PHONES = "direct-phones"
    NOTES = "notes"


def handed_over(release: Release, leave: AbstractSet[Leave] = frozenset()) -> Release:
    """The release as a colleague gets it. Every page made of it is the same as before.

    Unless direct phone numbers are left out, which stand on the pages for the press.
    """
    tells = teller(release)
    handed = without_traces(without_names(release), tells, words_of_names(release))
    if Leave.NOTES in leave:
        handed = _without_notes(handed)
    if Leave.DIRECT_PHONES in leave:
        handed = replace(handed, contacts=tuple(_without_phones(c) for c in handed.contacts))
    return handed


def is_internal(contact: Contact) -> bool:
    """Whether it stands on no page at all."""
    return contact.audience is Audience.INTERNAL


def _without_notes(release: Release) -> Release:
    """What was written down for oneself: it stands on no page."""
    return replace(
        release,
        issued=tuple(replace(issue, note="") for issue in release.issued),
        contacts=tuple(contact for contact in release.contacts if not is_internal(contact)),
        signatories=_without_sources(release.signatories),
        waived=tuple(Waived(one.code, one.place) for one in release.waived),
        unused_text=(),
    )


def _without_sources(signatories: Signatories) -> Signatories:
    """The list without who confirmed what."""
    entries = tuple(replace(entry, confirmed_by="") for entry in signatories.entries)
    return replace(signatories, entries=entries)


def _without_phones(contact: Contact) -> Contact:
    return replace(contact, direct_phones=())
