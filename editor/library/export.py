"""Parties as a table for other programs: CSV and XLSX, as bytes."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

from editor.library.records import AnyParty, Person
from editor.model.enums import SignatoryKind
from editor.model.list_titles import AFFILIATION, JOIN, KIND, NAME, ROLE, YES, Title, of_a_language
from editor.model.signatories import SignatoryWords


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


def _kind(party: AnyParty) -> str:
    return "person" if party.kind is SignatoryKind.PERSON else "organisation"


_COLUMNS: tuple[tuple[str, Callable[[AnyParty], str]], ...] = (
    (Title.LANGUAGE, lambda party: party.language),
    ("Acronym", lambda party: party.acronym),
    ("Country", lambda party: party.country or ""),
    (KIND, _kind),
    (ROLE, lambda party: party.role if isinstance(party, Person) else ""),
    (AFFILIATION, lambda party: party.affiliation if isinstance(party, Person) else ""),
    ("Website", lambda party: party.website),
    ("Contact person", lambda party: party.contact_name),
    ("E-mail", lambda party: party.email),
    (Title.PHONE, lambda party: party.phone),
    (Title.ACRONYMS, lambda party: JOIN.join(party.acronyms)),
    (Title.ALIASES, lambda party: JOIN.join(party.aliases)),
    (Title.EARLIER, lambda party: JOIN.join(party.earlier_names)),
    (Title.TAGS, lambda party: JOIN.join(party.tags)),
    (Title.QUIET, lambda party: YES if party.do_not_contact else ""),
    (Title.NOTES, lambda party: party.notes),
)


def table(parties: Iterable[AnyParty]) -> list[list[str]]:
    """A heading and one row a party; columns that nobody fills are left out."""
    listed = tuple(parties)
    tags = sorted({tag for party in listed for tag in party.names})
    spoken = sorted({tag for party in listed for tag in _words(party)})
    rows = [[party.name, *(party.names.get(tag, "") for tag in tags)] for party in listed]
    heading = [NAME, *(of_a_language(NAME, tag) for tag in tags)]
    columns = [(title, [value(party) for party in listed]) for title, value in _COLUMNS]
    for tag in spoken:
        words = [_words(party).get(tag, SignatoryWords()) for party in listed]
        columns.append((of_a_language(ROLE, tag), [word.role for word in words]))
        columns.append((of_a_language(AFFILIATION, tag), [word.affiliation for word in words]))
    for title, column in columns:
        if any(column):
            heading.append(title)
            for row, cell in zip(rows, column, strict=True):
                row.append(cell)
    return [heading, *rows]


def _words(party: AnyParty) -> dict[str, SignatoryWords]:
    return party.in_language if isinstance(party, Person) else {}


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
