"""A whole list into the library, in one transaction: all of it, or nothing."""

from collections.abc import Iterable, Sequence

import msgspec

from editor.library.incoming import Incoming, as_party, completed
from editor.library.lists import append_members
from editor.library.matching import Matched, Verdict
from editor.library.parties import new_id
from editor.library.progress import IsCancelled, Progress, never, silent, watched
from editor.library.reading import decode_party, decoded, list_named
from editor.library.records import NamedList
from editor.library.rows import LIST, PARTY, Rows, find_row
from editor.library.store import Change, Library
from editor.library.writing import list_row, party_row
from editor.model.message import message
from editor.model.operations.parts import cleaned


class Decision(msgspec.Struct, frozen=True):
    """A row with the id of the party that it is; "" for a new one."""

    incoming: Incoming
    party: str = ""


class Imported(msgspec.Struct, frozen=True):
    """How many were added, known already, and known but completed; with the ids in their order."""

    added: int
    known: int
    completed: int
    parties: tuple[str, ...]


def decisions(matched: Iterable[Matched], *, add_similar: bool = False) -> tuple[Decision, ...]:
    """What can be decided without a person: the new and the same.

    Those that are merely alike are left out, or new where a person has said so for all of them.
    """
    out = []
    for row in matched:
        if row.verdict is Verdict.SAME:
            out.append(Decision(row.incoming, row.candidates[0].party.id))
        elif row.verdict is Verdict.NEW or (row.verdict is Verdict.ASK and add_similar):
            out.append(Decision(row.incoming))
    return tuple(out)


def import_decided(
    library: Library,
    decided: Sequence[Decision],
    list_name: str = "",
    progress: Progress = silent,
    is_cancelled: IsCancelled = never,
) -> Imported:
    """Write the rows, and put them on the list of that name, which is begun if need be.

    One step for undo. Raises Problem, such as for a full disk, and Cancelled; both leave the
    library as it was.
    """
    ids: list[str] = []
    filled = 0

    def operation(rows: Rows) -> None:
        nonlocal filled
        for decision in watched(decided, progress, is_cancelled):
            party, was_filled = _write(rows, decision)
            ids.append(party)
            filled += was_filled
        if list_name:
            append_members(rows, _list_id(rows, list_name), dict.fromkeys(ids))

    library.apply(Change(operation, message("Import a list")))
    added = sum(1 for decision in decided if not decision.party)
    return Imported(added, len(decided) - added, filled, tuple(ids))


def _write(rows: Rows, decision: Decision) -> tuple[str, bool]:
    """The id of the party, and whether a known one was completed. Raises KeyError."""
    if not decision.party:
        new = cleaned(as_party(decision.incoming, new_id()))
        rows.put(PARTY, party_row(new))
        return new.id, False
    row = find_row(rows.connection, PARTY, (decision.party,))
    if row is None:
        raise KeyError(decision.party)
    known = decoded(row[1], decode_party)
    fuller = cleaned(completed(known, decision.incoming))
    rows.put(PARTY, party_row(fuller))
    return known.id, fuller != known


def _list_id(rows: Rows, name: str) -> str:
    found = list_named(rows.connection, name)
    if found is None:
        found = cleaned(NamedList(id=new_id(), name=name.strip()))
        rows.put(LIST, list_row(found))
    return found.id
