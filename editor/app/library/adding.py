"""Many signatories at once into a letter: a named list, or everyone who signed another."""

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from editor.app.library.snapshot import snapshot
from editor.app.library.suggestions import listed_places, place_of
from editor.library.reading import find_party, members, signers_of
from editor.library.records import AnyParty, Signing
from editor.library.store import Library
from editor.model.enums import SignatoryStatus
from editor.model.ids import new_ids, taken_ids
from editor.model.names import fold
from editor.model.operations.change import Change
from editor.model.operations.signatories import add_signatories
from editor.model.release import Release
from editor.model.signatories import Signatory


class Listed(msgspec.Struct, frozen=True):
    """Somebody who stands in the letter's list already, and where, from 1."""

    name: str
    place: int


class Arrivals(msgspec.Struct, frozen=True):
    """Who would come into a letter, all invited, and who would not and why.

    `do_not_contact` are parties that do not want to be asked; a person may add them nevertheless.
    """

    signatories: tuple[Signatory, ...] = ()
    listed: tuple[Listed, ...] = ()
    do_not_contact: tuple[AnyParty, ...] = ()

    def change(self) -> Change:
        """Add them at the end, as one step."""
        return add_signatories(self.signatories)


def from_list(library: Library, release: Release, list_id: str, language: str) -> Arrivals:
    """The members of a named list. Raises Problem."""
    return from_parties(members(library.connection, list_id), release, language)


def from_parties(
    parties: Iterable[AnyParty], release: Release, language: str, *, ask_all: bool = False
) -> Arrivals:
    """Parties in their order; `ask_all` brings those too who do not want to be contacted."""
    fresh = new_ids(taken_ids(release))
    places = listed_places(release)
    coming: list[Signatory] = []
    listed: list[Listed] = []
    unasked: list[AnyParty] = []
    for party in parties:
        place = place_of(party, places)
        if place is not None:
            listed.append(Listed(party.name, place))
        elif party.do_not_contact and not ask_all:
            unasked.append(party)
        else:
            coming.append(snapshot(party, language, next(fresh)))
    return Arrivals(tuple(coming), tuple(listed), tuple(unasked))


def from_letter(library: Library, release: Release, letter: str, language: str) -> Arrivals:
    """Everyone who signed another letter, as the library knows them now. Raises Problem.

    Who is not in the library any more, or was never told for sure, comes as they signed.
    """
    signings = signers_of(library.connection, letter)
    found = [(signing, _party(library, signing)) for signing in signings]
    known = dict.fromkeys(party.id for _, party in found if party)
    by_id = {party.id: party for _, party in found if party}
    arrivals = from_parties((by_id[one] for one in known), release, language)
    others = [signing.signed for signing, party in found if party is None]
    return _with_others(arrivals, others, release)


def _party(library: Library, signing: Signing) -> AnyParty | None:
    return find_party(library.connection, signing.party) if signing.party else None


def _with_others(arrivals: Arrivals, others: Iterable[Signatory], release: Release) -> Arrivals:
    fresh = new_ids({*taken_ids(release), *(entry.id for entry in arrivals.signatories)})
    places = {fold(e.name): n for n, e in enumerate(release.signatories.entries, 1) if e.name}
    coming, listed = list(arrivals.signatories), list(arrivals.listed)
    for signed in others:
        place = places.get(fold(signed.name))
        if place is not None:
            listed.append(Listed(signed.name, place))
        else:
            coming.append(replace(signed, id=next(fresh), status=SignatoryStatus.INVITED))
    return replace(arrivals, signatories=tuple(coming), listed=tuple(listed))
