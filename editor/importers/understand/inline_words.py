"""A stretch of the source as a text field: words made literal, bold, italic and links kept."""

import re
from collections.abc import Sequence
from itertools import pairwise

from editor.importers.document import MarkKind, SourceMark
from editor.model.inline import Run, serialize

_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)(?:[^\s()]|\([^\s()]*\))+", re.IGNORECASE)


def field_text(source: str, start: int, end: int, marks: Sequence[SourceMark] = ()) -> str:
    """The words from `start` to `end` in the inline markup; broken lines become one."""
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(e for m in near for e in (m.start, m.end) if start < e < end)})
    runs = [_run(source, a, b, near) for a, b in pairwise(edges)]
    text = serialize(runs)
    return _one_line(text)


def plain_text(source: str, start: int, end: int) -> str:
    """The words from `start` to `end` on one line, for fields without markup."""
    return _one_line(source[start:end])


def _one_line(text: str) -> str:
    return " ".join(part.strip() for part in text.replace("\t", " ").split("\n")).strip()


def _run(source: str, start: int, end: int, marks: Sequence[SourceMark]) -> Run:
    here = [mark for mark in marks if mark.start <= start and mark.end >= end]
    kinds = {mark.kind for mark in here}
    link = next((mark.target for mark in here if mark.kind is MarkKind.LINK), "")
    text = source[start:end]
    if not text.strip():
        return Run(text=text)
    return Run(
        text=text,
        bold=MarkKind.BOLD in kinds,
        italic=MarkKind.ITALIC in kinds,
        href=link if _ADDRESS.fullmatch(link) else "",
    )
