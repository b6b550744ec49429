"""One way to reach every string of a release."""

from collections.abc import Callable
from enum import Enum
from typing import TypeVar, cast

import msgspec

T = TypeVar("T")


def map_strings(value: T, function: Callable[[str], str]) -> T:
    """Apply a function to every string inside; parts that stay equal stay the same objects."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return cast("T", function(value))
    if isinstance(value, msgspec.Struct):
        return cast("T", _map_struct(value, function))
    if isinstance(value, tuple):
        items = tuple(map_strings(item, function) for item in value)
        return cast("T", items) if _differ(items, value) else value
    if isinstance(value, dict):
        mapped = {key: map_strings(item, function) for key, item in value.items()}
        return cast("T", mapped) if _differ(mapped.values(), value.values()) else value
    return value


def _map_struct(value: msgspec.Struct, function: Callable[[str], str]) -> msgspec.Struct:
    changed = {}
    for name in value.__struct_fields__:
        old = getattr(value, name)
        # A release has thousands of fields, most of them text or empty: no call for those.
        new = function(old) if type(old) is str else map_strings(old, function) if old else old
        if new is not old:
            changed[name] = new
    return msgspec.structs.replace(value, **changed) if changed else value


def _differ(new: object, old: object) -> bool:
    return any(a is not b for a, b in zip(new, old, strict=True))  # type: ignore[call-overload]
