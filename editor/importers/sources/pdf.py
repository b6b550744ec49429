"""The words of a PDF, by lines with their places; pypdfium2 reads it and runs nothing in it."""

import ctypes
from collections.abc import Iterator

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from editor.importers.border import foreign, locked, no_words
from editor.importers.sources.limits import CHARACTERS, PAGES

_LINE_FEED = 0x0A
_BROKEN_WORD = 0x02  # in the place of a hyphen at the end of a line, and of the line's end


class PdfLine(msgspec.Struct, frozen=True):
    """A line on a page; edges in points, from the left and from the foot of the page."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    top: float


class PdfText(msgspec.Struct, frozen=True):
    """Every line of the pages that were read, and how many there are."""

    lines: tuple[PdfLine, ...]
    pages: int
    read: int


def read_pdf(data: bytes, name: str) -> PdfText:
    """Read the words of the first pages. Raises Problem, also where a password is needed."""
    with foreign(name):
        document = _open(data, name)
        try:
            count = len(document)
            lines: list[PdfLine] = []
            size = read = 0
            while read < min(count, PAGES) and size < CHARACTERS:
                found = list(_page_lines(document, read))
                lines += found
                size += sum(len(line.text) for line in found)
                read += 1
        finally:
            document.close()
    if not lines:
        raise no_words(name)
    return PdfText(tuple(lines), count, read)


def _open(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise locked(name) from error
        raise


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[PdfLine]:
    page = document[number]
    words = page.get_textpage()
    try:
        # Not by get_text_range: that leaves out characters, so places would not fit.
        characters = [pdfium.FPDFText_GetUnicode(words, i) for i in range(words.count_chars())]
        start = 0
        for place, code in enumerate((*characters, _LINE_FEED)):
            if code in {_LINE_FEED, _BROKEN_WORD}:
                end = place + (code == _BROKEN_WORD)
                yield from _line(words, characters, start, end, number)
                start = place + 1
    finally:
        words.close()
        page.close()


def _line(
    words: pypdfium2.PdfTextPage, codes: list[int], start: int, end: int, page: int
) -> Iterator[PdfLine]:
    text = "".join(chr(code) if code else "" for code in codes[start:end]).rstrip("\r")
    if not text.strip():
        return
    boxes = [_box(words, place) for place in range(start, end) if not chr(codes[place]).isspace()]
    boxes = [box for box in boxes if box is not None]
    if boxes:
        lefts, rights, bottoms, tops = zip(*boxes, strict=True)
        yield PdfLine(_joined(text), page, min(lefts), max(rights), min(bottoms), max(tops))


def _joined(text: str) -> str:
    """UTF-16 surrogates that the library gives one by one, as one character."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _box(words: pypdfium2.PdfTextPage, place: int) -> tuple[float, float, float, float] | None:
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    if not pdfium.FPDFText_GetCharBox(words, place, left, right, bottom, top):
        return None
    return left.value, right.value, bottom.value, top.value
