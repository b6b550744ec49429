"""Changes of the speakers, press contacts and boilerplates that are kept."""

from collections.abc import Collection, Iterable

from editor.library.records import Kept
from editor.library.rows import KEPT, Rows
from editor.library.store import Change
from editor.library.writing import kept_row
from editor.model.message import message
from editor.model.operations.parts import cleaned


def keep(items: Iterable[Kept]) -> Change:
    """Keep these, over those of the same ids."""
    new = tuple(cleaned(item) for item in items)

    def operation(rows: Rows) -> None:
        for item in new:
            rows.put(KEPT, kept_row(item))

    return Change(operation, message("Keep in the library"))


def forget(ids: Collection[str]) -> Change:
    """Keep these no more."""

    def operation(rows: Rows) -> None:
        for item in ids:
            rows.delete(KEPT, (item,))

    return Change(operation, message("Keep no more"))
