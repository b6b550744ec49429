"""The Islamic calendar by arithmetic; a sighted month may begin a day earlier or later."""

import datetime as dt

_EPOCH = 227_015  # ordinal of 1 Muharram 1 (16 July 622, Julian)
_CYCLE_YEARS, _CYCLE_LEAPS, _SHIFT = 30, 11, 3
_MONTHS, _LONGEST = 12, 30


def gregorian(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian date of an Islamic one (tabular, civil epoch); None where there is none."""
    if not (1 <= month <= _MONTHS and 1 <= day <= _LONGEST):
        return None
    leaps = (_SHIFT + _CYCLE_LEAPS * year) // _CYCLE_YEARS
    days = (year - 1) * 354 + leaps + (59 * (month - 1) + 1) // 2 + day
    return dt.date.fromordinal(_EPOCH + days - 1)
