"""Changes of organisations and people."""

import uuid
from collections.abc import Collection, Iterable

from editor.library.reading import decode_kept, decode_signing, decoded
from editor.library.records import AnyParty
from editor.library.rows import ABSORBED, KEPT, MEMBER, PARTY, SIGNING, TOLD_APART, Rows, find_row
from editor.library.store import Change
from editor.library.writing import kept_row, pair, party_row, signing_row, without_party
from editor.model.message import message
from editor.model.operations.parts import cleaned


def new_id() -> str:
    """An id that no other library gives either: records travel between them."""
    return uuid.uuid4().hex


def add_parties(parties: Iterable[AnyParty]) -> Change:
    """Add organisations and people. The operation raises ValueError for an id that is taken."""
    new = tuple(cleaned(party) for party in parties)

    def operation(rows: Rows) -> None:
        for party in new:
            if not party.id or find_row(rows.connection, PARTY, (party.id,)):
                raise ValueError(f"an id that is not new: {party.id!r}")
            rows.put(PARTY, party_row(party))

    return Change(operation, message("Add to the library"))


def update_party(party: AnyParty) -> Change:
    """Set a party to a new value. The operation raises KeyError."""
    new = cleaned(party)

    def operation(rows: Rows) -> None:
        if find_row(rows.connection, PARTY, (new.id,)) is None:
            raise KeyError(new.id)
        rows.put(PARTY, party_row(new))

    return Change(operation, message("Change an entry of the library"))


def delete_parties(ids: Collection[str]) -> Change:
    """Take parties out, from all lists too; what they signed stays as signed, without them."""

    def operation(rows: Rows) -> None:
        for party in ids:
            delete_party(rows, party)

    return Change(operation, message("Delete from the library"))


def tell_apart(a: str, b: str) -> Change:
    """Remember that two parties are not the same. The operation raises ValueError."""

    def operation(rows: Rows) -> None:
        rows.put(TOLD_APART, pair(a, b))

    return Change(operation, message("Not the same"))


def delete_party(rows: Rows, party: str) -> None:
    """Take a party out wherever it stands; what it signed stays as signed, without it."""
    ask = rows.connection.execute
    for (list_id,) in ask("SELECT list FROM member WHERE party = ?", (party,)).fetchall():
        rows.delete(MEMBER, (list_id, party))
    for a, b in ask("SELECT a, b FROM told_apart WHERE ? IN (a, b)", (party,)).fetchall():
        rows.delete(TOLD_APART, (a, b))
    for (data,) in ask("SELECT data FROM signing WHERE party = ?", (party,)).fetchall():
        rows.put(SIGNING, signing_row(without_party(decoded(data, decode_signing))))
    for (data,) in ask("SELECT data FROM kept WHERE party = ?", (party,)).fetchall():
        rows.put(KEPT, kept_row(without_party(decoded(data, decode_kept))))
    for (merged,) in ask("SELECT id FROM absorbed WHERE survivor = ?", (party,)).fetchall():
        rows.delete(ABSORBED, (merged,))
    rows.delete(PARTY, (party,))
