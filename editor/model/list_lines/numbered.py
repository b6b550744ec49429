"""Numbered names that stand one after the other in a line: "1) A, 2) B"."""

import re
from itertools import pairwise

from editor.model.list_lines.records import Span

_NUMBER = re.compile(r"(?:^|(?<=[\s,;،、；，]))[(（\[]?(?P<n>\d{1,3})[.)）\]]\s{1,9}(?=[^\W\d_])")
_BETWEEN = " \t\n\r\xa0,;،、；，"
_AND = re.compile(r"(?:^|[\s,;])(?:and|und|et|y|e|ve|و)$", re.IGNORECASE)


def numbered_names(text: str, start: int, end: int, *, marked: bool) -> list[Span]:
    """The spans of the names without their numbers; one span where there is one name.

    `marked` tells that a number stands before the first one already.
    """
    found = list(_NUMBER.finditer(text, start, end))
    numbers = [int(number["n"]) for number in found]
    known = [1, *numbers] if marked and numbers[:1] == [2] else numbers
    if len(known) <= 1 or any(after - before != 1 for before, after in pairwise(known)):
        return [(start, end)]
    first = [] if text[start : found[0].start()].strip(" \t(") == "" else [start]
    starts = [*first, *(number.end() for number in found)]
    ends = [*(number.start() for number in found if number.start() > start or first), end]
    ends = ends[len(ends) - len(starts) :]
    return [(a, a + len(_bare(text[a:b]))) for a, b in zip(starts, ends, strict=True)]


def _bare(name: str) -> str:
    """A name without the comma and the "and" before the next number."""
    return _AND.sub("", name.rstrip(_BETWEEN)).rstrip(_BETWEEN)
