"""The people and organisations of an imported release: who is known, and how they signed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from editor.app.library.opening import library_path, read_own
from editor.app.library.snapshot import names_by_language
from editor.app.paths import Places
from editor.library.incoming import Incoming
from editor.library.matching import Matched, Verdict, match
from editor.library.records import AnyParty
from editor.model.blocks import Block, Quote, Speaker
from editor.model.dates import Date
from editor.model.edition import Edition
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.message import Message
from editor.model.people import Contact
from editor.model.release import Release
from editor.model.signatories import Signatory

ASpeaker = TypeVar("ASpeaker", Speaker, Contact)


class Named(NamedTuple):
    """A name as it stands in the release, and of what it is the name."""

    kind: SignatoryKind
    name: str


class Near(msgspec.Struct, frozen=True):
    """Somebody in the library who may be meant, by the name to write, and why."""

    party: AnyParty
    name: str
    reason: Message


class Recognised(msgspec.Struct, frozen=True):
    """Who of a release is in the library, surely or perhaps."""

    known: dict[Named, AnyParty] = {}
    near: dict[Named, Near] = {}


def recognise(places: Places, release: Release) -> Recognised:
    """Look every name up; nobody is known where there is no library. Raises Problem."""
    if not library_path(places).is_file():
        return Recognised()
    rows = [
        Incoming(row=row, name=named.name, kind=named.kind, country=country)
        for row, (named, country) in enumerate(_names(release).items(), 1)
    ]
    library = read_own(places)
    try:
        return _recognised(match(rows, library.connection), _language(release))
    finally:
        library.close()


def with_names(release: Release, recognised: Recognised, accepted: Mapping[Named, Near]) -> Release:
    """The release with the links to the library, and with the names that a person accepted.

    Only names in fields change, never the words of a text.
    """
    names = {named: near.name for named, near in accepted.items()}
    parties = {**recognised.known, **{named: near.party for named, near in accepted.items()}}
    entries = tuple(_signatory(e, names, parties) for e in release.signatories.entries)
    return replace(
        release,
        contacts=tuple(_person(contact, names) for contact in release.contacts),
        signatories=replace(release.signatories, entries=entries),
        editions=tuple(_edition(edition, names) for edition in release.editions),
    )


def was_published(release: Release, today: Date) -> bool:
    """Whether the text went out already, so that whoever stands in it has signed it."""
    return release.date is not None and release.date < today


def signed(release: Release, source: str, *, confirmed: bool) -> Release:
    """The signatories with how it is known that they signed; or all of them as invited only."""
    fields: dict[str, object] = (
        {
            "status": SignatoryStatus.CONFIRMED,
            "status_on": release.date,
            "confirmed_by": source,
            "consent": "",
        }
        if confirmed
        else {
            "status": SignatoryStatus.INVITED,
            "status_on": None,
            "confirmed_by": "",
            "consent": "",
        }
    )
    entries = tuple(replace(entry, **fields) for entry in release.signatories.entries)
    return replace(release, signatories=replace(release.signatories, entries=entries))


def names_of_speaker(person: Speaker | Contact) -> Iterator[Named]:
    """Name and organisation, where they are given."""
    if person.name:
        yield Named(SignatoryKind.PERSON, person.name)
    if person.organization:
        yield Named(SignatoryKind.ORGANIZATION, person.organization)


def _names(release: Release) -> dict[Named, str | None]:
    """Every name once, with its country where that is known."""
    found: dict[Named, str | None] = {}
    for entry in release.signatories.entries:
        if entry.name:
            found.setdefault(Named(entry.kind, entry.name), entry.country)
    people: tuple[Speaker | Contact, ...] = (*release.contacts, *_speakers(release))
    for person in people:
        for named in names_of_speaker(person):
            found.setdefault(named, None)
    return found


def _speakers(release: Release) -> Iterator[Speaker]:
    for edition in release.editions:
        for block in edition.body:
            if isinstance(block, Quote):
                yield block.speaker


def _recognised(matched: tuple[Matched, ...], language: str) -> Recognised:
    known: dict[Named, AnyParty] = {}
    near: dict[Named, Near] = {}
    for one in matched:
        named = Named(one.incoming.kind, one.incoming.name)
        if one.verdict is Verdict.SAME:
            known[named] = one.candidates[0].party
        elif one.verdict is Verdict.ASK and one.candidates[0].party.kind is named.kind:
            best = one.candidates[0]
            name = names_by_language(best.party).get(language, best.party.name)
            near[named] = Near(best.party, name, best.reason)
    return Recognised(known, near)


def _language(release: Release) -> str:
    return release.editions[0].language if release.editions else ""


def _signatory(
    entry: Signatory, names: Mapping[Named, str], parties: Mapping[Named, AnyParty]
) -> Signatory:
    named = Named(entry.kind, entry.name)
    party = parties.get(named)
    if party is None:
        return entry
    return replace(
        entry,
        name=names.get(named, entry.name),
        acronym=entry.acronym or (party.acronym if named in names else ""),
        country=entry.country or party.country,
        library_id=party.id,
    )


def _person(person: ASpeaker, names: Mapping[Named, str]) -> ASpeaker:
    name = names.get(Named(SignatoryKind.PERSON, person.name), person.name)
    organization = names.get(
        Named(SignatoryKind.ORGANIZATION, person.organization), person.organization
    )
    return replace(person, name=name, organization=organization)


def _edition(edition: Edition, names: Mapping[Named, str]) -> Edition:
    def block(one: Block) -> Block:
        if not isinstance(one, Quote):
            return one
        return replace(one, speaker=_person(one.speaker, names))

    return replace(edition, body=tuple(map(block, edition.body)))
