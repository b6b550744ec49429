"""Which rows of a list the library knows already, which it may know, and which are new."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec

from editor.library.incoming import Incoming, card
from editor.library.near import Near
from editor.library.progress import IsCancelled, Progress, never, silent, watched
from editor.library.records import AnyParty, all_names
from editor.model.message import Message, message
from editor.model.names import likeness
from editor.model.names.folding import plain_words


class Verdict(StrEnum):
    """What the library says of a row; only a person turns `ASK` into another one."""

    NEW = "new"
    SAME = "same"
    ASK = "ask"
    REPEATED = "repeated"


class Candidate(msgspec.Struct, frozen=True):
    """A party that a row may mean, 0 < `score` <= 1, and why."""

    party: AnyParty
    score: float
    reason: Message


class Matched(msgspec.Struct, frozen=True):
    """A row with its verdict; `candidates` most likely first, `repeats` an earlier row's number."""

    incoming: Incoming
    verdict: Verdict
    candidates: tuple[Candidate, ...] = ()
    repeats: int | None = None


_SAME = message("The name is the same.")
_OTHER_COUNTRY = message("The name is the same, the country is another.")
_OTHER_KIND = message("The name is the same, but one is a person and one an organisation.")
_SPELT = message("The names differ only in how a word is spelt.")
_SECOND = message("Only the name in the second script is the same.")
_SEVERAL = message("Several entries have this name.")


def match(
    names: Sequence[Incoming],
    connection: sqlite3.Connection,
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> tuple[Matched, ...]:
    """What the library says of each row, in their order. Raises Cancelled.

    A row is the same as a party only if name, kind and country agree, and nothing but accents,
    case and script variants differs in the name; whatever is merely alike is a question.
    """
    near = Near(connection)
    seen: dict[tuple[str, str, str], int] = {}
    return tuple(_match(row, near, seen) for row in watched(names, progress, is_cancelled))


def _match(row: Incoming, near: Near, seen: dict[tuple[str, str, str], int]) -> Matched:
    key = (" ".join(plain_words(row.name)), row.country or "", row.kind)
    first = seen.setdefault(key, row.row)
    if first != row.row:
        return Matched(row, Verdict.REPEATED, repeats=first)
    exact = near.named(name for name in (row.name, row.second_name) if name)
    if len(exact) == 1:
        return _same_name(row, exact[0])
    agreeing = [party for party in exact if _agrees(row, party)]
    if len(agreeing) == 1:  # the others are spelt otherwise, of another country, or persons
        return _same_name(row, agreeing[0])
    if exact:
        likely = agreeing or exact
        return Matched(row, Verdict.ASK, tuple(Candidate(one, 1, _SEVERAL) for one in likely))
    alike = tuple(_alike(row, near))
    return Matched(row, Verdict.ASK if alike else Verdict.NEW, alike)


def _same_name(row: Incoming, party: AnyParty) -> Matched:
    if party.kind is not row.kind:
        return Matched(row, Verdict.ASK, (Candidate(party, 1, _OTHER_KIND),))
    if row.country and party.country and row.country != party.country:
        return Matched(row, Verdict.ASK, (Candidate(party, 1, _OTHER_COUNTRY),))
    if not _has_name(party, row.name):
        reason = _SECOND if _has_name(party, row.second_name) else _SPELT
        return Matched(row, Verdict.ASK, (Candidate(party, 1, reason),))
    return Matched(row, Verdict.SAME, (Candidate(party, 1, _SAME),))


def _agrees(row: Incoming, party: AnyParty) -> bool:
    """Whether name, kind and country are the same, and not merely alike."""
    is_of_kind = party.kind is row.kind and party.country == row.country
    return is_of_kind and plain_words(party.name) == plain_words(row.name)


def _has_name(party: AnyParty, name: str) -> bool:
    """Whether a name is one of the party's but for accents, case and script variants."""
    own = plain_words(name)
    return any(plain_words(known) == own for known in all_names(party))


def _alike(row: Incoming, near: Near) -> Iterator[Candidate]:
    own = card(row)
    found = ((near.party(other.key), likeness(own, other)) for other in near.cards(own))
    alike = [(party, like) for party, like in found if like is not None]
    alike.sort(key=lambda pair: -pair[1].score)
    return (Candidate(party, like.score, like.reason) for party, like in alike)


def rows_of(matched: Iterable[Matched], verdict: Verdict) -> tuple[Matched, ...]:
    """The rows of one verdict."""
    return tuple(row for row in matched if row.verdict is verdict)
