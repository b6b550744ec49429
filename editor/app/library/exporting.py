"""A list, or the whole library, as a file for other programs."""

from pathlib import Path

import msgspec

from editor.library.export import TableFormat, as_csv, as_xlsx, table
from editor.library.reading import list_named, members, name_lists, parties
from editor.library.records import AnyParty
from editor.library.store import Library
from editor.model.message import Problem
from editor.storage.atomic import replace_file

_WRITERS = {TableFormat.CSV: as_csv, TableFormat.XLSX: as_xlsx}
_MOST_ROWS = 1_048_575  # of an XLSX sheet, without the heading
_UNSAFE = frozenset('<>:"/\\|?*')


class ListExported(msgspec.Struct, frozen=True):
    """The file, how many names it holds, and whether it replaced an earlier one."""

    file: Path
    count: int
    replaced: bool


def export_list(
    library: Library, format_: TableFormat, list_name: str = "", output: Path | None = None
) -> ListExported:
    """Write a named list in its order, or everybody by name. Raises Problem."""
    chosen = parties_of(library, list_name)
    if format_ is TableFormat.XLSX and len(chosen) > _MOST_ROWS:
        raise Problem.of("An XLSX file cannot hold so many names.", "Choose CSV instead.")
    path = output or Path(f"{_file_name(list_name or 'library')}.{format_}")
    replaced = path.exists()
    replace_file(path, _WRITERS[format_](table(chosen)))
    return ListExported(path, len(chosen), replaced)


def parties_of(library: Library, list_name: str = "") -> tuple[AnyParty, ...]:
    """The members of a list in its order, or everybody by name. Raises Problem."""
    if not list_name:
        everybody = parties(library.connection)
        return tuple(sorted(everybody, key=lambda party: (party.name.casefold(), party.id)))
    found = list_named(library.connection, list_name)
    if found is None:
        known = ", ".join(f"“{item.name}”" for item in name_lists(library.connection))
        raise Problem.of(
            "There is no list “{name}”.",
            "There are: {known}." if known else "There are no lists yet.",
            name=list_name,
            known=known,
        )
    return members(library.connection, found.id)


def _file_name(name: str) -> str:
    safe = "".join("-" if c in _UNSAFE or not c.isprintable() else c for c in name)
    return safe.strip(". ")[:60] or "list"
