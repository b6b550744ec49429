"""XLSX and ODS, by python-calamine: values as the program that saved them had worked them out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import python_calamine

from editor.importers.archive import open_archive
from editor.importers.border import foreign, no_words, not_text
from editor.importers.tables.extent import check_ods, check_xlsx
from editor.importers.tables.table import Table, take_rows
from editor.model.message import Problem

_Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def read_spreadsheet(path: Path, name: str, sheet: str | None) -> Table:
    """The rows of one sheet, of the first with anything in it unless one is named.

    Raises Problem.
    """
    _look(path, name)
    with foreign(name):
        book = python_calamine.CalamineWorkbook.from_path(path)
        sheets = tuple(book.sheet_names)
        if sheet is not None and sheet not in sheets:
            raise _no_sheet(name, sheet, sheets)
        for candidate in sheets if sheet is None else (sheet,):
            opened = book.get_sheet_by_name(candidate)
            if opened.height:
                read = take_rows(_words(_filled(opened)))
                return Table(rows=read.rows, sheets=sheets, sheet=candidate, cut=read.cut)
    raise no_words(name)


def _look(path: Path, name: str) -> None:
    """Refuse what would fill the memory; the library would end the whole program then."""
    archive = open_archive(path, name)
    with archive.file:
        if "xl/workbook.xml" in archive.parts:
            check_xlsx(archive)
        elif "content.xml" in archive.parts:
            check_ods(archive)
        else:
            raise not_text(name)


def _filled(sheet: python_calamine.CalamineSheet) -> Iterator[list[_Value]]:
    """The rows from the first; a cell merged over several rows stands in each of them."""
    down = _merged_downwards(sheet)
    tops: dict[tuple[int, int], _Value] = {}
    # The library gives the rows above the first value, but not the columns left of it.
    left = sheet.start[1] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows()):
        values = [*([""] * left), *row]
        for place in [place for place in down if place[0] == number]:
            tops[place] = values[place[1]] if place[1] < len(values) else ""
        for top, bottom in list(down.items()):
            if top[0] < number <= bottom and top[1] < len(values) and not values[top[1]]:
                values[top[1]] = tops.get(top, "")
        yield values


def _merged_downwards(sheet: python_calamine.CalamineSheet) -> dict[tuple[int, int], int]:
    """The first cell of each merged range that goes over several rows, and its last row."""
    ranges = sheet.merged_cell_ranges or []
    return {(top, left): bottom for (top, left), (bottom, _) in ranges if bottom > top}


def _words(rows: Iterable[Iterable[_Value]]) -> Iterator[list[str]]:
    return ([_word(value) for value in row] for row in rows)


def _word(value: _Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return str(value)


def _no_sheet(name: str, sheet: str, sheets: tuple[str, ...]) -> Problem:
    return Problem.of(
        "There is no sheet “{sheet}” in {file}.",
        "Choose one of these: {sheets}.",
        sheet=sheet,
        file=name,
        sheets=", ".join(sheets),
    )
