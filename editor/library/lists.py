"""Changes of named lists."""

from collections.abc import Collection, Iterable

from editor.library.reading import decode_list, decoded, member_ids
from editor.library.records import NamedList
from editor.library.rows import LIST, MEMBER, Rows, find_row
from editor.library.store import Change
from editor.library.writing import list_row
from editor.model.message import Problem, message
from editor.model.operations.parts import cleaned


def add_list(named: NamedList, members: Iterable[str] = ()) -> Change:
    """Begin a list. The operation raises ValueError, Problem where the name is taken."""
    new, first = cleaned(named), tuple(members)

    def operation(rows: Rows) -> None:
        if not new.id or find_row(rows.connection, LIST, (new.id,)):
            raise ValueError(f"an id that is not new: {new.id!r}")
        _need_free_name(rows, new)
        rows.put(LIST, list_row(new))
        append_members(rows, new.id, first)

    return Change(operation, message("Add a list"))


def update_list(named: NamedList) -> Change:
    """Set a list's name and notes. The operation raises KeyError, Problem as above."""
    new = cleaned(named)

    def operation(rows: Rows) -> None:
        if find_row(rows.connection, LIST, (new.id,)) is None:
            raise KeyError(new.id)
        _need_free_name(rows, new)
        rows.put(LIST, list_row(new))

    return Change(operation, message("Change a list"))


def delete_list(list_id: str) -> Change:
    """Give a list up; its members stay in the library."""

    def operation(rows: Rows) -> None:
        for party in member_ids(rows.connection, list_id):
            rows.delete(MEMBER, (list_id, party))
        rows.delete(LIST, (list_id,))

    return Change(operation, message("Delete a list"))


def add_members(list_id: str, ids: Iterable[str]) -> Change:
    """Put parties at the end of a list; those on it stay where they are."""
    new = tuple(ids)
    return Change(lambda rows: append_members(rows, list_id, new), message("Add to a list"))


def remove_members(list_id: str, ids: Collection[str]) -> Change:
    """Take parties off a list; they stay in the library."""

    def operation(rows: Rows) -> None:
        for party in ids:
            rows.delete(MEMBER, (list_id, party))

    return Change(operation, message("Take off a list"))


def append_members(rows: Rows, list_id: str, ids: Iterable[str]) -> None:
    """Write parties at the end of a list, each once."""
    ask = rows.connection.execute
    (last,) = ask("SELECT max(position) FROM member WHERE list = ?", (list_id,)).fetchone()
    position = last or 0
    for party in ids:
        if find_row(rows.connection, MEMBER, (list_id, party)) is None:
            position += 1
            rows.put(MEMBER, (list_id, party, position))


def _need_free_name(rows: Rows, named: NamedList) -> None:
    key = named.name.casefold().strip()
    for list_id, data in rows.connection.execute("SELECT id, data FROM list").fetchall():
        if list_id != named.id and decoded(data, decode_list).name.casefold().strip() == key:
            raise Problem.of(
                "There is a list of that name already.", "Choose another name, or add to that list."
            )
