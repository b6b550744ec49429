"""Making one party of two, and two of one again."""

import sqlite3
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from editor.library.combining import combined, parted
from editor.library.reading import (
    decode_absorbed,
    decode_kept,
    decode_party,
    decode_signing,
    decoded,
    member_ids,
)
from editor.library.records import Absorbed, AnyParty
from editor.library.rows import (
    ABSORBED,
    KEPT,
    MEMBER,
    PARTY,
    SIGNING,
    TOLD_APART,
    Rows,
    find_row,
)
from editor.library.store import Change
from editor.library.writing import absorbed_row, kept_row, pair, party_row, signing_row, with_party
from editor.model.message import message


def merge(keep: str, other: str, result: AnyParty | None = None) -> Change:
    """Make one party of two: `keep` stays, and every name, list and signing goes to it.

    `result` is what a person has chosen in place of what `combined` gives; no name may be missing
    in it. The operation raises KeyError, ValueError.
    """

    def operation(rows: Rows) -> None:
        before, gone = _need(rows, keep), _need(rows, other)
        after = combined(before, gone) if result is None else replace(result, id=keep)
        absorbed = _absorbed(rows.connection, before, gone, after)
        rows.put(PARTY, party_row(after))
        _hand_over(rows, absorbed, keep)
        rows.delete(PARTY, (other,))
        rows.put(ABSORBED, absorbed_row(keep, absorbed))

    if keep == other:
        raise ValueError("one party cannot be merged with itself")
    return Change(operation, message("Merge two entries"))


def split(other: str) -> Change:
    """Give back a party that was merged into another, with what it brought along.

    That the two are not the same is remembered. The operation raises KeyError.
    """

    def operation(rows: Rows) -> None:
        row = find_row(rows.connection, ABSORBED, (other,))
        if row is None:
            raise KeyError(other)
        survivor, absorbed = str(row[1]), decoded(row[2], decode_absorbed)
        rows.put(PARTY, party_row(absorbed.party))
        rows.put(PARTY, party_row(parted(_need(rows, survivor), absorbed)))
        _give_back(rows, absorbed, survivor)
        rows.delete(ABSORBED, (other,))
        rows.put(TOLD_APART, pair(survivor, other))

    return Change(operation, message("Split an entry"))


def merged_into(connection: sqlite3.Connection, survivor: str) -> tuple[AnyParty, ...]:
    """The parties that a split could give back."""
    statement = "SELECT data FROM absorbed WHERE survivor = ?"
    rows = connection.execute(statement, (survivor,)).fetchall()
    return tuple(decoded(data, decode_absorbed).party for (data,) in rows)


def _need(rows: Rows, party: str) -> AnyParty:
    row = find_row(rows.connection, PARTY, (party,))
    if row is None:
        raise KeyError(party)
    return decoded(row[1], decode_party)


def _absorbed(
    connection: sqlite3.Connection, before: AnyParty, gone: AnyParty, after: AnyParty
) -> Absorbed:
    """All that hangs on the party that goes."""
    places = connection.execute("SELECT list, position FROM member WHERE party = ?", (gone.id,))
    members = tuple(places.fetchall())
    joined = tuple(x for x, _ in members if before.id not in member_ids(connection, x))
    apart = _apart(connection, gone.id)
    known = {*_thirds(_apart(connection, before.id), before.id), before.id}
    return Absorbed(
        party=gone,
        before=before,
        after=after,
        members=members,
        joined=joined,
        signings=_ids(connection, "SELECT id FROM signing WHERE party = ?", gone.id),
        kept=_ids(connection, "SELECT id FROM kept WHERE party = ?", gone.id),
        told_apart=apart,
        inherited=tuple(third for third in _thirds(apart, gone.id) if third not in known),
        absorbed=_ids(connection, "SELECT id FROM absorbed WHERE survivor = ?", gone.id),
    )


def _apart(connection: sqlite3.Connection, party: str) -> tuple[tuple[str, str], ...]:
    rows = connection.execute("SELECT a, b FROM told_apart WHERE ? IN (a, b)", (party,))
    return tuple(rows.fetchall())


def _thirds(pairs: Iterable[tuple[str, str]], party: str) -> Iterator[str]:
    return (b if a == party else a for a, b in pairs)


def _ids(connection: sqlite3.Connection, statement: str, party: str) -> tuple[str, ...]:
    return tuple(one for (one,) in connection.execute(statement, (party,)).fetchall())


def _hand_over(rows: Rows, absorbed: Absorbed, keep: str) -> None:
    other = absorbed.party.id
    for list_id, position in absorbed.members:
        rows.delete(MEMBER, (list_id, other))
        if list_id in absorbed.joined:
            rows.put(MEMBER, (list_id, keep, position))
    for a, b in absorbed.told_apart:
        rows.delete(TOLD_APART, (a, b))
    for third in absorbed.inherited:
        rows.put(TOLD_APART, pair(keep, third))
    _attach(rows, absorbed, other, keep)


def _give_back(rows: Rows, absorbed: Absorbed, survivor: str) -> None:
    other = absorbed.party.id
    for list_id, position in absorbed.members:
        if list_id in absorbed.joined:
            rows.delete(MEMBER, (list_id, survivor))
        if rows.connection.execute("SELECT 1 FROM list WHERE id = ?", (list_id,)).fetchone():
            rows.put(MEMBER, (list_id, other, position))
    for third in absorbed.inherited:
        rows.delete(TOLD_APART, pair(survivor, third))
    for third in _thirds(absorbed.told_apart, other):
        if find_row(rows.connection, PARTY, (third,)):
            rows.put(TOLD_APART, pair(other, third))
    _attach(rows, absorbed, survivor, other)


def _attach(rows: Rows, absorbed: Absorbed, old: str, new: str) -> None:
    """Let signings, kept texts and earlier merges belong to `new` if they still are of `old`."""
    for one in absorbed.signings:
        row = find_row(rows.connection, SIGNING, (one,))
        if row is not None and row[2] == old:
            rows.put(SIGNING, signing_row(with_party(decoded(row[3], decode_signing), new)))
    for one in absorbed.kept:
        row = find_row(rows.connection, KEPT, (one,))
        if row is not None and row[2] == old:
            rows.put(KEPT, kept_row(with_party(decoded(row[3], decode_kept), new)))
    for one in absorbed.absorbed:
        row = find_row(rows.connection, ABSORBED, (one,))
        if row is not None and row[1] == old:
            rows.put(ABSORBED, (one, new, row[2]))
