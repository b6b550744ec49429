"""A file of a table -> its rows, whatever form it has."""

import os
import stat
from pathlib import Path

from editor.importers.border import damaged, locked, not_text, too_much
from editor.importers.tables.spreadsheet import read_spreadsheet
from editor.importers.tables.table import Table
from editor.importers.tables.text import TextForm, read_text_table
from editor.model.message import Problem

ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods")
_LARGEST = 400 * 1024 * 1024
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_HEAD = 65_536
# Without O_NONBLOCK, opening a named pipe waits for somebody to write into it.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_table(
    path: Path,
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    sheet: str | None = None,
    language: str = "",
) -> Table:
    """The rows of a CSV, TSV, XLSX or ODS file; what is not given is found out. Raises Problem.

    `language` settles the code page of a text that is no UTF-8.
    """
    name = os.fsencode(path.name).decode("utf-8", "replace")
    try:
        with open(path, "rb", opener=_opened) as file:
            _need_file(os.fstat(file.fileno()), name)
            head = file.read(_HEAD)
            if head.startswith(_OLE):
                raise _old_form(name, head + file.read(_LARGEST))
            if not head.startswith(_ZIP):
                form = TextForm(encoding or "", delimiter or "", language)
                return read_text_table(file, name, form)
        return read_spreadsheet(path, name, sheet)
    except OSError as error:
        raise _unreadable(name, error) from error


def _opened(path: str, _flags: int) -> int:
    return os.open(path, _FLAGS)


def _need_file(status: os.stat_result, name: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise not_text(name)
    if status.st_size > _LARGEST:
        raise too_much(name)


def _old_form(name: str, data: bytes) -> Problem:
    if _ENCRYPTED in data:
        return locked(name)
    return Problem.of(
        "{file} is in the form of an older program.",
        "Open it there or in LibreOffice, save it as .xlsx or .csv, and import that.",
        file=name,
    )


def _unreadable(name: str, error: OSError) -> Problem:
    if error.strerror is None:
        return damaged(name)
    return Problem.of(
        "{file} is not there."
        if isinstance(error, FileNotFoundError)
        else "{file} cannot be read: {reason}.",
        "Choose another file.",
        file=name,
        reason=error.strerror,
    )
