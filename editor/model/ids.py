"""New ids for the items of a release."""

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from editor.model.blocks import ListBlock
from editor.model.edition import Edition
from editor.model.release import Release

_WIDTH = 3


class HasId(Protocol):
    """An item of a list."""

    @property
    def id(self) -> str:
        """What it is known by in its list."""
        ...


def new_id(taken: Collection[str], prefix: str = "n") -> str:
    """The first free id after those taken; the same list always gives the same id."""
    return next(new_ids(taken, prefix))


def new_ids(taken: Collection[str], prefix: str = "n") -> Iterator[str]:
    """Free ids, one after the other, in the form n001, n002, ..."""
    used = set(taken)
    number = 0
    while True:
        number += 1
        candidate = f"{prefix}{number:0{_WIDTH}x}"
        if candidate not in used:
            yield candidate


def taken_ids(release: Release) -> set[str]:
    """Every id that an item of the release has, or that a translation still refers to."""
    signatories = release.signatories
    return {
        *_ids(release.issuers, release.contacts, release.recipients, release.images),
        *_ids(signatories.entries, signatories.groups),
        *(item_id for edition in release.editions for item_id in _edition_ids(edition)),
    }


def _edition_ids(edition: Edition) -> Iterator[str]:
    for block in edition.body:
        yield block.id
        if block.source:
            yield block.source.id
        if isinstance(block, ListBlock):
            yield from _ids(block.items)
    yield from _ids(edition.boilerplates, edition.notes)


def _ids(*lists: Iterable[HasId]) -> Iterator[str]:
    return (item.id for items in lists for item in items)
