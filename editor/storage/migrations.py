"""Older forms of `release.json`, brought up to date one step at a time."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from editor.model.codec import SCHEMA
from editor.model.message import Problem

Values = dict[str, Any]
Migration = Callable[[Values], Values]

# From the schema of the key to the next one. A step is pure and works on plain JSON values, never
# on today's structs: those will be others tomorrow. Schema 1 is the first, so there is none yet.
MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})


def migrate(
    data: bytes,
    schema: int,
    steps: Mapping[int, Migration] = MIGRATIONS,
    current: int = SCHEMA,
) -> bytes:
    """The file's bytes in the `current` schema; the same object where they are already.

    Raises Problem for a newer schema, and for one that never was.
    """
    if schema > current:
        raise _newer(schema, current)
    if schema == current:
        return data
    if any(number not in steps for number in range(schema, current)):
        raise _unknown(schema)
    values: Values = msgspec.json.decode(data)
    for number in range(schema, current):
        values = {**steps[number](values), "schema": number + 1}
    return msgspec.json.encode(values)


def _newer(schema: int, current: int) -> Problem:
    return Problem.of(
        "This release was made by a newer version of the program"
        " (its form is {schema}, this version knows up to {current}).",
        "The file is left as it is. Install the newer version to open it.",
        schema=schema,
        current=current,
    )


def _unknown(schema: int) -> Problem:
    return Problem.of(
        "This release has the form {schema}, which no version of the program has written.",
        "The file is left as it is. Ask whoever sent it to send it again.",
        schema=schema,
    )
