"""What changed between two releases, as places (see `editor.model.places`)."""

from collections.abc import Iterator
from typing import Any

import msgspec

from editor.model.edition import Edition
from editor.model.places import place
from editor.model.release import Release

# Fields of a list that are no part of its items' address: a signatory is `signatories/s010`.
_UNNAMED = frozenset({"entries"})

Items = tuple[Any, ...]


class Changed(msgspec.Struct, frozen=True):
    """A release before and after, the places that differ, and where the caret belongs now."""

    before: Release
    after: Release
    places: frozenset[str] = frozenset()
    caret: object = None


def changed_places(before: Release, after: Release) -> frozenset[str]:
    """The places that differ; parts that are the same object are not looked into.

    An item that was added, removed or changed is a place, such as `editions/en/body/c001`; its
    list is one too when items came, went or moved.
    """
    return frozenset(_in_fields(before, after, ""))


def _in_fields(before: msgspec.Struct, after: msgspec.Struct, at: str) -> Iterator[str]:
    for name in before.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old is not new:
            yield from _in_value(old, new, at if name in _UNNAMED else _join(at, name))


def _in_value(old: object, new: object, at: str) -> Iterator[str]:
    if isinstance(old, tuple) and isinstance(new, tuple):
        yield from _in_tuples(*_differing(old, new), at)
    elif isinstance(old, msgspec.Struct) and type(old) is type(new):
        yield from _in_fields(old, new, at)
    elif old != new or type(old) is not type(new):
        yield at


def _differing(old: Items, new: Items) -> tuple[Items, Items]:
    """Both without the same objects that they begin and end with."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] is not new[n]), most)
    old, new = old[start:], new[start:]
    most -= start
    end = next((n for n in range(most) if old[-1 - n] is not new[-1 - n]), most)
    return old[: len(old) - end], new[: len(new) - end]


def _in_tuples(old: Items, new: Items, at: str) -> Iterator[str]:
    if all(hasattr(item, "id") or isinstance(item, Edition) for item in (*old, *new)):
        yield from _in_items(old, new, at)
    elif old != new:
        yield at


def _in_items(old: Items, new: Items, at: str) -> Iterator[str]:
    before, after = ({_key(item): item for item in items} for items in (old, new))
    if list(before) != list(after):
        yield at
    for key in {**before, **after}:
        a, b = before.get(key), after.get(key)
        if isinstance(a, Edition) and isinstance(b, Edition):
            yield from _in_fields(a, b, _join(at, key))
        elif a is not b and a != b:
            yield _join(at, key)


def _key(item: Any) -> str:  # noqa: ANN401  # any item of a release with an id
    return str(item.language if isinstance(item, Edition) else item.id)


def _join(at: str, name: str) -> str:
    return place(at, name) if at else name
