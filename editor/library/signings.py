"""Changes of the record of who signed what."""

from collections.abc import Iterable

from editor.library.records import Signing
from editor.library.rows import SIGNING, Rows
from editor.library.store import Change
from editor.library.writing import signing_row
from editor.model.message import message


def record_signings(signings: Iterable[Signing]) -> Change:
    """Record that these signed."""
    new = tuple(signings)

    def operation(rows: Rows) -> None:
        for signing in new:
            rows.put(SIGNING, signing_row(signing))

    return Change(operation, message("Record who signed"))


def forget_signings(ids: Iterable[str]) -> Change:
    """Take out the record of these signings."""
    gone = tuple(ids)

    def operation(rows: Rows) -> None:
        for one in gone:
            rows.delete(SIGNING, (one,))

    return Change(operation, message("Forget who signed"))
