"""Finding parties while somebody types."""

import sqlite3
from collections.abc import Iterable, Iterator

import msgspec

from editor.library.reading import decode_party, decoded
from editor.library.records import AnyParty
from editor.library.schema import WORD
from editor.model.names import fold, query_words

LIMIT = 20
# Of very many that match, those used last are looked at; then names in their order.
_LOOKED_AT = 200
_LONGEST = 200  # letters; nobody types a longer name, but somebody may paste a page
_MOST_WORDS = 5


class Hit(msgspec.Struct, frozen=True):
    """A party that was found, and how often and when it was last used."""

    party: AnyParty
    uses: int = 0
    used: str = ""


class _Candidate(msgspec.Struct, frozen=True):
    number: int
    party: str
    uses: int
    used: str
    names: str
    acronyms: str
    words: str


def search(connection: sqlite3.Connection, text: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """The parties that a text may mean, the likeliest first; every word is a beginning.

    An exact acronym comes first, then the exact name, names that begin so, and those with all the
    words in any order; among equals those used often and lately. No text: those used last.
    """
    typed = fold(text[:_LONGEST])
    terms = query_words(text[:_LONGEST])
    numbers = _recent(connection, limit) if not terms else _numbers(connection, typed, terms)
    found = [c for c in _candidates(connection, numbers) if _has_all(c, terms)]
    found.sort(key=lambda candidate: _rank(candidate, typed))
    return tuple(_hits(connection, found[:limit]))


def _numbers(connection: sqlite3.Connection, typed: str, terms: tuple[str, ...]) -> set[int]:
    ask = connection.execute
    exact = ask("SELECT number FROM acronym_key WHERE key = ? LIMIT ?", (typed, _LOOKED_AT))
    found = {number for (number,) in exact}
    begin = "SELECT number FROM name_key WHERE key >= ? AND key < ? LIMIT ?"
    found.update(number for (number,) in ask(begin, (typed, _after(typed), _LOOKED_AT)))
    match = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
    found.update(number for (number,) in ask(match, (_query(terms), _LOOKED_AT)))
    return found


def _query(terms: Iterable[str]) -> str:
    """The words for FTS5; the longest say most, and the others are looked at afterwards."""
    cut = sorted({term[:WORD] for term in terms}, key=lambda term: (-len(term), term))
    return " ".join(f'"{term}"' + ("*" if len(term) < WORD else "") for term in cut[:_MOST_WORDS])


def _after(prefix: str) -> str:
    """The lowest text above all that begin with a prefix."""
    return prefix + "\U0010ffff"


def _recent(connection: sqlite3.Connection, limit: int) -> set[int]:
    statement = "SELECT number FROM found WHERE uses > 0 ORDER BY number DESC LIMIT ?"
    return {number for (number,) in connection.execute(statement, (limit,))}


def _candidates(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[_Candidate]:
    statement = "SELECT * FROM found WHERE number = ?"
    for number in numbers:
        row = connection.execute(statement, (number,)).fetchone()
        if row is not None:
            yield _Candidate(*row)


def _has_all(candidate: _Candidate, terms: tuple[str, ...]) -> bool:
    """Whether every word typed begins one of the party's, also beyond what the table holds."""
    spaced = f" {candidate.words}"
    return all(f" {term}" in spaced for term in terms)


def _rank(candidate: _Candidate, typed: str) -> tuple[int, int, int, str]:
    names = candidate.names.split("\n")
    acronyms = candidate.acronyms.split("\n")
    newest = -candidate.number if candidate.uses else 0
    return _class(names, acronyms, typed), -candidate.uses, newest, names[0]


def _class(names: list[str], acronyms: list[str], typed: str) -> int:
    if typed in acronyms:
        return 0
    if typed in names:
        return 1
    return 2 if any(name.startswith(typed) for name in (*names, *acronyms)) else 3


def _hits(connection: sqlite3.Connection, found: Iterable[_Candidate]) -> Iterator[Hit]:
    statement = "SELECT data FROM party WHERE id = ?"
    for candidate in found:
        (data,) = connection.execute(statement, (candidate.party,)).fetchone()
        yield Hit(decoded(data, decode_party), candidate.uses, candidate.used)
