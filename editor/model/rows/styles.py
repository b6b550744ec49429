"""Bold, italic and links on a stretch of rows."""

import re

from msgspec.structs import replace

from editor.model.inline import Run, parse, serialize
from editor.model.rows.lines import Line, difference, is_picture, restyled, shown
from editor.model.rows.row import Point, Row, Rows, with_line
from editor.model.rows.splice import extract
from editor.model.runs import cut, size

_SITE = re.compile(r"[^\s:/@.]+(\.[^\s:/@.]+)+(/|\?|#|:\d|$)")
_MAIL = re.compile(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+")


def with_style(rows: Rows, start: Point, end: Point, **fields: object) -> Rows:
    """The rows with `bold`, `italic` or `href` set between two points."""
    out = list(rows)
    for at in range(start.row, end.row + 1):
        row = rows[at]
        first = start.offset if at == start.row else 0
        last = end.offset if at == end.row else size(row.line)
        out[at] = with_line(row, restyled(row.line, first, last, **fields))
    return tuple(out)


def has_style(rows: Rows, start: Point, end: Point, field: str) -> bool:
    """Whether everything between two points is bold, italic or a link."""
    runs = [run for row in extract(rows, start, end) for run in row.line if not is_picture(run)]
    return bool(runs) and all(getattr(run, field) for run in runs)


def link_at(row: Row, offset: int) -> tuple[int, int, str] | None:
    """Start, end and address of the link around a caret, its ends included."""
    stretches: list[tuple[int, int, str]] = []
    at = 0
    for run in row.line:
        end = at + size((run,))
        if stretches and stretches[-1][2] == run.href:
            stretches[-1] = (stretches[-1][0], end, run.href)
        else:
            stretches.append((at, end, run.href))
        at = end
    return next((s for s in stretches if s[2] and s[0] <= offset <= s[1]), None)


def address(text: str) -> str:
    """A web, mail or phone address as a text field can hold it; empty when it is none."""
    words = text.strip()
    if _MAIL.fullmatch(words):
        words = "mailto:" + words
    elif _SITE.match(words):
        words = "https://" + words
    is_held = parse(serialize((Run("x", href=words),))) == (Run("x", href=words),)
    return words if words and is_held else ""


def without_grown_links(old: Line, new: Line) -> Line:
    """A line just typed into, where words typed at either edge of a link do not join it."""
    if not any(run.href for run in new):
        return new
    a, b = shown(old), shown(new)
    start, kept = difference(a, b)
    end = len(b) - kept
    typed = cut(new, start, end)
    if not any(run.href for run in typed):
        return new
    left, right = cut(new, 0, start), cut(new, end, size(new))
    if left and right and left[-1].href and left[-1].href == right[0].href:
        return new
    return restyled(new, start, end, href="")


def typed_run(text: str, like: Line) -> Run:
    """Words in the look of others, but no link."""
    return replace(like[0], text=text, token="", href="") if like else Run(text)
