"""Time stamps as forms and offices write them -> dates."""

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_PARTS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_MONTHS = 12
_CENTURY = 2000


class DayOrder(StrEnum):
    """Which of the first two numbers of a date is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def looks_like_time(text: str) -> bool:
    """Whether a cell begins with a date in digits."""
    cell = _digits(text)
    return bool(_ISO.match(cell) or _PARTS.match(cell))


def day_order(cells: Sequence[str], language: str = "") -> DayOrder:
    """How the dates of one column are written: by what is possible, then by what is in order.

    A form adds its rows as they come, so the reading in which they ascend is the right one.
    """
    found = [_PARTS.match(_digits(cell)) for cell in cells]
    pairs = [(int(match[1]), int(match[2])) for match in found if match]
    if any(first > _MONTHS for first, _ in pairs):
        return DayOrder.DAY_FIRST
    if any(second > _MONTHS for _, second in pairs):
        return DayOrder.MONTH_FIRST
    day, month = (_falls(cells, order) for order in DayOrder)
    if day != month:
        return DayOrder.DAY_FIRST if day < month else DayOrder.MONTH_FIRST
    return DayOrder.MONTH_FIRST if language in {"en", "en-US"} else DayOrder.DAY_FIRST


def date_of(text: str, order: DayOrder) -> dt.date | None:
    """The day that a time stamp names; None where it names none."""
    cell = _digits(text)
    iso, parts = _ISO.match(cell), _PARTS.match(cell)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if not parts:
        return None
    first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
    year += _CENTURY if len(parts[3]) == len("26") else 0
    day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    return _date(year, month, day)


def _falls(cells: Sequence[str], order: DayOrder) -> int:
    """How often a date comes before the one above it."""
    days = [day for cell in cells if (day := date_of(cell, order)) is not None]
    return sum(later < earlier for earlier, later in pairwise(days))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _digits(text: str) -> str:
    """The digits of every script as those of ASCII."""
    return "".join(str(int(c)) if c.isdecimal() else c for c in text[:40].strip())
