"""What goes along in a handover and what stays, in words that a person looks at first."""

from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet

import msgspec

from editor.app.handover.leaving import Leave, is_internal
from editor.model.counts import confirmed
from editor.model.enums import Audience
from editor.model.message import Message, message
from editor.model.release import Release


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """How much of what there is; `template` is empty where every copy of the program has it.

    `missing` names the pictures that cannot be read. `hidden` counts those who signed and whose
    names are withheld, `unsigned` those who have not.
    """

    editions: tuple[str, ...]
    signatories: int
    press_contacts: int
    direct_phones: int
    notes: int
    pictures: int = 0
    template: str = ""
    missing: tuple[str, ...] = ()
    hidden: int = 0
    unsigned: int = 0


def contents_of(release: Release) -> Contents:
    """What a release holds, whatever is left out of it later."""
    withheld = sum(1 for entry in release.signatories.entries if entry.withheld)
    hidden = sum(1 for entry in confirmed(release.signatories) if entry.withheld)
    return Contents(
        editions=tuple(edition.language for edition in release.editions),
        signatories=sum(1 for entry in release.signatories.entries if not entry.withheld),
        press_contacts=sum(1 for c in release.contacts if c.audience is Audience.PRESS),
        direct_phones=sum(len(c.direct_phones) for c in release.contacts if not is_internal(c)),
        notes=_notes(release),
        hidden=hidden,
        unsigned=withheld - hidden,
    )


def along(
    contents: Contents, leave: AbstractSet[Leave], named: Callable[[str], str] = str
) -> Iterator[Message]:
    """What goes along, a line each; nothing is said of what there is none of.

    `named` turns the tag of a language into its name.
    """
    languages = ", ".join(map(named, contents.editions))
    if languages:
        yield message("Every word of the editions: {languages}", languages=languages)
    yield from _filled(
        (message("Signatories with their names: {number}"), contents.signatories),
        (message("Contacts for the press only: {number}"), contents.press_contacts),
        *(one for what, one in _optional(contents) if what not in leave),
        (message("Pictures, without hidden data: {number}"), contents.pictures),
    )
    if contents.template:
        yield message("The template “{name}”, as others may not have it", name=contents.template)


def staying(contents: Contents, leave: AbstractSet[Leave]) -> Iterator[Message]:
    """What does not go along, a line each."""
    yield from _filled(
        (message("Withheld names: {number}. They are counted all the same."), contents.hidden),
        (message("Withheld names of those who have not signed: {number}"), contents.unsigned),
        *(one for what, one in _optional(contents) if what in leave),
    )
    for name in contents.missing:
        yield message("The picture {name}, which cannot be read", name=name)
    yield message("Earlier versions of the text, and what you deleted")
    yield message("Your library, your settings, and the names of your folders")


def _optional(contents: Contents) -> Iterator[tuple[Leave, tuple[Message, int]]]:
    yield Leave.DIRECT_PHONES, (message("Direct phone numbers: {number}"), contents.direct_phones)
    yield Leave.NOTES, (message("Notes that stand on no page: {number}"), contents.notes)


def _filled(*lines: tuple[Message, int]) -> Iterator[Message]:
    for said, number in lines:
        if number:
            yield Message(said.text, {"number": number})


def _notes(release: Release) -> int:
    """How many things were written down that stand on no page."""
    return (
        sum(1 for contact in release.contacts if is_internal(contact))
        + sum(
            1 for entry in release.signatories.entries if entry.confirmed_by and not entry.withheld
        )
        + sum(1 for issue in release.issued if issue.note)
        + sum(1 for waived in release.waived if waived.reason)
        + len(release.unused_text)
    )
