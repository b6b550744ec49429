"""Time stamps as forms and offices write them -> dates."""

import datetime as dt
import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from editor.importers.understand.dates import find_dates

_ISO = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)")
_PARTS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_MONTHS = 12
_CENTURY = 2000
_LONGEST = 60


class DayOrder(StrEnum):
    """Which of the first two numbers of a date is the day."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


def looks_like_time(text: str) -> bool:
    """Whether a cell begins with a date in digits."""
    cell = _digits(text)
    return bool(_ISO.match(cell) or _PARTS.match(cell))


def day_order(cells: Sequence[str], language: str = "") -> DayOrder:
    """How the dates of one column are written: what they say, else what a language usually does."""
    said = said_order(cells)
    if said is not None:
        return said
    return DayOrder.MONTH_FIRST if language in {"en", "en-US"} else DayOrder.DAY_FIRST


def said_order(cells: Sequence[str]) -> DayOrder | None:
    """How the dates of one column can only be written; None where both readings are possible.

    A form adds its rows as they come, so the reading in which they ascend is the right one.
    """
    found = [match for cell in cells if (match := _PARTS.match(_digits(cell)))]
    pairs = [(int(match[1]), int(match[2])) for match in found]
    day_first = any(first > _MONTHS for first, _ in pairs) or any("." in m[0] for m in found)
    month_first = any(second > _MONTHS for _, second in pairs)
    if day_first != month_first:
        return DayOrder.DAY_FIRST if day_first else DayOrder.MONTH_FIRST
    if day_first or all(first == second for first, second in pairs):
        return None if day_first else DayOrder.MONTH_FIRST
    day, month = (_falls(cells, order) for order in DayOrder)
    if day != month:
        return DayOrder.DAY_FIRST if day < month else DayOrder.MONTH_FIRST
    return None


def in_parts(text: str) -> bool:
    """Whether a cell begins with a date whose day and month might be taken for each other."""
    return _PARTS.match(_digits(text)) is not None


def date_of(text: str, order: DayOrder, language: str = "") -> dt.date | None:
    """The day that a time stamp names, in digits or in words; None where it names none."""
    cell = _digits(text)
    iso, parts = _ISO.match(cell), _PARTS.match(cell)
    if iso:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    if not parts:
        return _in_words(text[:_LONGEST], language)
    first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
    year += _CENTURY if len(parts[3]) == len("26") else 0
    day, month = (first, second) if order is DayOrder.DAY_FIRST else (second, first)
    return _date(year, month, day)


def _in_words(text: str, language: str) -> dt.date | None:
    """The day of a date such as “Dec 31, 2022”."""
    if not any(map(str.isdecimal, text)):
        return None
    found = (one.date for one in find_dates(text, language or "en"))
    return next(filter(None, found), None)


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
    if text.isascii():
        return text[:40].strip()
    return "".join(str(int(c)) if c.isdecimal() else c for c in text[:40].strip())
