"""Pairs of entries that a person is asked about."""

import msgspec

from editor.app.library.importing import Progress, counted
from editor.library.duplicates import duplicates
from editor.library.progress import IsCancelled, never
from editor.library.reading import need_party
from editor.library.records import AnyParty
from editor.library.store import Library
from editor.model.message import Message, message


class Pair(msgspec.Struct, frozen=True):
    """Two entries that may be the same, 0 < `score` <= 1, and why."""

    first: AnyParty
    second: AnyParty
    score: float
    reason: Message


def find_duplicates(
    library: Library, progress: Progress, is_cancelled: IsCancelled = never
) -> tuple[Pair, ...]:
    """All pairs worth asking about, the likeliest first. Raises Problem, Cancelled."""
    told = counted(progress, message("Comparing {done} of {all} names"))
    return tuple(
        Pair(
            need_party(library.connection, like.a),
            need_party(library.connection, like.b),
            like.score,
            like.reason,
        )
        for like in duplicates(library.connection, told, is_cancelled)
    )
