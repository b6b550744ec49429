"""Tuples of items that are known by an id: every list of a release."""

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from editor.model.ids import HasId

Item = TypeVar("Item", bound=HasId)


def find(items: Iterable[Item], item_id: str) -> Item:
    """The item of that id. Raises KeyError."""
    for item in items:
        if item.id == item_id:
            return item
    raise KeyError(item_id)


def position(items: Iterable[Item], item_id: str) -> int:
    """Where the item of that id stands. Raises KeyError."""
    for index, item in enumerate(items):
        if item.id == item_id:
            return index
    raise KeyError(item_id)


def inserted(
    items: tuple[Item, ...], new: tuple[Item, ...], before: str | None = None
) -> tuple[Item, ...]:
    """The items with new ones before the item `before`, or at the end.

    Raises KeyError, and ValueError for an id that is empty or taken.
    """
    need_new({item.id for item in items}, [item.id for item in new])
    at = len(items) if before is None else position(items, before)
    return items[:at] + new + items[at:] if new else items


def updated(
    items: tuple[Item, ...], item_id: str, edit: Callable[[Item], Item]
) -> tuple[Item, ...]:
    """The items with one of them edited. Raises KeyError, and ValueError when its id changes."""
    at = position(items, item_id)
    new = edit(items[at])
    if new is items[at]:
        return items
    if new.id != item_id:
        raise ValueError(f"{item_id} became {new.id}")
    return (*items[:at], new, *items[at + 1 :])


def updated_many(
    items: tuple[Item, ...], ids: Collection[str], edit: Callable[[Item], Item]
) -> tuple[Item, ...]:
    """The items with several of them edited. Raises KeyError."""
    need_known(items, ids)
    new = tuple(edit(item) if item.id in ids else item for item in items)
    return items if all(a is b for a, b in zip(new, items, strict=True)) else new


def removed(items: tuple[Item, ...], ids: Collection[str]) -> tuple[Item, ...]:
    """The items without those of the ids. Raises KeyError."""
    need_known(items, ids)
    return tuple(item for item in items if item.id not in ids) if ids else items


def moved(
    items: tuple[Item, ...], ids: Collection[str], before: str | None = None
) -> tuple[Item, ...]:
    """The items with some of them, in their order, before the item `before`, or at the end.

    Raises KeyError; `before` may be one of those that move, which then stays as an anchor.
    """
    need_known(items, ids)
    at = len(items) if before is None else position(items, before)
    chosen = tuple(item for item in items if item.id in ids)
    ahead = tuple(item for item in items[:at] if item.id not in ids)
    behind = tuple(item for item in items[at:] if item.id not in ids)
    new = ahead + chosen + behind
    return items if new == items else new


def need_known(items: Iterable[Item], ids: Collection[str]) -> None:
    """Raises KeyError for an id that no item has."""
    unknown = set(ids) - {item.id for item in items}
    if unknown:
        raise KeyError(*sorted(unknown))


def need_new(taken: Collection[str], ids: Collection[str]) -> None:
    """Raises ValueError for an id that is empty, taken or there twice."""
    if len(set(ids)) < len(ids) or "" in ids or not set(ids).isdisjoint(taken):
        raise ValueError(f"ids that are not new: {sorted(ids)}")
