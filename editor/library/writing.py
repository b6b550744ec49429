"""Records as the rows that hold them."""

from typing import TypeVar

from msgspec.structs import replace

from editor.library.reading import encoded
from editor.library.records import (
    Absorbed,
    AnyParty,
    Kept,
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    NamedList,
    Signing,
)
from editor.library.rows import Row

Linked = TypeVar("Linked", Signing, Kept, KeptSpeaker, KeptContact, KeptBoilerplate)


def party_row(party: AnyParty) -> Row:
    """A row of `party`."""
    return party.id, encoded(party)


def list_row(named: NamedList) -> Row:
    """A row of `list`."""
    return named.id, encoded(named)


def signing_row(signing: Signing) -> Row:
    """A row of `signing`."""
    return signing.id, signing.release, signing.party or None, encoded(signing)


def kept_row(kept: Kept) -> Row:
    """A row of `kept`."""
    return kept.id, type(kept).__name__, kept.party or None, encoded(kept)


def absorbed_row(survivor: str, absorbed: Absorbed) -> Row:
    """A row of `absorbed`."""
    return absorbed.party.id, survivor, encoded(absorbed)


def pair(a: str, b: str) -> Row:
    """A row of `told_apart`, the same in both directions. Raises ValueError for one party."""
    if a == b:
        raise ValueError("one party is not another")
    return min(a, b), max(a, b)


def with_party(record: Linked, party: str) -> Linked:
    """The record, now of another party."""
    return replace(record, party=party)


def without_party(record: Linked) -> Linked:
    """The record, now of no party."""
    return replace(record, party="")
