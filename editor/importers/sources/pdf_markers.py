"""Numbers and bullets of lists, which a PDF often holds apart from the words beside them."""

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from editor.importers.sources.pdf import PdfLine

_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|[•▪‣◦●○■□·–-]")
_FARTHEST = 60.0  # points between a marker and its words


def with_markers(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines, each that has a marker of its own on its height beginning with it."""
    joined: list[PdfLine] = []
    for _, page in groupby(lines, key=lambda line: line.page):
        joined += _with_markers(list(page))
    return joined


def _with_markers(page: list[PdfLine]) -> list[PdfLine]:
    markers = [line for line in page if _MARKER.fullmatch(line.text.strip())]
    if not markers:
        return page
    others = {place: line for place, line in enumerate(page) if line not in set(markers)}
    joined = dict(enumerate(page))
    for at, marker in ((at, line) for at, line in enumerate(page) if line in set(markers)):
        place = _beside(marker, others)
        if place is not None:
            words = joined[place]
            text = f"{marker.text.strip()} {words.text.strip()}"
            joined[place] = msgspec.structs.replace(words, text=text)
            del joined[at]
    return list(joined.values())


def _beside(marker: PdfLine, others: dict[int, PdfLine]) -> int | None:
    """The line that a marker stands before: on its height, and the nearest to it."""
    middle = (marker.top + marker.bottom) / 2
    near = {
        place: distance
        for place, line in others.items()
        if line.bottom <= middle <= line.top and (distance := _distance(marker, line)) is not None
    }
    return min(near, key=lambda place: near[place]) if near else None


def _distance(marker: PdfLine, line: PdfLine) -> float | None:
    """How far a line begins behind a marker, to whichever side it is written."""
    space = max(line.left - marker.right, marker.left - line.right)
    return space if -1 <= space <= _FARTHEST else None
