"""RTF -> lines, without what its author had deleted or hidden."""

import re
from collections.abc import Iterator

import msgspec
from striprtf.striprtf import rtf_to_text

from editor.importers.border import foreign, too_much
from editor.importers.document import LineRole
from editor.importers.sources.limits import MARKUP
from editor.importers.sources.lines import RawLine, text_line
from editor.importers.sources.plain import plain_lines

# A group whose first words say that Word tracks it as deleted, or that it is hidden.
_GONE = re.compile(r"\{\s*(?:\\[a-z]+-?\d*\s*)*?\\(?:deleted|v)1?(?![a-z0-9])")
_BRACE = re.compile(r"\\[\\{}]|[{}]")
_CELL = "|"


def rtf_lines(data: bytes, name: str, language_page: str) -> Iterator[RawLine]:
    """The lines of the file; `language_page` reads it where it names no code page itself."""
    if len(data) > MARKUP:
        raise too_much(name)
    markup = _without_gone(data.decode("latin-1"))
    with foreign(name):
        text = rtf_to_text(markup, encoding=language_page, errors="replace")  # type: ignore[no-untyped-call]  # has no types
    for line in plain_lines(text):
        yield from _cells(line)


def _cells(line: RawLine) -> Iterator[RawLine]:
    """A row of a table comes with a bar behind every cell."""
    text = "".join(run.text for run in line.runs)
    cells = [cell for cell in text.split(_CELL) if cell.strip()]
    if not text.rstrip().endswith(_CELL) or len(cells) < 2:  # noqa: PLR2004  # one is no row
        yield line if not cells else text_line(text.rstrip(_CELL), gap=line.gap)
        return
    for index, cell in enumerate(cells):
        made = text_line(cell, gap=line.gap and not index, role=LineRole.TABLE_CELL)
        yield msgspec.structs.replace(made, cell=index > 0)


def _without_gone(markup: str) -> str:
    kept, place = [], 0
    for found in _GONE.finditer(markup):
        if found.start() >= place:
            kept.append(markup[place : found.start()])
            place = _group_end(markup, found.start())
    return "".join((*kept, markup[place:]))


def _group_end(markup: str, start: int) -> int:
    depth = 0
    for brace in _BRACE.finditer(markup, start):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if depth == 0:
            return brace.end()
    return len(markup)
