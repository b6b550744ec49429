"""The search tables that follow from the names of the parties."""

import sqlite3
from collections.abc import Iterable

import msgspec

from editor.library.records import AnyParty, all_acronyms, all_names
from editor.library.schema import WORD
from editor.model.names import fold, query_words, search_words

_decode = msgspec.json.Decoder(AnyParty).decode
# Sets of words stand among the folded names, where no name can be.
_SET = "\n"
_SMALL = 3  # letters of "for", "des", "und", "für"
# Numbers of parties that were used lie above all others: the newest use is found first.
_USED = 1 << 40
# Where the folding of names changes, these come out differently, and the tables are made anew.
_PROBES = (
    "Zoë Ünal Straße ﬁ İIıi Ñandú",
    "Uighur Uygur Uyghur Meshrep Mashrap Ouïghour",
    "ئۇيغۇر أحمد احمد كي کی ة ه ى ي محمّد",
    "世界維吾爾代表大會 世界维吾尔代表大会 ウイグル 위구르",
    "Amnesty Int'l – U.S.A. (A.I.) & Co. of the",
    "Уйгур Ғалам Ёлка",
)
_DROP_NAME = "DELETE FROM name_key WHERE key = ? AND number = ?"
_DROP_ACRONYM = "DELETE FROM acronym_key WHERE key = ? AND number = ?"
_EMPTY = (
    "DELETE FROM found",
    "DELETE FROM name_key",
    "DELETE FROM acronym_key",
    "DELETE FROM words",
    "DELETE FROM folding",
)


def probe() -> str:
    """What the folding of names makes of some hard ones: another answer, another folding."""
    return "|".join(f"{fold(text)}~{' '.join(search_words(text))}" for text in _PROBES)


def put_party(connection: sqlite3.Connection, party: str, data: str) -> None:
    """Make a party found by what it is called now."""
    number, uses, used = _taken_out(connection, party)
    record = _decode(data)
    _put(connection, number or _next(connection, below=_USED), record, (uses, used))


def drop_party(connection: sqlite3.Connection, party: str) -> None:
    """Let a party be found no more."""
    _taken_out(connection, party)


def note_use(connection: sqlite3.Connection, party: str, data: str, on: str) -> None:
    """Put a party before those that were used earlier."""
    _, uses, _ = _taken_out(connection, party)
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
    connection.execute("INSERT INTO folding VALUES (?)", (probe(),))


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the search tables were made by the folding of this version."""
    return connection.execute("SELECT probe FROM folding").fetchall() == [(probe(),)]


def word_set(terms: Iterable[str]) -> str:
    """A key that names of the same words share, whatever their order and small words."""
    words = {term[:WORD] for term in terms if len(term) > _SMALL or not term.isascii()}
    return _SET + " ".join(sorted(words))


def _set_of(folded: str) -> str:
    return word_set(query_words(folded))


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
    keys = dict.fromkeys((*folded, *map(_set_of, folded)))
    connection.executemany("INSERT INTO name_key VALUES (?, ?)", ((k, number) for k in keys))
    connection.executemany("INSERT INTO acronym_key VALUES (?, ?)", ((k, number) for k in short))


def _taken_out(connection: sqlite3.Connection, party: str) -> tuple[int, int, str]:
    """Remove a party from the tables; its number and use, (0, 0, "") where it was not there."""
    row = connection.execute(
        "SELECT number, uses, used, names, acronyms FROM found WHERE party = ?", (party,)
    ).fetchone()
    if row is None:
        return 0, 0, ""
    number, uses, used, names, acronyms = row
    folded, short = names.split("\n"), acronyms.split("\n")
    for statement, keys in (
        (_DROP_NAME, (*folded, *map(_set_of, folded))),
        (_DROP_ACRONYM, short),
    ):
        connection.executemany(statement, ((key, number) for key in keys))
    connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
    connection.execute("DELETE FROM found WHERE number = ?", (number,))
    return number, uses, used


def _next(connection: sqlite3.Connection, below: int) -> int:
    """The number after the highest one that is lower than a bound."""
    statement = "SELECT max(number) FROM found WHERE number < ?"
    (highest,) = connection.execute(statement, (below,)).fetchone()
    return (highest or 0) + 1
