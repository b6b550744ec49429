"""A stretch of the source as a text field: words made literal, bold, italic and links kept."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from editor.importers.document import MarkKind, SourceMark
from editor.model.inline import Run, serialize

_BROKEN = re.compile(r"([^\W\d_]{2,})-\n([^\W\d_A-ZÀ-Þ]{2,})")
_MOST_LETTERS = 500_000
_ADDRESS = re.compile(r"(?:https?://|mailto:|tel:)(?:[^\s()]|\([^\s()]*\))+", re.IGNORECASE)


def field_text(source: str, start: int, end: int, marks: Sequence[SourceMark] = ()) -> str:
    """The words from `start` to `end` in the inline markup; broken lines become one."""
    near = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(e for m in near for e in (m.start, m.end) if start < e < end)})
    runs = [_run(source, a, b, near) for a, b in pairwise(edges)]
    return _one_line(_unbroken(serialize(runs), source))


def plain_text(source: str, start: int, end: int) -> str:
    """The words from `start` to `end` on one line, for fields without markup."""
    return _one_line(source[start:end])


def _unbroken(text: str, source: str) -> str:
    """Words that a PDF broke at the end of a line are whole again."""
    return _BROKEN.sub(lambda found: _joined(found, source), text) if "-\n" in text else text


def _joined(found: re.Match[str], source: str) -> str:
    """The hyphen stays where the text has the second part as a word, and not the whole."""
    head, tail = found.groups()
    known = _words_of(source)
    stays = (head + tail).casefold() not in known and tail.casefold() in known
    return f"{head}-{tail}" if stays else head + tail


@lru_cache(maxsize=2)
def _words_of(source: str) -> frozenset[str]:
    broken = _BROKEN.sub(" ", source[:_MOST_LETTERS])
    return frozenset(word.casefold() for word in re.findall(r"\w+", broken))


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
