"""Parties as a table for other programs: CSV and XLSX, as bytes."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from editor.library.records import AnyParty, Person
from editor.model.enums import SignatoryKind


class TableFormat(StrEnum):
    """What a list can be exported as."""

    CSV = "csv"
    XLSX = "xlsx"


# A spreadsheet takes such cells of a CSV for formulas (https://owasp.org/www-community/attacks/CSV_Injection).
_ACTIVE = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = "'"
# Files of one list are the same whenever they are made, and tell nobody when that was.
_NO_TIME = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the file format knows no zone
_LONGEST_CELL = 32_767
_JOIN = "; "


def _kind(party: AnyParty) -> str:
    return "person" if party.kind is SignatoryKind.PERSON else "organisation"


_COLUMNS: tuple[tuple[str, Callable[[AnyParty], str]], ...] = (
    ("Acronym", lambda party: party.acronym),
    ("Country", lambda party: party.country or ""),
    ("Kind", _kind),
    ("Role", lambda party: party.role if isinstance(party, Person) else ""),
    ("Affiliation", lambda party: party.affiliation if isinstance(party, Person) else ""),
    ("Website", lambda party: party.website),
    ("Contact person", lambda party: party.contact_name),
    ("E-mail", lambda party: party.email),
    ("Phone", lambda party: party.phone),
    ("Other acronyms", lambda party: _JOIN.join(party.acronyms)),
    ("Also known as", lambda party: _JOIN.join(party.aliases)),
    ("Earlier names", lambda party: _JOIN.join(party.earlier_names)),
    ("Tags", lambda party: _JOIN.join(party.tags)),
    ("Do not contact", lambda party: "yes" if party.do_not_contact else ""),
    ("Notes", lambda party: party.notes),
)


def table(parties: Iterable[AnyParty]) -> list[list[str]]:
    """A heading and one row a party; columns that nobody fills are left out."""
    listed = tuple(parties)
    tags = sorted({tag for party in listed for tag in party.names})
    rows = [[party.name, *(party.names.get(tag, "") for tag in tags)] for party in listed]
    heading = ["Name", *(f"Name ({tag})" for tag in tags)]
    for title, value in _COLUMNS:
        column = [value(party) for party in listed]
        if any(column):
            heading.append(title)
            for row, cell in zip(rows, column, strict=True):
                row.append(cell)
    return [heading, *rows]


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """A table as CSV that spreadsheets open as UTF-8, with no cell that could do something."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([[harmless(cell) for cell in row] for row in rows])
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    """A table as XLSX, every cell a text; no author and no time in its properties."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": _NO_TIME})
    sheet = book.add_worksheet("Names")
    heading = book.add_format({"bold": True})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write_string(number, column, cell[:_LONGEST_CELL], None if number else heading)
    sheet.freeze_panes(1, 0)
    book.close()
    return out.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return _HARMLESS + cell if cell.startswith(_ACTIVE) else cell


def unharmed(cell: str) -> str:
    """A cell as it was before it was made harmless."""
    return cell[1:] if cell.startswith(_HARMLESS) and cell[1:].startswith(_ACTIVE) else cell
