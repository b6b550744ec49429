"""Files of names -> rows that can be matched with the library."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from editor.app.library.own_tables import completed_rows
from editor.importers.encodings import decode
from editor.importers.sources.reading import read_source
from editor.importers.tables import (
    Table,
    TableName,
    guess_columns,
    nameless,
    read_table,
    rows_as_names,
)
from editor.library.export import unharmed
from editor.library.incoming import Incoming
from editor.model.findings import Finding, Level, finding
from editor.model.list_lines import ListedName, read_list
from editor.model.message import Problem
from editor.storage.reading import MEGABYTE, read_file

_TABLES = {".csv", ".tsv", ".xlsx", ".ods"}
_TEXTS = {".txt", ".text", ".list", ""}
_LARGEST = 256 * MEGABYTE
MOST = 100_000  # names at a time: as many take a minute to compare and another to add


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """How a file is to be read; "" means: find out."""

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    language: str = ""


class NamesRead(msgspec.Struct, frozen=True):
    """The names of a file with the rows or lines they stand in, and what is worth knowing."""

    names: tuple[Incoming, ...]
    findings: tuple[Finding, ...] = ()


def read_names(path: Path, form: Form) -> NamesRead:
    """The names that a file lists: a table by its columns, any other text by its lines.

    Raises Problem.
    """
    if is_table(path):
        table = read_table(
            path,
            encoding=form.encoding or None,
            delimiter=form.delimiter or None,
            sheet=form.sheet or None,
            language=form.language,
        )
        return names_of_table(table, form.language)
    return names_of_text(read_text(path, form))


def is_table(path: Path) -> bool:
    """Whether a file has columns, by its name."""
    return path.suffix.lower() in _TABLES


def read_text(path: Path, form: Form) -> str:
    """The words of any other file. Raises Problem."""
    data = read_file(path, _LARGEST)
    name = os.fsencode(path.name).decode("utf-8", "replace")
    if path.suffix.lower() in _TEXTS:
        return decode(data, name, encoding=form.encoding, language=form.language).text
    source = read_source(data, name, encoding=form.encoding, language=form.language)
    return source.document.text


def names_of_table(table: Table, language: str) -> NamesRead:
    """The names of a table whose columns are guessed.

    Raises Problem where none holds names, or there are too many rows.
    """
    need_room(len(table.rows))
    columns = guess_columns(table, language)
    names = rows_as_names(table, columns)
    if not names:
        raise Problem.of(
            "No column of this table seems to hold names.",
            "Give the column a heading such as “Organisation”, then import it again.",
        )
    cut = (Finding("cut", Level.WARNING, table.cut),) if table.cut else ()
    missed = tuple(
        Finding("rows", Level.WARNING, words) for words in nameless(table, columns, names)
    )
    rows = completed_rows([row_of(name) for name in names], table, columns)
    return NamesRead(tuple(rows), cut + missed + tuple(_table_findings(names)))


def names_of_text(text: str) -> NamesRead:
    """The names that lines list. Raises Problem where there is none, or there are too many."""
    need_room(text.count("\n"))
    reading = read_list(text)
    if not reading.names:
        raise Problem.of("No names were found.", "Choose a file that lists one name a line.")
    names = listed_rows(text, reading.names)
    # Numbers and signs between the names are no names, and nobody misses them.
    missed = [start for start, end in reading.unread if any(map(str.isalpha, text[start:end]))]
    unread = dict.fromkeys(_lines(text, missed))
    return NamesRead(names, tuple(map(_unread, unread)))


def need_room(rows: int) -> None:
    """Raises Problem for more rows than can be compared at a time; nothing is read of them."""
    if rows > MOST:
        raise Problem.of(
            "This file has more than {count} rows, which is too many at a time.",
            "Split it into smaller files, and import them one after the other.",
            count=f"{MOST:,}",
        )


def listed_rows(text: str, names: Sequence[ListedName]) -> tuple[Incoming, ...]:
    """The names of a text as the library takes them in."""
    lines = _lines(text, [name.start for name in names])
    return tuple(_listed(row, name) for row, name in zip(lines, names, strict=True))


def _lines(text: str, starts: Iterable[int]) -> Iterator[int]:
    """The number of the line, from 1, of each place; places in their order."""
    line, seen = 1, 0
    for start in starts:
        line += text.count("\n", seen, start)
        seen = start
        yield line


def _listed(line: int, listed: ListedName) -> Incoming:
    return Incoming(
        row=line,
        name=listed.name,
        second_name=listed.second_name,
        acronym=listed.acronym,
        country=listed.country,
        kind=listed.kind,
        role=listed.role,
        affiliation=listed.affiliation,
        notes=listed.rest,
    )


def row_of(name: TableName) -> Incoming:
    """A row of a table as the library takes it in."""
    unknown = name.country_text if name.country is None else ""
    return Incoming(
        row=name.row,
        name=unharmed(name.name),
        acronym=name.acronym,
        country=name.country,
        kind=name.kind,
        role=name.role,
        affiliation=name.affiliation,
        website=unharmed(name.website),
        contact_name=unharmed(name.contact),
        email=unharmed(name.email),
        notes=f"Country: {unknown}" if unknown else "",
    )


def _unread(line: int) -> Finding:
    return finding("unread", Level.WARNING, "Line {line} was not read as a name.", line=line)


def _table_findings(names: Iterable[TableName]) -> Iterator[Finding]:
    listed = tuple(names)
    for name in listed:
        if name.country_text and name.country is None:
            yield finding(
                "country",
                Level.WARNING,
                "Row {row}: “{country}” is no country that is known.",
                "It is kept in the notes.",
                row=name.row,
                country=name.country_text,
            )
    withheld = sum(1 for name in listed if name.withheld)
    if withheld:
        yield finding(
            "withheld",
            Level.NOTE,
            "Names that are not to be published: {count}.",
            "The library holds them like all others: withhold them in each letter.",
            count=withheld,
        )
