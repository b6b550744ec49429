"""Dates in a text: in words and digits, in every language's months and in Chinese numerals."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

import msgspec

from editor.importers.understand.folding import folded
from editor.importers.understand.hijri import gregorian
from editor.importers.understand.vocabulary import phrases, rows

_ANY_NUMBER = re.compile(r"\d|月")
_CENTURY, _EARLIEST, _LATEST = 2000, 1900, 2200
_MINGUO = 1911
_SPACE = r"[\s\u00a0]"
_HAN_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0}
_HAN_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,4})"
_CHINESE = re.compile(
    rf"(?:(?P<era>民國|民国)?(?P<year>\d{{2,4}}|[零〇○Ｏ一二三四五六七八九]{{2,4}}){_SPACE}*年{_SPACE}*)?"
    rf"(?P<month>{_HAN_NUMBER}){_SPACE}*月{_SPACE}*(?P<day>{_HAN_NUMBER}){_SPACE}*[日号號]"
)
_UYGHUR = re.compile(
    rf"(?P<year>\d{{4}}){_SPACE}*[-–ـ]?{_SPACE}*يىل\w*[،,]?{_SPACE}*"
    rf"(?P<month>\d{{1,2}}){_SPACE}*[-–ـ]?{_SPACE}*ئاي\w*[،,]?{_SPACE}*"
    rf"(?P<day>\d{{1,2}})(?:{_SPACE}*[-–ـ]?{_SPACE}*كۈن\w*)?"
)
_ISO = re.compile(
    r"(?<![\d.])(?P<year>(?:19|20)\d\d)(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
)
_DIGITS = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})[ ]?(?P<sep>[-/.])[ ]?(?P<second>\d{1,2})[ ]?(?P=sep)[ ]?"
    r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/-])"
)
_TAIL = r"(?:st|nd|rd|th|er|re|º|ª|°|o|\.)?"


class FoundDate(msgspec.Struct, frozen=True):
    """A date at `start` to `end` of a text; `date` is None when the year is not given.

    `is_sure` is false where day and month could change places, or a calendar was converted.
    """

    start: int
    end: int
    date: dt.date | None
    is_sure: bool = True


def find_dates(text: str, language: str, *, month_first: bool = False) -> list[FoundDate]:
    """All dates of a text from left to right, none inside another."""
    if not _ANY_NUMBER.search(text):
        return []
    found = [
        *_chinese(text),
        *_numbered(text, _UYGHUR),
        *_numbered(text, _ISO),
        *_digits(text, month_first=month_first),
        *(d for tag in dict.fromkeys((language, "en")) for d in _worded(text, tag)),
        *_hijri(text),
    ]
    found.sort(key=lambda d: (d.start, -(d.end - d.start)))
    kept: list[FoundDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
        elif kept[-1].date is None and date.date is not None:
            kept[-1] = date
    return kept


def _made(year: int, month: int, day: int) -> dt.date | None:
    year += _CENTURY if year < 100 else 0  # two digits
    try:
        return dt.date(year, month, day) if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None


def _numbered(text: str, pattern: re.Pattern[str]) -> Iterator[FoundDate]:
    for found in pattern.finditer(text):
        date = _made(int(found["year"]), int(found["month"]), int(found["day"]))
        if date:
            yield FoundDate(found.start(), found.end(), date)


def _digits(text: str, *, month_first: bool) -> Iterator[FoundDate]:
    for found in _DIGITS.finditer(text):
        first, second = int(found["first"]), int(found["second"])
        swap = found["sep"] == "/" and month_first
        day, month = (second, first) if swap else (first, second)
        if month > 12 >= day:  # months
            day, month = month, day
        date = _made(int(found["year"]), month, day)
        if date:
            both = first <= 12 and second <= 12 and first != second  # months
            yield FoundDate(found.start(), found.end(), date, not (both and found["sep"] == "/"))


def _chinese(text: str) -> Iterator[FoundDate]:
    for found in _CHINESE.finditer(text):
        month, day = _han(found["month"]), _han(found["day"])
        written = found["year"]
        date = None
        if written:
            year = int(written) if written.isdecimal() else _han_digits(written)
            date = _made(year + (_MINGUO if found["era"] else 0), month, day)
        if date or not written:
            yield FoundDate(found.start(), found.end(), date)


def _han_digits(text: str) -> int:
    return int("".join(str(_HAN_DIGITS.get(c, 0)) for c in text))


def _han(text: str) -> int:
    """A number below 100, such as 十一 or 廿五."""
    if text.isdecimal():
        return int(text)
    plain = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = plain.rpartition("十")
    if not ten:
        return _han_digits(plain)
    return (_HAN_DIGITS.get(tens, 0) if tens else 1) * 10 + (
        _HAN_DIGITS.get(ones, 0) if ones else 0
    )


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    names = [name for row in rows("dates.months", language) for name in row]
    month = "|".join(
        re.escape(n) for n in sorted(names, key=len, reverse=True) if not n[0].isdigit()
    )
    if not month:
        return ()
    fillers = [re.escape(w) for w in phrases("dates.fillers", language).whole]
    filler = rf"(?:{'|'.join(sorted(fillers, key=len, reverse=True)) or 'of'})"
    gap = rf"[\s\u00a0,،.'’-]{{0,3}}(?:{filler}[\s\u00a0]{{1,2}}){{0,2}}"
    second = rf"(?:[\s\u00a0]{{0,2}}[(/\\\"“«][\s\u00a0]?(?:{month})[\s\u00a0]?[)\"”»]?)?"
    year = r"(?P<year>(?:19|20)\d\d|(?<=')\d\d|[٠-٩]{4})"
    named = rf"(?P<month>{month})(?!\w)\.?{second}"
    return (
        re.compile(
            rf"(?<!\d)(?P<day>\d{{1,2}}){_TAIL}{gap}{named}(?:{gap}{year}(?!\d))?", re.IGNORECASE
        ),
        re.compile(
            rf"(?<!\w){named}[\s\u00a0]{{1,2}}(?P<day>\d{{1,2}}){_TAIL}(?!\d)(?:,?{gap}{year}(?!\d))?",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<!\d){year}[-–\s\u00a0،,]{{1,3}}(?:يىل\w*[،,]?\s)?(?P<day>\d{{1,2}})[-–\s]{{1,2}}{named}",
            re.IGNORECASE,
        ),
    )


def _worded(text: str, language: str) -> Iterator[FoundDate]:
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            month = _month(found["month"], language)
            year = found["year"]
            date = _made(int(year), month, int(found["day"])) if year else None
            if date or not year:
                yield FoundDate(found.start(), found.end(), date)


@cache
def _months(language: str) -> dict[str, int]:
    return {folded(n): i for i, row in enumerate(rows("dates.months", language), 1) for n in row}


def _month(name: str, language: str) -> int:
    return _months(language).get(folded(name), 0)


@cache
def _hijri_pattern() -> re.Pattern[str]:
    names = [name for row in rows("dates.hijri", "ar") for name in row]
    month = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"(?P<day>\d{{1,2}})\s(?:من\s)?(?P<month>{month})\s(?P<year>1[34]\d\d)\s?(?:هـ|ه)?"
    )


@cache
def _hijri_months() -> dict[str, int]:
    return {folded(n): i for i, row in enumerate(rows("dates.hijri", "ar"), 1) for n in row}


def _hijri(text: str) -> Iterator[FoundDate]:
    if text.isascii():
        return
    for found in _hijri_pattern().finditer(text):
        month = _hijri_months().get(folded(found["month"]), 0)
        date = gregorian(int(found["year"]), month, int(found["day"]))
        yield FoundDate(found.start(), found.end(), date, is_sure=False)
