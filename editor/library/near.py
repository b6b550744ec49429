"""The few parties that a name has to be compared with, by the keys they share."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from editor.library.match_keys import keys_to_ask
from editor.library.reading import decode_party, decoded
from editor.library.records import AnyParty, card
from editor.model.names import NameCard, fold

# A key that so many parties have says little; beyond as many candidates nobody would read on.
_MOST_OF_A_KEY = 60
_COMPARED = 30
_BY_NAME = "SELECT number FROM name_key WHERE key = ? LIMIT ?"
_BY_KEY = "SELECT number FROM match_key WHERE key = ? LIMIT ?"
_BY_NUMBER = "SELECT data FROM found JOIN party ON party.id = found.party WHERE number = ?"


class Near:
    """Looks up parties by keys; keeps what it has read, for the rows of one list."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._ask = connection.execute
        self._parties: dict[int, AnyParty] = {}
        self._cards: dict[int, NameCard] = {}
        self._by_id: dict[str, AnyParty] = {}

    def named(self, names: Iterable[str]) -> tuple[AnyParty, ...]:
        """The parties that have one of these names, as they fold."""
        keys = dict.fromkeys(filter(None, map(fold, names)))
        numbers = {number for key in keys for number in self._keyed(_BY_NAME, key)}
        return tuple(self._party(number) for number in sorted(numbers))

    def cards(self, own: NameCard) -> Iterator[NameCard]:
        """The cards of parties that share keys with a card, first those that share the most."""
        shared: Counter[int] = Counter()
        for key in keys_to_ask(own):
            shared.update(self._keyed(_BY_KEY, key))
        for number, _ in shared.most_common(_COMPARED):
            yield self._card(number)

    def party(self, party_id: str) -> AnyParty:
        """A party that a card was given of."""
        return self._by_id[party_id]

    def _keyed(self, statement: str, key: str | int) -> list[int]:
        return [number for (number,) in self._ask(statement, (key, _MOST_OF_A_KEY))]

    def _card(self, number: int) -> NameCard:
        if number not in self._cards:
            self._cards[number] = card(self._party(number))
        return self._cards[number]

    def _party(self, number: int) -> AnyParty:
        if number not in self._parties:
            (data,) = self._ask(_BY_NUMBER, (number,)).fetchone()
            self._parties[number] = decoded(data, decode_party)
            self._by_id[self._parties[number].id] = self._parties[number]
        return self._parties[number]
