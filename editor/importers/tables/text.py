"""CSV and its like, read line by line."""

import codecs
import io
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

import msgspec

from editor.importers.border import no_words
from editor.importers.encodings import decode, known_encoding
from editor.importers.tables.delimiters import find_delimiter, split_mixed
from editor.importers.tables.table import Table, take_rows

_SAMPLE = 1024 * 1024  # bytes
_SAMPLE_LINES = 300
_CHUNK = 1024 * 1024
_LONGEST_LINE = 1_000_000  # characters; no line break at all must not fill the memory
_STATED = "sep="


class TextForm(msgspec.Struct, frozen=True):
    """How a table of text is stored, "" where that is to be found out."""

    encoding: str = ""
    delimiter: str = ""
    language: str = ""


def read_text_table(file: BinaryIO, name: str, form: TextForm) -> Table:
    """The rows of a CSV file. Raises Problem for what is no text."""
    encoding = known_encoding(form.encoding) if form.encoding else _encoding(file, name, form)
    sample = list(islice(_lines(file, encoding), _SAMPLE_LINES))
    if not any(line.strip() for line in sample):
        raise no_words(name)
    delimiter = form.delimiter or find_delimiter(sample)
    lines = _lines(file, encoding)
    if sample[0].lower().startswith(_STATED):
        next(lines, None)
    read = take_rows(split_mixed(lines, delimiter))
    return Table(rows=read.rows, encoding=encoding, delimiter=delimiter, cut=read.cut)


def _encoding(file: BinaryIO, name: str, form: TextForm) -> str:
    file.seek(0)
    sample = file.read(_SAMPLE)
    if sample.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    found = decode(sample, name, language=form.language)
    if found.encoding != "utf-8" and found.certain:
        return found.encoding
    if found.certain or _is_cut_utf8(sample):
        if _is_utf8(file):
            return "utf-8"
        return decode(sample + b"\xff", name, language=form.language).encoding
    return found.encoding


def _is_cut_utf8(sample: bytes) -> bool:
    """Whether a sample is UTF-8 but for a character cut at its end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _is_utf8(file: BinaryIO) -> bool:
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lines(file: BinaryIO, encoding: str) -> Iterator[str]:
    file.seek(0)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline=None)
    try:
        while line := text.readline(_LONGEST_LINE):
            yield line
    finally:
        text.detach()  # closing it would close the file, which is read twice
