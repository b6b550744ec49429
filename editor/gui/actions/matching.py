"""Which of many names fits best what somebody types."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def best_matches(query: str, items: Iterable[T], name: Callable[[T], str]) -> list[T]:
    """The items whose names hold every word of the query, the closest first.

    Letter case and accents do not count; all items in their order for an empty query.
    """
    words = folded(query).split()
    ranked = ((_rank(words, folded(name(item))), item) for item in items)
    fitting = [(rank, item) for rank, item in ranked if rank is not None]
    return [item for _, item in sorted(fitting, key=lambda pair: pair[0])]


def folded(text: str) -> str:
    """Text to compare: without letter case and accents."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _rank(words: list[str], name: str) -> int | None:
    """0 is best: how far each word is from standing at the start of the name or of a word."""
    total = 0
    for word in words:
        if name.startswith(word):
            continue
        if f" {word}" in name:
            total += 1
        elif word in name:
            total += 3
        else:
            return None
    return total
