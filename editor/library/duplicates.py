"""Which parties of the library may be the same."""

import sqlite3

from editor.library.near import Near
from editor.library.progress import IsCancelled, Progress, never, silent, watched
from editor.library.reading import parties, told_apart
from editor.library.records import card
from editor.model.names import Likeness, likeness


def duplicates(
    connection: sqlite3.Connection,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> tuple[Likeness, ...]:
    """Pairs worth asking about, the likeliest first; never one that was told apart.

    Raises Cancelled.
    """
    near = Near(connection)
    looked_at = set(told_apart(connection))
    found = []
    for party in watched(tuple(parties(connection)), progress, is_cancelled):
        own = card(party)
        for other in near.cards(own):
            pair = frozenset((own.key, other.key))
            like = None if pair in looked_at or len(pair) == 1 else likeness(own, other)
            looked_at.add(pair)
            if like is not None:
                found.append(like)
    return tuple(sorted(found, key=lambda like: (-like.score, like.a, like.b)))
