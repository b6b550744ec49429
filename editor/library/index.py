"""The search tables that follow from the names of the parties."""

import sqlite3

import msgspec

from editor.library.match_keys import drop_keys, keep_keys
from editor.library.records import AnyParty, all_acronyms, all_names
from editor.library.schema import WORD
from editor.model.names import RULES, fold, search_words

_decode = msgspec.json.Decoder(AnyParty).decode
# Numbers of parties that were used lie above all others: the newest use is found first.
_USED = 1 << 40
_DROP_NAME = "DELETE FROM name_key WHERE key = ? AND number = ?"
_DROP_ACRONYM = "DELETE FROM acronym_key WHERE key = ? AND number = ?"
_EMPTY = (
    "DELETE FROM found",
    "DELETE FROM name_key",
    "DELETE FROM acronym_key",
    "DELETE FROM words",
    "DELETE FROM match_key",
    "DELETE FROM made_by",
)


def put_party(connection: sqlite3.Connection, party: str, data: str, old: str | None) -> None:
    """Make a party found by what it is called now; `old` is the record that it replaces."""
    number, uses, used = _taken_out(connection, party, old)
    record = _decode(data)
    _put(connection, number or _next(connection, below=_USED), record, (uses, used))


def drop_party(connection: sqlite3.Connection, party: str, old: str) -> None:
    """Let a party be found no more."""
    _taken_out(connection, party, old)


def note_use(connection: sqlite3.Connection, party: str, data: str, on: str) -> None:
    """Put a party before those that were used earlier."""
    _, uses, _ = _taken_out(connection, party, data)
    number = _next(connection, below=1 << 60)
    _put(connection, max(number, _USED + 1), _decode(data), (uses + 1, on))


def fill(connection: sqlite3.Connection) -> None:
    """Make all search tables anew from the records; what was used stays first."""
    kept = connection.execute("SELECT party, number, uses, used FROM found").fetchall()
    for statement in _EMPTY:
        connection.execute(statement)
    places = {party: (number, uses, used) for party, number, uses, used in kept}
    fresh = max((number for number, _, _ in places.values() if number < _USED), default=0)
    for party, data in connection.execute("SELECT id, data FROM party").fetchall():
        fresh += 1
        number, uses, used = places.get(party, (fresh, 0, ""))
        _put(connection, number, _decode(data), (uses, used))
    stamp(connection)


def stamp(connection: sqlite3.Connection) -> None:
    """Note that the tables were made by this version of the rules of names."""
    connection.execute("INSERT INTO made_by VALUES (?)", (RULES,))


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the tables were made by this version of the rules of names."""
    return connection.execute("SELECT version FROM made_by").fetchall() == [(RULES,)]


def _put(
    connection: sqlite3.Connection, number: int, party: AnyParty, use: tuple[int, str]
) -> None:
    names, acronyms = all_names(party), all_acronyms(party)
    folded = dict.fromkeys(filter(None, map(fold, names)))
    short = dict.fromkeys(filter(None, map(fold, acronyms)))
    words = dict.fromkeys(word for name in names + acronyms for word in search_words(name))
    connection.execute(
        "INSERT INTO found VALUES (?, ?, ?, ?, ?, ?, ?)",
        (number, party.id, *use, "\n".join(folded), "\n".join(short), " ".join(words)),
    )
    terms = " ".join(dict.fromkeys(word[:WORD] for word in words))
    connection.execute("INSERT INTO words (rowid, terms) VALUES (?, ?)", (number, terms))
    connection.executemany("INSERT INTO name_key VALUES (?, ?)", ((k, number) for k in folded))
    connection.executemany("INSERT INTO acronym_key VALUES (?, ?)", ((k, number) for k in short))
    keep_keys(connection, number, party)


def _taken_out(connection: sqlite3.Connection, party: str, old: str | None) -> tuple[int, int, str]:
    """Remove a party from the tables; its number and use, (0, 0, "") where it was not there."""
    row = connection.execute(
        "SELECT number, uses, used, names, acronyms FROM found WHERE party = ?", (party,)
    ).fetchone()
    if row is None or old is None:
        return 0, 0, ""
    number, uses, used, names, acronyms = row
    folded, short = names.split("\n"), acronyms.split("\n")
    drop_keys(connection, number, _decode(old))
    for statement, keys in ((_DROP_NAME, folded), (_DROP_ACRONYM, short)):
        connection.executemany(statement, ((key, number) for key in keys))
    connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
    connection.execute("DELETE FROM found WHERE number = ?", (number,))
    return number, uses, used


def _next(connection: sqlite3.Connection, below: int) -> int:
    """The number after the highest one that is lower than a bound."""
    statement = "SELECT max(number) FROM found WHERE number < ?"
    (highest,) = connection.execute(statement, (below,)).fetchone()
    return (highest or 0) + 1
