"""Who is offered while a name is typed into a letter's list."""

from collections.abc import Sequence

import msgspec

from editor.library.incoming import Incoming
from editor.library.matching import Verdict, match
from editor.library.records import AnyParty
from editor.library.search import LIMIT, search
from editor.library.store import Library
from editor.model.names import fold
from editor.model.release import Release
from editor.model.signatories import Signatory


class Suggestion(msgspec.Struct, frozen=True):
    """A party that may be meant; `listed_at` is its place in the letter's list, from 1."""

    party: AnyParty
    listed_at: int | None = None
    uses: int = 0


def suggest(
    library: Library, release: Release, text: str, limit: int = LIMIT
) -> tuple[Suggestion, ...]:
    """The parties that a text may mean, the likeliest first. Raises Problem."""
    listed = listed_places(release)
    return tuple(
        Suggestion(hit.party, place_of(hit.party, listed), hit.uses)
        for hit in search(library.connection, text, limit)
    )


def listed_places(release: Release) -> dict[str, int]:
    """Where each library id and each folded name stands in the letter's list, from 1."""
    places: dict[str, int] = {}
    for number, entry in enumerate(release.signatories.entries, 1):
        for key in _keys(entry):
            places.setdefault(key, number)
    return places


def place_of(party: AnyParty, listed: dict[str, int]) -> int | None:
    """Where a party stands in the letter's list already, by its id or one of its names."""
    official = (party.name, *party.names.values())
    keys = (_id_key(party.id), *(_name_key(name, party.kind) for name in official if name))
    return next((listed[key] for key in keys if key in listed), None)


def known_parties(
    library: Library, signatories: Sequence[Signatory]
) -> tuple[AnyParty | None, ...]:
    """The one party that surely is each signatory; None where there is none, or a doubt."""
    rows = [
        Incoming(row=row, name=one.name, country=one.country, kind=one.kind)
        for row, one in enumerate(signatories, 1)
    ]
    matched = match(rows, library.connection)
    # What repeats an earlier row is whoever that one is.
    told = (matched[found.repeats - 1] if found.repeats else found for found in matched)
    return tuple(
        found.candidates[0].party if found.verdict is Verdict.SAME else None for found in told
    )


def _keys(entry: Signatory) -> list[str]:
    names = (entry.name, *entry.names.values())
    keys = [_name_key(name, entry.kind) for name in names if name]
    return [*([_id_key(entry.library_id)] if entry.library_id else []), *keys]


def _id_key(party: str) -> str:
    return f"id {party}"


def _name_key(name: str, kind: str) -> str:
    return f"{kind} {fold(name)}"
