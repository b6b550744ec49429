"""Asking the library for records."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from editor.library.records import (
    Absorbed,
    AnyParty,
    Kept,
    NamedList,
    Signing,
)
from editor.library.rows import ABSORBED, LIST, PARTY, find_row
from editor.model.enums import SignatoryKind
from editor.model.message import Problem

T = TypeVar("T")
Decode = Callable[[str | bytes], T]

decode_party: Decode[AnyParty] = msgspec.json.Decoder(AnyParty).decode
decode_list: Decode[NamedList] = msgspec.json.Decoder(NamedList).decode
decode_signing: Decode[Signing] = msgspec.json.Decoder(Signing).decode
decode_kept: Decode[Kept] = msgspec.json.Decoder(Kept).decode
decode_absorbed: Decode[Absorbed] = msgspec.json.Decoder(Absorbed).decode


def encoded(record: msgspec.Struct) -> str:
    """A record as the library keeps it."""
    return msgspec.json.encode(record).decode()


def decoded(data: object, decode: Decode[T]) -> T:
    """A record from the library. Raises Problem where somebody has tampered with it."""
    try:
        return decode(str(data))
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        raise Problem.of(
            "A record of the library is damaged.",
            "Nothing was changed. Open a copy of the library, such as the last backup.",
        ) from error


def find_party(connection: sqlite3.Connection, party: str) -> AnyParty | None:
    """A party by its id; for one that was merged into another, that other."""
    row = find_row(connection, PARTY, (party,))
    if row is not None:
        return decoded(row[1], decode_party)
    merged = find_row(connection, ABSORBED, (party,))
    return find_party(connection, str(merged[1])) if merged else None


def need_party(connection: sqlite3.Connection, party: str) -> AnyParty:
    """A party by its id. Raises KeyError."""
    found = find_party(connection, party)
    if found is None:
        raise KeyError(party)
    return found


def parties(connection: sqlite3.Connection) -> Iterator[AnyParty]:
    """Every organisation and person, in no order."""
    for (data,) in connection.execute("SELECT data FROM party"):
        yield decoded(data, decode_party)


def party_ids(connection: sqlite3.Connection, kind: SignatoryKind | None = None) -> list[str]:
    """The ids of all parties, or of those of a kind, by name; quick for 100,000 too."""
    where = "" if kind is None else "WHERE json_extract(data, '$.type') = ?"
    statement = f"SELECT id, json_extract(data, '$.name') FROM party {where}"  # noqa: S608  # no words of others
    rows = connection.execute(statement, () if kind is None else (str(kind),)).fetchall()
    rows.sort(key=lambda row: str(row[1] or "").casefold())
    return [party for party, _ in rows]


def name_lists(connection: sqlite3.Connection) -> tuple[NamedList, ...]:
    """Every named list, by its name."""
    rows = connection.execute("SELECT data FROM list").fetchall()
    found = (decoded(data, decode_list) for (data,) in rows)
    return tuple(sorted(found, key=lambda item: item.name.casefold()))


def need_list(connection: sqlite3.Connection, list_id: str) -> NamedList:
    """A named list by its id. Raises KeyError."""
    row = find_row(connection, LIST, (list_id,))
    if row is None:
        raise KeyError(list_id)
    return decoded(row[1], decode_list)


def list_named(connection: sqlite3.Connection, name: str) -> NamedList | None:
    """The list of a name, without regard to case."""
    key = name.casefold().strip()
    return next((x for x in name_lists(connection) if x.name.casefold().strip() == key), None)


def member_ids(connection: sqlite3.Connection, list_id: str) -> tuple[str, ...]:
    """The ids of a list's members in their order."""
    statement = "SELECT party FROM member WHERE list = ? ORDER BY position, party"
    return tuple(party for (party,) in connection.execute(statement, (list_id,)))


def members(connection: sqlite3.Connection, list_id: str) -> tuple[AnyParty, ...]:
    """A list's members in their order."""
    statement = (
        "SELECT data FROM member JOIN party ON party.id = member.party"
        " WHERE list = ? ORDER BY position, party"
    )
    rows = connection.execute(statement, (list_id,)).fetchall()
    return tuple(decoded(data, decode_party) for (data,) in rows)


def lists_of(connection: sqlite3.Connection, party: str) -> tuple[NamedList, ...]:
    """The lists that a party stands on."""
    statement = "SELECT data FROM member JOIN list ON list.id = member.list WHERE party = ?"
    rows = connection.execute(statement, (party,)).fetchall()
    return tuple(decoded(data, decode_list) for (data,) in rows)


def signings_of(connection: sqlite3.Connection, party: str) -> tuple[Signing, ...]:
    """What a party has signed, the newest first."""
    return _signings(connection, "SELECT data FROM signing WHERE party = ?", party)


def count_letters(connection: sqlite3.Connection, party: str) -> int:
    """How many releases a party has signed."""
    statement = "SELECT count(DISTINCT release) FROM signing WHERE party = ?"
    (count,) = connection.execute(statement, (party,)).fetchone()
    return int(count)


def signers_of(connection: sqlite3.Connection, release: str) -> tuple[Signing, ...]:
    """Who signed a release."""
    return _signings(connection, "SELECT data FROM signing WHERE release = ?", release)


def signed_releases(connection: sqlite3.Connection) -> tuple[tuple[Signing, int], ...]:
    """One signing of each release, with how many there are; the newest release first."""
    statement = "SELECT max(data), count(*) FROM signing GROUP BY release"
    rows = connection.execute(statement).fetchall()
    found = [(decoded(data, decode_signing), int(count)) for data, count in rows]
    return tuple(sorted(found, key=lambda pair: _newest(pair[0]), reverse=True))


def all_kept(connection: sqlite3.Connection) -> tuple[Kept, ...]:
    """Every speaker, press contact and boilerplate, in no order."""
    rows = connection.execute("SELECT data FROM kept").fetchall()
    return tuple(decoded(data, decode_kept) for (data,) in rows)


def told_apart(connection: sqlite3.Connection) -> frozenset[frozenset[str]]:
    """The pairs that a person has said are not the same."""
    return frozenset(frozenset(pair) for pair in connection.execute("SELECT a, b FROM told_apart"))


def _signings(connection: sqlite3.Connection, statement: str, key: str) -> tuple[Signing, ...]:
    rows = connection.execute(statement, (key,)).fetchall()
    found = (decoded(data, decode_signing) for (data,) in rows)
    return tuple(sorted(found, key=_newest, reverse=True))


def _newest(signing: Signing) -> tuple[str, int]:
    return (signing.date.isoformat() if signing.date else "", signing.version)
