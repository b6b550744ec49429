"""How many cells a spreadsheet would unfold into, before a parser is let at it.

The parser keeps a sheet as one block from its first to its last cell, so two cells at opposite
corners take 17,000,000,000 places, and a lack of memory in it ends the program.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from editor.importers.archive import Archive
from editor.importers.border import damaged, foreign, too_much
from editor.importers.safe_xml import refuse_doctype

_CELLS = 20_000_000
_ODS_CONTENT = 100 * 1024 * 1024
_CHUNK = 8 * 1024 * 1024
_OVERLAP = 512  # no reference is cut in two by the end of a piece
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_ODS_TAG = re.compile(rb"<table:(table-row|table-cell|covered-table-cell|table)\b([^>]*)>")
_REPEATED = re.compile(rb"number-(?:columns|rows)-repeated\s*=\s*[\"'](\d{1,9})[\"']")
_HAS_VALUE = b"value"


def check_xlsx(archive: Archive) -> None:
    """Raise Problem for a workbook with a sheet that would unfold too far."""
    for part in filter(_SHEET.fullmatch, archive.parts):
        columns: set[bytes] = set()
        last_row = 0
        for chunk in _chunks(archive, part):
            refuse_doctype(chunk, archive.name)
            found = _REFERENCE.findall(chunk)
            columns.update(column for column, _ in found)
            last_row = max(last_row, max((int(row) for _, row in found), default=0))
        if last_row * max(map(_column, columns), default=0) > _CELLS:
            raise too_much(archive.name)


def check_ods(archive: Archive) -> None:
    """Raise Problem for a spreadsheet whose repeated values would unfold too far."""
    data = archive.read("content.xml", _ODS_CONTENT)
    refuse_doctype(data, archive.name)
    if b"<table:table" not in data:
        raise damaged(archive.name)
    height = blank = widest = 0
    for row in _ods_rows(data):
        if row is None:
            height = blank = widest = 0
        elif row.width:
            height, blank, widest = height + blank + row.repeat, 0, max(widest, row.width)
        else:
            blank += row.repeat
        if height * widest > _CELLS:
            raise too_much(archive.name)


class _OdsRow(NamedTuple):
    """How often a row comes, and how far to the right it has values."""

    repeat: int
    width: int


def _ods_rows(data: bytes) -> Iterator[_OdsRow | None]:
    """Every row with its cells; None where a table begins."""
    repeat = place = width = 0
    for found in _ODS_TAG.finditer(data):
        kind, attributes = found.groups()
        if kind in {b"table", b"table-row"}:
            if repeat:
                yield _OdsRow(repeat, width)
            repeat = place = width = 0
        if kind == b"table":
            yield None
        elif kind == b"table-row":
            repeat = _repeated(attributes)
        else:
            place += _repeated(attributes)
            width = place if _HAS_VALUE in attributes else width
    if repeat:
        yield _OdsRow(repeat, width)


def _chunks(archive: Archive, part: str) -> Iterator[bytes]:
    """Pieces of a part, each beginning with the end of the one before."""
    kept = b""
    with foreign(archive.name), archive.file.open(part) as opened:
        while piece := opened.read(_CHUNK):
            yield kept + piece
            kept = piece[-_OVERLAP:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _repeated(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    return int(found.group(1)) if found else 1
