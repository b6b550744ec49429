"""Changes of the record of who signed what."""

from collections.abc import Iterable

from editor.library.reading import decode_signing, decoded
from editor.library.records import Signing
from editor.library.rows import SIGNING, Rows, find_row
from editor.library.store import Change
from editor.library.writing import signing_row, with_party
from editor.model.message import message


def record_signings(signings: Iterable[Signing]) -> Change:
    """Record that these signed."""
    new = tuple(signings)

    def operation(rows: Rows) -> None:
        for signing in new:
            rows.put(SIGNING, signing_row(signing))

    return Change(operation, message("Record who signed"))


def resolve_signing(signing_id: str, party: str) -> Change:
    """Say who it was that signed. The operation raises KeyError."""

    def operation(rows: Rows) -> None:
        row = find_row(rows.connection, SIGNING, (signing_id,))
        if row is None:
            raise KeyError(signing_id)
        rows.put(SIGNING, signing_row(with_party(decoded(row[3], decode_signing), party)))

    return Change(operation, message("Say who signed"))


def forget_signings(ids: Iterable[str]) -> Change:
    """Take out the record of these signings."""
    gone = tuple(ids)

    def operation(rows: Rows) -> None:
        for one in gone:
            rows.delete(SIGNING, (one,))

    return Change(operation, message("Forget who signed"))


def forget_release(release: str) -> Change:
    """Take out the record of who signed a release."""

    def operation(rows: Rows) -> None:
        ask = rows.connection.execute
        for (one,) in ask("SELECT id FROM signing WHERE release = ?", (release,)).fetchall():
            rows.delete(SIGNING, (one,))

    return Change(operation, message("Forget who signed"))
