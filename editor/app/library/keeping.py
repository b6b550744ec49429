"""What of a release the library keeps for the next one: signers, speakers, contacts, texts."""

from collections.abc import Iterator

import msgspec

from editor.app.library.suggestions import known_parties
from editor.library.keeping import keep
from editor.library.parties import add_parties, new_id
from editor.library.reading import all_kept
from editor.library.records import (
    AnyParty,
    Kept,
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    Organisation,
    Person,
)
from editor.library.store import Change, Library, together
from editor.model.blocks import Quote, Speaker
from editor.model.edition import Edition
from editor.model.enums import Audience, SignatoryKind
from editor.model.message import message
from editor.model.release import Release
from editor.model.signatories import Signatory


class Keepable(msgspec.Struct, frozen=True):
    """What a release has that the library has not; a person chooses among them."""

    parties: tuple[AnyParty, ...] = ()
    kept: tuple[Kept, ...] = ()

    def change(self) -> Change:
        """Keep all of it as one step."""
        return together(message("Keep in the library"), add_parties(self.parties), keep(self.kept))


def keepable(library: Library, release: Release) -> Keepable:
    """What could be kept from a release. Raises Problem.

    Withheld signers and internal contacts are never offered.
    """
    signers = [e for e in release.signatories.entries if e.name and not e.withheld]
    known_signers = known_parties(library, signers)
    new = tuple(
        as_party(entry, new_id())
        for entry, known in zip(signers, known_signers, strict=True)
        if known is None
    )
    kept = {_content(item) for item in all_kept(library.connection)}
    found = {_content(item): item for item in _kept(release)}
    return Keepable(new, tuple(item for key, item in found.items() if key not in kept))


def as_party(entry: Signatory, party_id: str) -> AnyParty:
    """A signatory as a new party of the library."""
    if entry.kind is SignatoryKind.ORGANIZATION:
        return Organisation(
            id=party_id,
            name=entry.name,
            names=entry.names,
            acronym=entry.acronym,
            country=entry.country,
        )
    return Person(
        id=party_id,
        name=entry.name,
        names=entry.names,
        acronym=entry.acronym,
        country=entry.country,
        role=entry.role,
        affiliation=entry.affiliation,
        in_language=entry.in_language,
    )


def _kept(release: Release) -> Iterator[Kept]:
    for contact in release.contacts:
        if contact.name and contact.audience is not Audience.INTERNAL:
            yield KeptContact(id=new_id(), contact=msgspec.structs.replace(contact, id=""))
    for edition in release.editions:
        yield from _speakers(edition)
        for text in edition.boilerplates:
            if text.text:
                yield KeptBoilerplate(
                    id=new_id(), heading=text.heading, text=text.text, language=edition.language
                )


def _speakers(edition: Edition) -> Iterator[Kept]:
    for block in edition.body:
        speaker = block.speaker if isinstance(block, Quote) else None
        if speaker is not None and speaker != Speaker():
            yield KeptSpeaker(id=new_id(), speaker=speaker, language=edition.language)


def _content(item: Kept) -> bytes:
    """What tells kept items apart, besides their ids and whom they belong to."""
    return msgspec.json.encode(msgspec.structs.replace(item, id="", party=""))
