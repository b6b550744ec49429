"""The library is told who signed, when a letter is issued."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from editor.app.issuing import Signed
from editor.app.library.keeping import as_party
from editor.app.library.opening import open_own
from editor.app.library.suggestions import known_parties
from editor.app.paths import Places
from editor.library.parties import add_parties, new_id
from editor.library.reading import find_party, signers_of
from editor.library.records import AnyParty, Signing
from editor.library.signings import forget_signings, record_signings
from editor.library.store import Library, together
from editor.model.message import message
from editor.model.names import fold
from editor.model.signatories import Signatory


class Recorded(msgspec.Struct, frozen=True):
    """How many signings were recorded, and how many of the signers are new in the library.

    `withheld` signers are written down nowhere but in the letter itself. `signings` are the ids of
    what was written, `outdated` what it took the place of.
    """

    recorded: int
    added: int
    withheld: int
    signings: tuple[str, ...] = ()
    outdated: tuple[Signing, ...] = ()


def record_signed(library: Library, signed: Signed) -> Recorded:
    """Keep who signed a release in the place of what is kept of it. Raises Problem.

    Each is recorded once a letter, with the version that first carried the name. A signer whom the
    library does not know for sure is added as somebody new, never merged.
    """
    named = [entry for entry in signed.signatories if not entry.withheld]
    fresh, outdated = _fresh(library, signed, named)
    added = tuple(party for _, party, is_new in fresh if is_new)
    signings = tuple(_signing(signed, entry, party.id) for entry, party, _ in fresh)
    library.apply(
        together(
            message("Record who signed"),
            forget_signings(one.id for one in outdated),
            add_parties(added),
            record_signings(signings),
        )
    )
    library.note_use(tuple(signing.party for signing in signings), signed.issue.date)
    return Recorded(
        recorded=len(signings),
        added=len(added),
        withheld=len(signed.signatories) - len(named),
        signings=tuple(signing.id for signing in signings),
        outdated=outdated,
    )


def take_back(library: Library, recorded: Recorded) -> None:
    """Make the record of a release what it was before it was told of an issue. Raises Problem.

    Organisations and people that came into the library with it stay.
    """
    library.apply(
        together(
            message("Forget who signed"),
            forget_signings(recorded.signings),
            record_signings(recorded.outdated),
        )
    )


class OwnLibrary:
    """The recorder of `editor.app.issuing`: opens the person's library for as long as it writes."""

    def __init__(self, places: Places) -> None:
        self._places = places

    def record_signed(self, signed: Signed) -> None:
        """Keep who signed. Raises Problem, such as while another program has the library."""
        library = open_own(self._places)
        try:
            record_signed(library, signed)
        finally:
            library.close()


def _fresh(
    library: Library, signed: Signed, entries: Sequence[Signatory]
) -> tuple[list[tuple[Signatory, AnyParty, bool]], tuple[Signing, ...]]:
    """The signers that are not recorded yet, each once, and whether the library has them not.

    Then what is recorded of those who do not sign any more.
    """
    recorded = signers_of(library.connection, signed.release_id)
    seen = {_key(one.signed) for one in recorded} | {one.party for one in recorded if one.party}
    now = set()
    fresh = []
    for entry, (party, is_new) in zip(entries, _parties(library, entries), strict=True):
        if _key(entry) not in seen and party.id not in seen:
            fresh.append((entry, party, is_new))
        seen |= {_key(entry), party.id}
        now |= {_key(entry), party.id}
    gone = (one for one in recorded if _key(one.signed) not in now and one.party not in now)
    return fresh, tuple(gone)


def _parties(library: Library, entries: Sequence[Signatory]) -> Iterator[tuple[AnyParty, bool]]:
    """Who each signer is, and whether the library hears of them for the first time."""
    for entry, same in zip(entries, known_parties(library, entries), strict=True):
        known = find_party(library.connection, entry.library_id) if entry.library_id else None
        known = known or same
        yield (known, False) if known else (as_party(entry, new_id()), True)


def _signing(signed: Signed, entry: Signatory, party: str) -> Signing:
    return Signing(
        id=new_id(),
        release=signed.release_id,
        title=signed.title,
        version=signed.issue.version,
        date=signed.issue.date,
        party=party,
        signed=replace(entry, consent="", confirmed_by="", library_id=party),
    )


def _key(entry: Signatory) -> str:
    return f"{entry.kind} {fold(entry.name)} {entry.country or ''}"
