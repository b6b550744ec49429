"""Rows of a table -> names with what the table says of each."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

import msgspec

from editor.importers.tables.columns import Columns
from editor.importers.tables.fields import Field
from editor.importers.tables.heads import answer, asks_for_silence, names_a_person, wants_silence
from editor.importers.tables.table import Table
from editor.importers.tables.times import date_of, day_order
from editor.model.countries import country_code
from editor.model.enums import SignatoryKind

# A word of capitals between brackets behind a name; other brackets belong to the name.
_ACRONYM = re.compile(r"(?P<name>.+?)\s*[(（](?P<acronym>[A-Z][A-Za-z0-9&/.-]{1,11})[)）]")
_CAPITALS = 2
_LONGEST_NAME = 300


class TableName(msgspec.Struct, frozen=True, kw_only=True):
    """One row that names somebody; `row` is its number in the file as people count, from 1.

    Where a column asks whether the name may be published, `withheld` is true for everything that
    is not a clear yes. `country` is an ISO alpha-2 code, and `country_text` what the cell says.
    """

    row: int
    name: str
    acronym: str = ""
    country: str | None = None
    country_text: str = ""
    kind: SignatoryKind = SignatoryKind.ORGANIZATION
    email: str = ""
    contact: str = ""
    website: str = ""
    signed_on: dt.date | None = None
    may_publish: bool | None = None
    withheld: bool = False
    role: str = ""
    affiliation: str = ""
    language: str = ""


def rows_as_names(table: Table, columns: Columns) -> tuple[TableName, ...]:
    """Every row below the heads that has a name."""
    places: dict[Field, int] = {
        field: column for column, field in columns.fields.items() if field is not Field.IGNORE
    }
    return tuple(_names(table, columns, places))


def _names(table: Table, columns: Columns, places: Mapping[Field, int]) -> Iterator[TableName]:
    start = 0 if columns.header is None else columns.header + 1
    stamps = _column(table, places.get(Field.TIMESTAMP), start)
    order = columns.day_order or day_order(stamps, columns.language)
    reversed_answers = _is_reversed(table, columns, places)
    for number, row in enumerate(table.rows[start:], start + 1):
        cells = {field: row[place] for field, place in places.items() if place < len(row)}
        if _is_name(cells.get(Field.NAME, "")):
            consent = None if Field.MAY_PUBLISH not in places else _consent(cells, reversed_answers)
            day = date_of(cells.get(Field.TIMESTAMP, ""), order, columns.language)
            yield _name(number, cells, day, consent, asked=Field.MAY_PUBLISH in places)


def _is_name(cell: str) -> bool:
    """Whether a cell has letters; a sum below a list has none, nor has “#DIV/0!” a name."""
    return any(map(str.isalpha, cell)) and not cell.startswith("#")


def _name(
    number: int,
    cells: Mapping[Field, str],
    day: dt.date | None,
    consent: bool | None,  # noqa: FBT001  # three answers: yes, no, none
    *,
    asked: bool,
) -> TableName:
    name, acronym = _split_acronym(cells[Field.NAME], cells.get(Field.ACRONYM, ""))
    country = cells.get(Field.COUNTRY, "")
    is_person = names_a_person(cells.get(Field.KIND, ""))
    return TableName(
        row=number,
        name=name,
        acronym=acronym,
        country=country_code(country) if country else None,
        country_text=country,
        kind=SignatoryKind.PERSON if is_person else SignatoryKind.ORGANIZATION,
        email=email if "@" in (email := cells.get(Field.EMAIL, "")) else "",
        contact=cells.get(Field.CONTACT, ""),
        website=cells.get(Field.WEBSITE, ""),
        signed_on=day,
        may_publish=consent,
        withheld=asked and consent is not True,
        role=cells.get(Field.ROLE, ""),
        affiliation=cells.get(Field.AFFILIATION, ""),
        language=cells.get(Field.LANGUAGE, ""),
    )


def _consent(cells: Mapping[Field, str], reversed_answers: bool) -> bool | None:  # noqa: FBT001
    words = cells.get(Field.MAY_PUBLISH, "")
    said = answer(words)
    if reversed_answers and said is False and wants_silence(words):
        return None  # “Anonymous” below “Or do you want to stay anonymous?” is no leave to publish
    return said if said is None or not reversed_answers else not said


def _is_reversed(table: Table, columns: Columns, places: Mapping[Field, int]) -> bool:
    place = places.get(Field.MAY_PUBLISH)
    if columns.header is None or place is None:
        return False
    heads = table.rows[columns.header]
    return place < len(heads) and asks_for_silence(heads[place])


def _column(table: Table, place: int | None, start: int) -> list[str]:
    if place is None:
        return []
    return [row[place] for row in table.rows[start:] if place < len(row)]


def _split_acronym(name: str, acronym: str) -> tuple[str, str]:
    """Take an acronym off the end of a name, unless the table gives one of its own."""
    found = _ACRONYM.fullmatch(name) if len(name) <= _LONGEST_NAME else None
    if acronym or not found:
        return name, acronym
    if sum(map(str.isupper, found["acronym"])) < _CAPITALS:
        return name, ""
    return found["name"], found["acronym"]
