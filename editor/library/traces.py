"""What the library holds about somebody, wherever it stands."""

import sqlite3
from collections.abc import Iterator
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from editor.library.reading import (
    Decode,
    decode_absorbed,
    decode_kept,
    decode_list,
    decode_party,
    decode_signing,
    decoded,
    need_party,
)
from editor.library.records import (
    AnyParty,
    Kept,
    KeptBoilerplate,
    KeptContact,
    KeptSpeaker,
    NamedList,
    Party,
    Signing,
    all_names,
)
from editor.model.names import fold

T = TypeVar("T")
Record = AnyParty | NamedList | Signing | Kept
# A shorter name stands inside too many words that have nothing to do with it.
_SHORTEST = 4


class Traces(msgspec.Struct, frozen=True):
    """The ids of the records that are about somebody, in `letters` releases.

    `signings` and `kept` are also those of nobody in particular that bear the very name;
    `contact_of` are parties whose contact person has it. `mentions` are what other records are
    called in whose words it stands: only a person can rewrite those.
    """

    party: AnyParty
    signings: tuple[str, ...] = ()
    letters: int = 0
    kept: tuple[str, ...] = ()
    contact_of: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()


def traces(connection: sqlite3.Connection, party: str) -> Traces:
    """What would go with somebody, and where the name would stay. Raises KeyError, Problem."""
    found = need_party(connection, party)
    every = (found, *_merged(connection, found.id))
    names = {fold(name) for one in every for name in all_names(one)} - {""}
    signings = [s for s in _signings(connection) if _is_of(s.party, _signed_as(s), found, names)]
    kept = [k for k in _kept(connection) if _is_of(k.party, {fold(_title(k))}, found, names)]
    going = {found.id, *(one.id for one in (*signings, *kept))}
    contact_of = {p.id for p in _parties(connection) if fold(p.contact_name) in names} - going
    others = (_staying(one, found, contact_of) for one in _records(connection))
    bare = (one for one in others if one.id not in going)
    return Traces(
        party=found,
        signings=tuple(one.id for one in signings),
        letters=len({one.release for one in signings}),
        kept=tuple(one.id for one in kept),
        contact_of=tuple(contact_of),
        mentions=tuple(dict.fromkeys(map(_title, _mentioning(bare, every)))),
    )


def without_contact(party: AnyParty, person: AnyParty) -> AnyParty:
    """A party whose contact was somebody; an address that is not theirs stays."""
    email = "" if party.email == person.email else party.email
    phone = "" if party.phone == person.phone else party.phone
    return replace(party, contact_name="", email=email, phone=phone)


def _staying(record: Record, found: AnyParty, contact_of: set[str]) -> Record:
    if isinstance(record, Party) and record.id in contact_of:
        return without_contact(record, found)
    return record


def _is_of(party: str, called: set[str], found: AnyParty, names: set[str]) -> bool:
    """Whether a record is somebody's: by its link, or without one by the very name."""
    return party == found.id or (not party and bool(called & names))


def _mentioning(records: Iterator[Record], every: tuple[AnyParty, ...]) -> Iterator[Record]:
    said = {word.casefold() for one in every for word in (*all_names(one), one.email, one.phone)}
    needles = [word for word in said if len(word) >= _SHORTEST]
    for record in records:
        words = " ".join(_words(msgspec.to_builtins(record))).casefold()
        if any(needle in words for needle in needles):
            yield record


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _words(each)


def _merged(connection: sqlite3.Connection, survivor: str) -> Iterator[AnyParty]:
    rows = connection.execute("SELECT data FROM absorbed WHERE survivor = ?", (survivor,))
    for (data,) in rows.fetchall():
        found = decoded(data, decode_absorbed)
        yield from (found.party, found.before)


def _signed_as(signing: Signing) -> set[str]:
    return {fold(name) for name in (signing.signed.name, *signing.signed.names.values())}


def _title(record: Record) -> str:
    """What a person knows a record by."""
    if isinstance(record, Signing):
        return record.title
    if isinstance(record, KeptSpeaker):
        return record.speaker.name
    if isinstance(record, KeptContact):
        return record.contact.name
    return record.heading if isinstance(record, KeptBoilerplate) else record.name


def _records(connection: sqlite3.Connection) -> Iterator[Record]:
    yield from _parties(connection)
    yield from _read(connection, "SELECT data FROM list", decode_list)
    yield from _signings(connection)
    yield from _kept(connection)


def _parties(connection: sqlite3.Connection) -> Iterator[AnyParty]:
    return _read(connection, "SELECT data FROM party", decode_party)


def _signings(connection: sqlite3.Connection) -> Iterator[Signing]:
    return _read(connection, "SELECT data FROM signing", decode_signing)


def _kept(connection: sqlite3.Connection) -> Iterator[Kept]:
    return _read(connection, "SELECT data FROM kept", decode_kept)


def _read(connection: sqlite3.Connection, statement: str, decode: Decode[T]) -> Iterator[T]:
    for (data,) in connection.execute(statement):
        yield decoded(data, decode)
