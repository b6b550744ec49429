"""The few parties that a name has to be compared with, by the rare words they share."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from editor.library.index import word_set
from editor.library.reading import card, decode_party, decoded
from editor.library.records import AnyParty
from editor.library.schema import WORD
from editor.model.names import NameCard, fold, query_words

# A word that so many parties have says little; a name of such words alone is looked for as a set.
_RARE = 60
_COMPARED = 10
# A word that nobody has may have a slip, most likely behind its first letters.
_BEGINNING = 4
_BY_NAME = "SELECT number FROM name_key WHERE key = ? LIMIT ?"
_BY_ACRONYM = "SELECT number FROM acronym_key WHERE key = ? LIMIT ?"


class Near:
    """Looks up parties by words; keeps what it has read, for the rows of one list."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._ask = connection.execute
        self._numbers: dict[str, tuple[int, ...]] = {}
        self._parties: dict[int, AnyParty] = {}
        self._cards: dict[int, NameCard] = {}
        self._by_id: dict[str, AnyParty] = {}

    def named(self, names: Iterable[str]) -> tuple[AnyParty, ...]:
        """The parties that have one of these names, as they fold."""
        keys = dict.fromkeys(filter(None, map(fold, names)))
        numbers = {number for key in keys for number in self._keyed(_BY_NAME, key)}
        return tuple(self._party(number) for number in sorted(numbers))

    def cards(self, own: NameCard) -> Iterator[NameCard]:
        """The cards of parties that share words or an acronym, first those that share rare ones."""
        shared: Counter[int] = Counter()
        for found in self._found(own):
            # What few have in common says more.
            shared.update(dict.fromkeys(found, _RARE // len(found)) if found else {})
        for number, _ in shared.most_common(_COMPARED):
            yield self._card(number)

    def party(self, party_id: str) -> AnyParty:
        """A party that a card was given of."""
        return self._by_id[party_id]

    def _found(self, own: NameCard) -> Iterator[Collection[int]]:
        """Numbers of parties, group by group that share something with a card."""
        for name in own.names:
            terms = dict.fromkeys(word[:WORD] for word in query_words(fold(name)))
            meant = [self._meant(term) for term in terms]
            yield self._keyed(_BY_NAME, word_set(meant))
            for term in meant:
                found = self._sharing(term)
                yield found if len(found) < _RARE else ()
        for acronym in own.acronyms:
            yield self._keyed(_BY_ACRONYM, fold(acronym))

    def _meant(self, term: str) -> str:
        """The word itself if somebody has it, or else one that it is a slip of, if there is one."""
        if len(term) <= _BEGINNING or self._with(f'"{term}"'):
            return term
        return next((one for one in _slips(term) if self._with(f'"{one}"')), term)

    def _sharing(self, term: str) -> Collection[int]:
        """The parties that have a word, or one that begins like it where nobody has it."""
        found = self._with(f'"{term}"')
        beginning = not found and len(term) > _BEGINNING
        return self._with(f'"{term[:_BEGINNING]}"*') if beginning else found

    def _with(self, query: str) -> tuple[int, ...]:
        """The numbers of parties with a word; at most `_RARE`."""
        if query not in self._numbers:
            statement = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
            found = self._ask(statement, (query, _RARE))
            self._numbers[query] = tuple(number for (number,) in found)
        return self._numbers[query]

    def _keyed(self, statement: str, key: str) -> list[int]:
        return [number for (number,) in self._ask(statement, (key, _RARE))]

    def _card(self, number: int) -> NameCard:
        if number not in self._cards:
            self._cards[number] = card(self._party(number))
        return self._cards[number]

    def _party(self, number: int) -> AnyParty:
        if number not in self._parties:
            statement = (
                "SELECT data FROM found JOIN party ON party.id = found.party WHERE number = ?"
            )
            (data,) = self._ask(statement, (number,)).fetchone()
            self._parties[number] = decoded(data, decode_party)
            self._by_id[self._parties[number].id] = self._parties[number]
        return self._parties[number]


def _slips(term: str) -> Iterator[str]:
    """Words that a word may have been meant to be: two letters change places, or one goes."""
    for at in range(len(term) - 1):
        yield term[:at] + term[at + 1] + term[at] + term[at + 2 :]
    for at in range(len(term)):
        yield term[:at] + term[at + 1 :]
