"""Ids as the editor relies on them: none empty, none twice in one list."""

from collections.abc import Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from editor.model.blocks import Block, ListBlock
from editor.model.edition import Edition
from editor.model.ids import new_ids, taken_ids
from editor.model.release import Release

Item = TypeVar("Item", bound=Any)


def with_unique_ids(release: Release) -> Release:
    """Give new ids to items without one and to later ones of the same; else the same object.

    A file that was edited by hand or joined from two may hold such. What refers to an id goes on
    to mean the first.
    """
    fresh = new_ids(taken_ids(release))
    signatories = release.signatories
    people = _changed(
        signatories,
        entries=_renewed(signatories.entries, fresh),
        groups=_renewed(signatories.groups, fresh),
    )
    return _changed(
        release,
        issuers=_renewed(release.issuers, fresh),
        contacts=_renewed(release.contacts, fresh),
        recipients=_renewed(release.recipients, fresh),
        signatories=people,
        images=_renewed(release.images, fresh),
        editions=_shared(release.editions, tuple(_edition(e, fresh) for e in release.editions)),
    )


def _edition(edition: Edition, fresh: Iterator[str]) -> Edition:
    body = tuple(_block(block, fresh) for block in edition.body)
    return _changed(
        edition,
        body=_renewed(_shared(edition.body, body), fresh),
        boilerplates=_renewed(edition.boilerplates, fresh),
        notes=_renewed(edition.notes, fresh),
    )


def _block(block: Block, fresh: Iterator[str]) -> Block:
    if isinstance(block, ListBlock):
        return _changed(block, items=_renewed(block.items, fresh))
    return block


def _renewed(items: tuple[Item, ...], fresh: Iterator[str]) -> tuple[Item, ...]:
    seen = {""}
    out = []
    for item in items:
        out.append(replace(item, id=next(fresh)) if item.id in seen else item)
        seen.add(item.id)
    return _shared(items, tuple(out))


def _shared(old: tuple[Item, ...], new: tuple[Item, ...]) -> tuple[Item, ...]:
    return old if all(a is b for a, b in zip(old, new, strict=True)) else new


def _changed(value: Item, **fields: object) -> Item:
    new = {name: field for name, field in fields.items() if field is not getattr(value, name)}
    return replace(value, **new) if new else value
