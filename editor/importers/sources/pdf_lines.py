"""Lines of a PDF -> paragraphs: pages joined, words at line ends too, headers and footers apart."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from editor.importers.sources.lines import RawLine, text_line
from editor.importers.sources.pdf import PdfLine
from editor.importers.sources.pdf_markers import with_markers

_EDGE_LINES = 4  # at the head and at the foot of a page
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\W*(?:\w{1,10}\.?\s+)?\d{1,4}(?:\s*(?:/|\w{1,4})\s*\d{1,4})?\W*")
_ITEM = re.compile(r"\s*(?:[•▪‣◦●○■□–—*·-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|[0-9]{1,3}、)")
_HYPHEN = re.compile(r"(\w)[-\u2010\u0002\ufffe]$")
_PDF_HYPHENS = ("\u0002", "\ufffe")  # the library's own sign for a word broken at the end of a line
_SPACELESS = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$")
_WIDE_GAP = 1.35  # of the usual distance between lines
_OTHER_SIZE = 1.15
_INDENT = 1.2  # of the height of a line


def pdf_paragraphs(lines: Sequence[PdfLine], pages: int) -> tuple[list[RawLine], list[str]]:
    """The paragraphs, and the lines that stand on every page again."""
    lines = with_markers(lines)
    litter = _repeated(lines, pages)
    kept = [line for line in lines if line not in litter]
    named = dict.fromkeys(line.text.strip() for line in lines if line in litter)
    return list(_paragraphs(kept)), list(named)


def _repeated(lines: Sequence[PdfLine], pages: int) -> set[PdfLine]:
    """Headers, footers and page numbers: alike but for digits at the edge of most pages."""
    if pages < 2:  # noqa: PLR2004  # a single page repeats nothing
        return set()
    edges = [line for page in _by_page(lines) for line in _edges(page)]
    count = Counter(_form(line) for line in set(edges))
    often = max(2, (pages + 1) // 2)
    return {
        line
        for line in edges
        if count[_form(line)] >= often or _PAGE_NUMBER.fullmatch(line.text.strip())
    }


def _form(line: PdfLine) -> tuple[str, int]:
    """What a line is but for digits, and its height on the page."""
    return _DIGITS.sub("0", line.text.strip()), round(line.bottom / 10)


def _by_page(lines: Sequence[PdfLine]) -> Iterator[list[PdfLine]]:
    for _, page in groupby(lines, key=lambda line: line.page):
        yield list(page)


def _edges(page: list[PdfLine]) -> list[PdfLine]:
    by_height = sorted(page, key=lambda line: line.bottom)
    return [*by_height[:_EDGE_LINES], *by_height[-_EDGE_LINES:]]


def _paragraphs(lines: Sequence[PdfLine]) -> Iterator[RawLine]:
    if not lines:
        return
    usual, width = _usual_step(lines), _column(lines)
    parts, gap = [lines[0].text.strip()], False
    for before, line in pairwise(lines):
        wide = _is_wide(before, line, usual)
        if wide or _starts(before, line, width):
            yield text_line(_join(parts), gap=gap)
            parts, gap = [], wide
        parts.append(line.text.strip())
    yield text_line(_join(parts), gap=gap)


def _usual_step(lines: Sequence[PdfLine]) -> float:
    """The usual distance from one line to the next, as a share of a line's height."""
    steps = [
        _step(before, line)
        for before, line in pairwise(lines)
        if before.page == line.page and 0 < _step(before, line) < 3  # noqa: PLR2004
    ]
    return statistics.median_low(steps) if steps else 1.2


def _step(before: PdfLine, line: PdfLine) -> float:
    return (before.bottom - line.bottom) / max(_height(before), _height(line), 1.0)


def _height(line: PdfLine) -> float:
    return line.top - line.bottom


def _column(lines: Sequence[PdfLine]) -> tuple[float, float]:
    """The edges between which most of the text stands."""
    wide = sorted(lines, key=lambda line: line.right - line.left)[-max(1, len(lines) // 4) :]
    return (
        statistics.median(line.left for line in wide),
        statistics.median(line.right for line in wide),
    )


def _is_wide(before: PdfLine, line: PdfLine, usual: float) -> bool:
    if before.page != line.page:
        return False
    step = _step(before, line)
    return step > usual * _WIDE_GAP or step < 0


def _starts(before: PdfLine, line: PdfLine, column: tuple[float, float]) -> bool:
    """Whether a line begins a paragraph although it stands close to the one before it."""
    if _ITEM.match(line.text):
        return True
    tall, low = max(_height(before), _height(line)), min(_height(before), _height(line))
    if before.page == line.page and tall > low * _OTHER_SIZE * _OTHER_SIZE:
        return True
    return _had_room(before, line, column)


def _had_room(before: PdfLine, line: PdfLine, column: tuple[float, float]) -> bool:
    """Whether the first word of the line would have fitted at the end of the one before."""
    per_character = (line.right - line.left) / max(len(line.text.strip()), 1)
    words = line.text.split()
    first = (len(words[0]) + 1.5) * per_character if words else 0.0
    used, room = before.right - before.left, column[1] - column[0]
    return used + first + _INDENT * _height(before) < room


def _join(parts: list[str]) -> str:
    joined = parts[0]
    for part in parts[1:]:
        broken = joined.endswith(_PDF_HYPHENS)
        if broken or (_HYPHEN.search(joined) and part[:1].islower()):
            joined = joined[:-1] + part
        elif _SPACELESS.search(joined):
            joined += part
        else:
            joined += " " + part
    return joined
