"""Forgetting somebody for good: what will go, said before, and what a person has to see to."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from editor.library.erasing import erasing
from editor.library.merging import merged_into
from editor.library.reading import lists_of
from editor.library.store import Library
from editor.library.traces import Traces, traces
from editor.model.message import Message, message

TITLE = message("Forget for good")
_SHOWN = 5  # of names in one sentence


class Forgetting(msgspec.Struct, frozen=True):
    """What goes, as sentences to ask with, and what stays elsewhere, as sentences to tell."""

    found: Traces
    goes: tuple[Message, ...]
    stays: tuple[Message, ...]


def forgetting(library: Library, party: str) -> Forgetting:
    """What forgetting somebody would do; nothing is changed. Raises KeyError, Problem."""
    found = traces(library.connection, party)
    return Forgetting(found, tuple(_goes(library, found)), tuple(_stays(library, found)))


def forget(library: Library, party: str) -> tuple[Message, ...]:
    """Erase somebody from the library's file, without undo; what stays elsewhere, in sentences.

    Raises KeyError, Problem.
    """
    found = forgetting(library, party)
    library.erase(erasing(found.found), TITLE)
    return found.stays


def copies_beside(path: Path) -> tuple[Path, ...]:
    """Older copies of a library that this program has left in its folder."""
    names = (f"{path.stem}-before-*{path.suffix}", f"{path.stem} set aside *{path.suffix}")
    return tuple(sorted(copy for name in names for copy in path.parent.glob(name)))


def _goes(library: Library, found: Traces) -> Iterator[Message]:
    party = found.party
    yield message(
        "“{name}” and all that the library knows of them will be erased."
        " This cannot be undone, and what was done before it cannot be undone any more either.",
        name=party.name,
    )
    lists = lists_of(library.connection, party.id)
    if lists:
        yield message("They leave these lists: {lists}.", lists=_few([one.name for one in lists]))
    if found.letters:
        yield message(
            "The record that they signed is erased. Letters signed: {count}.", count=found.letters
        )
    if found.kept:
        yield message("Kept speakers, contacts and texts erased: {count}.", count=len(found.kept))
    if found.contact_of:
        yield message(
            "Entries that lose their contact person: {count}.", count=len(found.contact_of)
        )
    merged = merged_into(library.connection, party.id)
    if merged:
        yield message("Entries that were merged into this one: {count}.", count=len(merged))


def _stays(library: Library, found: Traces) -> Iterator[Message]:
    yield message("Letters that hold the name keep it. Remove it there, if it has to go.")
    if found.mentions:
        yield message(
            "The name or address also stands in the words of other entries: {names}."
            " Change them by hand.",
            names=_few(list(found.mentions)),
        )
    copies = copies_beside(library.path)
    if copies:
        yield message(
            "Older copies of the library still hold it: {files}. Delete them if you need none.",
            files=_few([copy.name for copy in copies]),
        )


def _few(names: list[str]) -> str:
    """The first names, with a number for the rest."""
    shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
    rest = len(names) - _SHOWN
    return f"{shown} (+{rest})" if rest > 0 else shown
