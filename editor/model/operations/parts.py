"""The ways into a release: change one part of it and share all the others."""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from editor.model.blocks import Block
from editor.model.clean import clean_text
from editor.model.edition import Edition
from editor.model.operations.change import Operation
from editor.model.places import place
from editor.model.release import Release
from editor.model.walk import map_strings

T = TypeVar("T")
Struct = TypeVar("Struct", bound=msgspec.Struct)
Body = tuple[Block, ...]


def cleaned(value: T) -> T:
    """What enters, with its text cleaned; a clean value is the same object."""
    return map_strings(value, clean_text)


def edited(value: Struct, **fields: object) -> Struct:
    """The struct with other values in some fields; the same object if they are there already.

    Strings are cleaned; of structs and tuples only the `cleaned` part that enters should be new.
    """
    new = {n: clean_text(f) if type(f) is str else f for n, f in fields.items()}
    changed = {n: f for n, f in new.items() if not is_same(getattr(value, n), f)}
    return msgspec.structs.replace(value, **changed) if changed else value


def edition_of(release: Release, language: str) -> Edition:
    """The edition in a language. Raises KeyError."""
    return release.editions[edition_position(release, language)]


def edition_position(release: Release, language: str) -> int:
    """Where the edition in a language stands. Raises KeyError."""
    for index, edition in enumerate(release.editions):
        if edition.language == language:
            return index
    raise KeyError(language)


def in_edition(language: str, edit: Callable[[Edition], Edition]) -> Operation:
    """An operation that changes the edition in a language. It raises KeyError."""

    def operation(release: Release) -> Release:
        at = edition_position(release, language)
        old = release.editions[at]
        new = edit(old)
        if new is old:
            return release
        editions = (*release.editions[:at], new, *release.editions[at + 1 :])
        return msgspec.structs.replace(release, editions=editions)

    return operation


def in_body(language: str, edit: Callable[[Body], Body]) -> Operation:
    """An operation that changes the body of the edition in a language. It raises KeyError."""
    return in_edition(language, lambda edition: edited(edition, body=edit(edition.body)))


def is_same(old: object, new: object) -> bool:
    """Equal, and of one type: 1 == True, but as an option they are two values."""
    return old is new or (type(old) is type(new) and old == new)


def replacing(new: T) -> Callable[[T], T]:
    """An edit to a new value, its text cleaned; an equal one leaves the old object."""
    value = cleaned(new)
    return lambda old: old if is_same(old, value) else value


def typing_key(*parts: str) -> str:
    """The merge key for typing into a field; "" where no field is named."""
    return place(*parts) if parts[-1] else ""
