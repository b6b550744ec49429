"""Which entries of a letter's list may be the same signatory, unless a person told them apart."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from editor.model.message import Message
from editor.model.places import place
from editor.model.release import Release
from editor.model.signatories import Signatory

CODE = "look-alike"


class LookAlike(msgspec.Struct, frozen=True):
    """Two entries by their ids, the one that stands first in the list first, and why.

    The reason may quote the names, also those that are withheld: it is for the window only.
    """

    first: str
    second: str
    reason: Message


def look_alikes(release: Release) -> tuple[LookAlike, ...]:
    """The pairs worth asking about, in the order of the list. 2,000 names take 0.3 s."""
    entries = release.signatories.entries
    waived = {one.place for one in release.waived if one.code == CODE}
    at = {entry.id: number for number, entry in enumerate(entries)}
    found = (_in_order(one, at) for one in _alike(tuple(map(_seen, entries))))
    asked = (one for one in found if apart_place(one.first, one.second) not in waived)
    return tuple(sorted(asked, key=lambda one: (at[one.second], at[one.first])))


def apart_place(one: str, other: str) -> str:
    """Where a person says that two entries are not the same, whatever their order."""
    low, high = sorted((one, other))
    return place("signatories", high, "status", low)


class _Seen(msgspec.Struct, frozen=True):
    """What of an entry is compared; a value, so that what was compared is known again."""

    id: str
    names: tuple[str, ...]
    acronym: str
    country: str | None
    kind: str


def _seen(entry: Signatory) -> _Seen:
    names = tuple(filter(None, (entry.name, *entry.names.values())))
    return _Seen(entry.id, names, entry.acronym, entry.country, entry.kind)


def _in_order(found: LookAlike, at: dict[str, int]) -> LookAlike:
    first, second = sorted((found.first, found.second), key=lambda one: at[one])
    return LookAlike(first, second, found.reason)


@lru_cache(maxsize=4)  # the window, the checks and an export ask about the same list
def _alike(seen: tuple[_Seen, ...]) -> tuple[LookAlike, ...]:
    if len(seen) < 2:  # noqa: PLR2004  # a pair
        return ()
    # The tables of names take a moment to load, which a release without a list never needs.
    from editor.model.enums import SignatoryKind  # noqa: PLC0415
    from editor.model.names import NameCard, duplicates  # noqa: PLC0415

    def cards() -> Iterable[NameCard]:
        for one in seen:
            acronyms = (one.acronym,) if one.acronym else ()
            if one.names:
                kind = SignatoryKind(one.kind)
                yield NameCard(one.id, one.names, acronyms, one.country, kind)

    return tuple(LookAlike(like.a, like.b, like.reason) for like in duplicates(cards()))
