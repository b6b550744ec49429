"""Known phrases of several words inside a name, such as "human rights"."""

from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz.distance import OSA

from editor.model.names.vocabulary import longest, meanings, openings, plain

# Arabic: for, with, and, as, so; written as one with the word that follows.
JOINED = "لبوكف"
_SHORTEST_SLIP = 5


def phrase_at(folded: Sequence[str], at: int) -> tuple[int, str]:
    """How many words the phrase at a place has, and the phrase as it should be written.

    A word that nobody knows may be a slip; it begins with the letter it should begin with.
    """
    length = _length(folded, at)
    if length > 1:
        return length, " ".join(folded[at : at + length])
    return next(_with_a_slip(folded, at), (1, folded[at]))


def _length(folded: Sequence[str], at: int) -> int:
    first = folded[at]
    for opening in (first, first[1:] if first and first[0] in JOINED else first):
        if opening in openings():
            for length in range(min(longest(), len(folded) - at), 1, -1):
                if " ".join((opening, *folded[at + 1 : at + length])) in meanings():
                    return length
    return 1


def _with_a_slip(folded: Sequence[str], at: int) -> Iterator[tuple[int, str]]:
    two = folded[at : at + 2]
    for place, word in enumerate(two if len(two) > 1 and any(map(_may_be_a_slip, two)) else ()):
        for meant in _partners().get((1 - place, two[1 - place]), ()):
            right = meant[place]
            near = _may_be_a_slip(word) and word[0] == right[0]
            if near and OSA.distance(right, word, score_cutoff=1) <= 1:
                yield 2, " ".join(meant)


def _may_be_a_slip(word: str) -> bool:
    return len(word) >= _SHORTEST_SLIP - 1 and word not in meanings() and word not in plain()


@cache
def _partners() -> dict[tuple[int, str], list[tuple[str, str]]]:
    """Phrases of two words by each of the two, with its place."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for phrase in meanings():
        first, _, second = phrase.partition(" ")
        if min(len(first), len(second)) >= _SHORTEST_SLIP and " " not in second:
            found.setdefault((0, first), []).append((first, second))
            found.setdefault((1, second), []).append((first, second))
    return found
