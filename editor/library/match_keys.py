"""The keys under which parties are looked up that may be the same as a name."""

import hashlib
import sqlite3
from collections.abc import Iterable

from editor.library.records import Party, card
from editor.model.names import NameCard, match_keys, probe_keys

# A key is kept as a number of so many bytes. Two keys seldom share one, and if they do, two names
# more are compared.
_BYTES = 6


def keep_keys(connection: sqlite3.Connection, number: int, party: Party) -> None:
    """Let a party be found under its keys."""
    rows = ((key, number) for key in sorted(set(_numbers(match_keys(card(party))))))
    connection.executemany("INSERT INTO match_key VALUES (?, ?)", rows)


def drop_keys(connection: sqlite3.Connection, number: int, party: Party) -> None:
    """Let a party, as it was kept, be found under them no more."""
    rows = ((key, number) for key in set(_numbers(match_keys(card(party)))))
    connection.executemany("DELETE FROM match_key WHERE key = ? AND number = ?", rows)


def keys_to_ask(own: NameCard) -> tuple[int, ...]:
    """The keys under which those lie whom a card has to be compared with."""
    return tuple(_numbers(probe_keys(own)))


def _numbers(keys: Iterable[str]) -> Iterable[int]:
    return (
        int.from_bytes(hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=_BYTES).digest())
        for key in keys
    )
