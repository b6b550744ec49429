"""Forgetting somebody: every record of the library that is about them goes."""

from msgspec.structs import replace

from editor.library.parties import delete_party
from editor.library.reading import decode_absorbed, decode_party, decoded
from editor.library.rows import ABSORBED, KEPT, PARTY, SIGNING, Rows, find_row
from editor.library.store import Operation
from editor.library.traces import Traces, without_contact
from editor.library.writing import absorbed_row, party_row


def erasing(found: Traces) -> Operation:
    """The operation that takes out all that was found, for `Library.erase`."""

    def operation(rows: Rows) -> None:
        for signing in found.signings:
            rows.delete(SIGNING, (signing,))
        for item in found.kept:
            rows.delete(KEPT, (item,))
        delete_party(rows, found.party.id)
        for party in found.contact_of:
            _drop_contact(rows, party, found)
        _drop_from_merges(rows, found)

    return operation


def _drop_contact(rows: Rows, party: str, found: Traces) -> None:
    row = find_row(rows.connection, PARTY, (party,))
    if row is not None:
        other = decoded(row[1], decode_party)
        rows.put(PARTY, party_row(without_contact(other, found.party)))


def _drop_from_merges(rows: Rows, found: Traces) -> None:
    """What merges of others remember of the contact person, and of who was told apart."""
    gone = found.party.id
    statement = "SELECT survivor, data FROM absorbed"
    for survivor, data in rows.connection.execute(statement).fetchall():
        old = decoded(data, decode_absorbed)
        sides = {
            side: without_contact(party, found.party)
            for side in ("party", "before", "after")
            if (party := getattr(old, side)).id in found.contact_of
            or party.contact_name == found.party.name
        }
        told = tuple(pair for pair in old.told_apart if gone not in pair)
        inherited = tuple(one for one in old.inherited if one != gone)
        fresh = replace(old, told_apart=told, inherited=inherited, **sides)
        if fresh != old:
            rows.put(ABSORBED, absorbed_row(survivor, fresh))
