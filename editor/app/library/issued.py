"""The library is told who signed, when a letter is issued."""

import datetime as dt
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from editor.app.library.keeping import as_party
from editor.app.library.suggestions import known_parties
from editor.library.parties import add_parties, new_id
from editor.library.reading import find_party, signers_of
from editor.library.records import AnyParty, Signing
from editor.library.signings import record_signings
from editor.library.store import Library, together
from editor.model.enums import SignatoryStatus
from editor.model.message import message
from editor.model.names import fold
from editor.model.release import Release
from editor.model.signatories import Signatory


class Recorded(msgspec.Struct, frozen=True):
    """How many signings were recorded, and how many of the signers are new in the library.

    `withheld` signers are written down nowhere but in the letter itself.
    """

    recorded: int
    added: int
    withheld: int


def record_issue(library: Library, release: Release, version: int, on: dt.date) -> Recorded:
    """Record who has signed a version that is issued, each once a letter. Raises Problem.

    A signer whom the library does not know for sure is added as somebody new, never merged.
    """
    signed = [e for e in release.signatories.entries if e.status is SignatoryStatus.CONFIRMED]
    fresh = _fresh(library, release, [entry for entry in signed if not entry.withheld])
    added = tuple(party for _, party, is_new in fresh if is_new)
    signings = tuple(_signing(release, entry, party.id, version, on) for entry, party, _ in fresh)
    library.apply(
        together(message("Record who signed"), add_parties(added), record_signings(signings))
    )
    library.note_use(tuple(signing.party for signing in signings), on)
    return Recorded(len(signings), len(added), sum(1 for entry in signed if entry.withheld))


def _fresh(
    library: Library, release: Release, entries: Sequence[Signatory]
) -> list[tuple[Signatory, AnyParty, bool]]:
    """The signers that are not recorded yet, each once, and whether the library has them not."""
    recorded = signers_of(library.connection, release.id)
    seen = {_key(one.signed) for one in recorded} | {one.party for one in recorded if one.party}
    fresh = []
    for entry, (party, is_new) in zip(entries, _parties(library, entries), strict=True):
        if _key(entry) not in seen and party.id not in seen:
            fresh.append((entry, party, is_new))
        seen |= {_key(entry), party.id}
    return fresh


def _parties(library: Library, entries: Sequence[Signatory]) -> Iterator[tuple[AnyParty, bool]]:
    """Who each signer is, and whether the library hears of them for the first time."""
    for entry, same in zip(entries, known_parties(library, entries), strict=True):
        known = find_party(library.connection, entry.library_id) if entry.library_id else None
        known = known or same
        yield (known, False) if known else (as_party(entry, new_id()), True)


def _signing(release: Release, entry: Signatory, party: str, version: int, on: dt.date) -> Signing:
    return Signing(
        id=new_id(),
        release=release.id,
        title=release.title,
        version=version,
        date=on,
        party=party,
        signed=replace(entry, consent="", confirmed_by="", library_id=party),
    )


def _key(entry: Signatory) -> str:
    return f"{entry.kind} {fold(entry.name)} {entry.country or ''}"
