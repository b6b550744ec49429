"""Balances columns with fewer trials than WeasyPrint, and to the same result.

To balance columns WeasyPrint makes them higher and higher, often by one pixel, and lays all of
them out each time. Most of these trials break where the one before did, so they are answered from
memory: a column breaks elsewhere only when it is high enough for what comes next.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import weasyprint
from weasyprint.formatting_structure.boxes import LineBox
from weasyprint.layout import block

# The function is private to WeasyPrint: with another version nothing is remembered, until the tests
# of this module have passed with it.
TESTED_VERSION = "70.0"
# Pixels: far below what the eye sees, far above what sums of lengths are wrong by.
_TOLERANCE = 0.01
_UNKNOWN = -float("inf")
# Where in the layout's arguments, after the first four.
_ABSOLUTE, _FIXED, _MARGINS = 2, 3, 4

Box = Any  # WeasyPrint is untyped
Context = Any
Other = Any
Skip = dict[int, Any] | None
_Result = tuple[Any, ...]
_Layout = Callable[..., _Result]


class _Trial(NamedTuple):
    """A column as it was laid out down to `edge`, the height on the page where it had to end.

    From `limit` on, the column may have room for one child more. `loose` are the boxes found in it
    that lie outside the flow: absolute ones, then fixed ones.
    """

    edge: float
    limit: float
    result: _Result
    loose: tuple[list[Box], list[Box]]

    def holds(self, edge: float) -> bool:
        """Whether the column would be the same with this edge."""
        return edge == self.edge or self.edge < edge < self.limit


@contextmanager
def quick_columns(*, keep_last: bool = False) -> Iterator[None]:
    """While this lasts, columns are balanced with fewer trials.

    With `keep_last` the last trial also becomes the columns themselves. They are moved to their
    place, where WeasyPrint lays them out anew, so positions may differ in their last binary digit.
    """
    if str(weasyprint.__version__) != TESTED_VERSION:
        yield
        return
    plain = block.block_box_layout
    block.block_box_layout = _Trials(plain, keep_last=keep_last)
    try:
        yield
    finally:
        block.block_box_layout = plain


class _Trials:
    """Stands in for the layout of a block, and remembers the trials of the columns at hand."""

    def __init__(self, plain: _Layout, *, keep_last: bool) -> None:
        self._plain = plain
        self._keep_last = keep_last
        self._column: Box = None
        self._heights: dict[int, float] = {}
        self._known: dict[tuple[str, bool], _Trial] = {}

    def __call__(
        self,
        context: Context,
        box: Box,
        bottom_space: float,
        skip: Skip,
        *others: Other,
        **rest: Other,
    ) -> _Result:
        edge = context.page_bottom - bottom_space
        if box.is_column and _is_plain(context):
            if others[_MARGINS] == []:  # only the breaks are wanted
                return self._try(context, box, edge, skip, others, rest)
            if self._keep_last and (kept := self._kept(box, edge, skip)):
                return _moved(kept, box, others)
        return self._plain(context, box, bottom_space, skip, *others, **rest)

    def _try(
        self, context: Context, box: Box, edge: float, skip: Skip, others: Other, rest: Other
    ) -> _Result:
        if box is not self._column:
            self._column, self._heights, self._known = box, {}, {}
        key = repr(skip), edge == _UNKNOWN
        known = self._known.get(key)
        if known is None or not known.holds(edge):
            notes = _count_notes(context)
            bottom_space = context.page_bottom - edge
            result = self._plain(context, box, bottom_space, skip, *others, **rest)
            if not _is_plain(context) or _count_notes(context) != notes:
                return result
            loose = others[_ABSOLUTE], others[_FIXED]
            known = self._known[key] = _Trial(edge, self._limit(skip, result), result, loose)
        return known.result

    def _kept(self, box: Box, edge: float, skip: Skip) -> _Trial | None:
        """The trial that can stand for this column; it is given away once."""
        tried = self._column
        if tried is None or not _are_alike(tried, box):
            return None
        trial = self._known.pop((repr(skip), False), None)
        if trial is None or not trial.holds(edge) or not _has_room(trial, edge):
            return None
        return trial

    def _limit(self, skip: Skip, result: _Result) -> float:
        column, resume_at, *_ = result
        if column is None:
            return _UNKNOWN
        self._heights |= _heights(column, skip, resume_at)
        if resume_at is None:
            return -_UNKNOWN
        ((index, inside),) = resume_at.items()
        if inside is not None or not column.children or index not in self._heights:
            return _UNKNOWN
        last = column.children[-1]
        if last.margin_bottom < 0:
            return _UNKNOWN
        end = last.position_y + last.margin_height() - last.margin_bottom
        return float(end + self._heights[index] - _TOLERANCE)


def _are_alike(tried: Box, box: Box) -> bool:
    same = len(tried.children) == len(box.children) and tried.width == box.width
    same = same and tried.position_y == box.position_y
    return same and all(a is b for a, b in zip(tried.children, box.children, strict=True))


def _has_room(trial: _Trial, edge: float) -> bool:
    """Whether a whole child stands in the column; at the top of a page a trial forces one in."""
    column = trial.result[0]
    if column is None or not column.children or not column.children[0].is_in_normal_flow():
        return False
    first = column.children[0]
    return len(column.children) > 1 and bool(first.position_y + first.margin_height() < edge)


def _moved(trial: _Trial, box: Box, others: tuple[Other, ...]) -> _Result:
    column = trial.result[0]
    column.translate(box.position_x - column.position_x, 0)
    for found, wanted in zip(trial.loose, (others[_ABSOLUTE], others[_FIXED]), strict=True):
        wanted.extend(found)
    return trial.result


def _is_plain(context: Context) -> bool:
    """Whether nothing beside the columns, such as a footnote or a float, can change them."""
    return not (context.footnotes or context.excluded_shapes or context.broken_out_of_flow)


def _count_notes(context: Context) -> int:
    return sum(
        len(boxes) for pages in context.running_elements.values() for boxes in pages.values()
    )


def _heights(column: Box, skip: Skip, resume_at: Skip) -> dict[int, float]:
    """How high the children are that do not break, by their number."""
    if not all(child.is_in_normal_flow() and child.margin_top >= 0 for child in column.children):
        return {}
    first = next(iter(skip)) if skip else 0
    numbered = enumerate(column.children, first)
    whole = {number: float(child.border_height()) for number, child in numbered if _is_whole(child)}
    parts = {number for at in (skip, resume_at) if at for number, inside in at.items() if inside}
    return {number: height for number, height in whole.items() if number not in parts}


def _is_whole(box: Box) -> bool:
    """Whether a box has too few lines to be broken between them."""
    inside = [child for child in box.children if child.is_in_normal_flow()]
    if inside and all(isinstance(child, LineBox) for child in inside):
        return bool(len(inside) < box.style["orphans"] + box.style["widows"])
    return len(inside) == 1 and _is_whole(inside[0])
