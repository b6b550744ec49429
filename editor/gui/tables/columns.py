"""What a column of a table shows of an item, and how it is edited."""

from collections.abc import Callable
from typing import Any

import msgspec

from editor.model.operations.change import Change
from editor.model.release import Release

KEPT = 10_000  # of what is cut only where nothing else can be
Item = Any
Context = Any


class Badge(msgspec.Struct, frozen=True):
    """A coloured word: its look is error, warning, ok, note or ""."""

    words: str
    look: str = ""


class Choice(msgspec.Struct, frozen=True):
    """Something to choose in a cell, by key."""

    key: str
    words: str


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column: `key` is the last part of a cell's place, `title` stands above it.

    `width` 0 takes its `share` of what room is left; one that `gives` is narrower than its width
    where there is too little, and one that `yields` is not there at all in a table that is
    narrower than so many pixels. `missed` says how much more than those of others its words are,
    where some have to be cut.

    `show` gives the words of a cell from the item and what else the table knows; `put` an item
    with other words, the very same one where they mean nothing yet. `finish` betters words that
    a person has ended typing. `missing` stands in an empty cell where it `is_missed`. A column with
    `choices` is chosen in and not typed into.
    """

    key: str
    title: str
    show: Callable[[Item, Context], str]
    put: Callable[[Item, str], Item] | None = None
    finish: Callable[[str], str] | None = None
    suggestions: Callable[[], tuple[str, ...]] | None = None
    choices: Callable[[Context], tuple[Choice, ...]] | None = None
    choose: Callable[[tuple[str, ...], str], Change] | None = None
    badges: Callable[[Item, Context], tuple[Badge, ...]] | None = None
    icon: Callable[[Item], str] | None = None
    missing: str = ""
    is_missed: Callable[[Context], bool] = lambda _context: True
    width: int = 0
    gives: bool = False
    yields: int = 0
    missed: int = 1
    share: int = 1
    from_left: bool = False
    is_quiet: bool = False
    is_row: bool = False  # shows the number of the row


class TableWays(msgspec.Struct, frozen=True, kw_only=True):
    """A list of the release as a table; `context` is what cells show that is not in the item."""

    place: str
    one: str
    columns: tuple[Column, ...]
    items: Callable[[Release], tuple[Item, ...]]
    context: Callable[[Release], Context]
    update: Callable[[Item, str], Change]
    move: Callable[[tuple[str, ...], str | None], Change]
    remove: Callable[[tuple[str, ...]], Change]


def split_list(text: str) -> tuple[str, ...]:
    """The parts of a list as people write it, with commas or lines between."""
    for sign in "،、;\n":
        text = text.replace(sign, ",")
    return tuple(part for part in (part.strip() for part in text.split(",")) if part)


def join_list(parts: tuple[str, ...]) -> str:
    """A list as people write it."""
    return ", ".join(parts)
