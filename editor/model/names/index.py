"""Candidates for a comparison by the keys that names share, instead of all pairs."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from editor.model.names.keys import match_keys, probe_keys
from editor.model.names.likeness import likeness
from editor.model.names.records import Likeness, NameCard

# A key that more cards share says nothing; beyond as many candidates nobody would read on.
_MOST_OF_A_KEY = 60
_MOST_CANDIDATES = 20


class NameIndex:
    """Finds the few cards that a name has to be compared with."""

    def __init__(self, cards: Iterable[NameCard]) -> None:
        self._cards: list[NameCard] = []
        self._at: dict[str, int | list[int]] = {}
        for card in cards:
            self.add(card)

    def add(self, card: NameCard) -> None:
        """Take in one more card."""
        place = len(self._cards)
        self._cards.append(card)
        for key in match_keys(card):
            self._keep(key, place)

    def _keep(self, key: str, place: int) -> None:
        # Nearly every key is one card's: a bare number spares a list for each.
        there = self._at.get(key)
        if there is None:
            self._at[key] = place
        elif isinstance(there, int):
            self._at[key] = [there, place]
        elif len(there) <= _MOST_OF_A_KEY:
            there.append(place)

    def matches(self, card: NameCard) -> tuple[Likeness, ...]:
        """Cards that may be the same as this one, most alike first; never the card's own key."""
        near = (self._cards[place] for place in self._candidates(card))
        found = [
            like for other in near if other.key != card.key and (like := likeness(card, other))
        ]
        return tuple(sorted(found, key=lambda like: (-like.score, like.b)))

    def _candidates(self, card: NameCard) -> Sequence[int]:
        """The places of the cards that share the most keys with a card."""
        shared: Counter[int] = Counter()
        for key in probe_keys(card):
            there = self._at.get(key)
            if isinstance(there, int):
                shared[there] += 1
            elif there is not None:
                shared.update(there)
        return [place for place, _ in shared.most_common(_MOST_CANDIDATES)]


def duplicates(
    cards: Iterable[NameCard], not_same: Collection[frozenset[str]] = frozenset()
) -> tuple[Likeness, ...]:
    """Pairs among the cards that may be the same; `not_same` holds pairs of keys told apart."""
    listed = tuple(cards)
    index = NameIndex(listed)
    found = {frozenset((like.a, like.b)): like for card in listed for like in index.matches(card)}
    told = [like for pair, like in found.items() if pair not in not_same]
    return tuple(sorted(told, key=lambda like: (-like.score, like.a, like.b)))
