"""Lines in two columns, as a PDF's text has them, read one column after the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from editor.importers.understand.folding import folded, size
from editor.importers.understand.page import Line

_GAP = re.compile(r" {3,}|\t+")
_LEAST = 2  # lines: one gap alone may be anything


def in_columns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines as they are, but neighbours of as many cells each as one part a column."""
    for cells, group in groupby(lines, key=lambda line: len(_cells(line))):
        found = list(group)
        if cells > 1 and len(found) >= _LEAST:
            for column in range(cells):
                yield [_cell(line, *_cells(line)[column]) for line in found]
        else:
            yield found


def _cells(line: Line) -> list[tuple[int, int]]:
    """Where the cells of a line stand in its text."""
    found, at = [], 0
    for gap in (*_GAP.finditer(line.text), None):
        end = gap.start() if gap else len(line.text)
        if line.text[at:end].strip():
            found.append((at, end))
        at = gap.end() if gap else end
    return found


def _cell(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    return msgspec.structs.replace(
        line,
        text=text,
        folded=folded(text),
        text_start=line.text_start + start,
        words=size(text),
        blanks=0,
    )
