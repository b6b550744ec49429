"""Dates and times as people write them, in the conventions of a language."""

import datetime as dt
import re
import unicodedata
from functools import cache

from PySide6.QtCore import QDate, QLocale

from editor.gui.fields.parsed import Reading
from editor.gui.words import tr

_WEEKDAY = re.compile(r"d{3,4}\s*[,،、]?\s*|[,،、]?\s*d{3,4}")
_STEP = dt.timedelta(minutes=15)
_TIMES = ("H:mm", "HH:mm", "H.mm", "Hmm", "HHmm", "H", "h:mm AP", "h AP", "h:mmAP", "hAP")
_OTHER_FORMS = (
    "d.M.yyyy",
    "d/M/yyyy",
    "d MMMM yyyy",
    "d MMM yyyy",
    "MMMM d, yyyy",
    "MMMM d yyyy",
    "MMM d, yyyy",
    "MMM d yyyy",
)


def date_reading(language: str) -> Reading:
    """Dates in the words of a language; figures with or without a year's four digits."""

    def step(value: dt.date | None, days: int) -> dt.date:
        return (value or _today()) + dt.timedelta(days=days if value else 0)

    return Reading(
        lambda text: read_date(text, language),
        lambda value: write_date(value, language),
        step,
        tr("Write the date like 2026-05-12 or 12 May 2026."),
    )


def time_reading() -> Reading:
    """Times of a day on a clock of 24 hours."""
    return Reading(
        read_time,
        lambda value: value.strftime("%H:%M"),
        _stepped,
        tr("Write the time like 06:30 or 18:00."),
    )


def write_date(value: dt.date, language: str) -> str:
    """A date with the name of its month."""
    locale = _locale(language)
    written = locale.toString(QDate(value.year, value.month, value.day), _long(language))
    return written.translate(_digits_from(locale))


def read_date(text: str, language: str) -> dt.date | None:
    """What day is meant; None where it cannot be known."""
    plain = "".join(_figure(letter) for letter in " ".join(text.split()))
    for locale in (_locale(language), _locale("en"), QLocale.c()):
        for form in (_long(language), *_forms(locale)):
            found = locale.toDate(plain.translate(_digits_to(locale)), form)
            if found.isValid() and found.year() >= 1900:  # noqa: PLR2004  # two digits read as 19xx
                return dt.date(found.year(), found.month(), found.day())
    return None


def read_time(text: str) -> dt.time | None:
    """What time is meant; None where it cannot be known."""
    plain = text.strip().upper().replace("A.M.", "AM").replace("P.M.", "PM")
    for form in _TIMES:
        found = QLocale.c().toTime(plain, form)
        if found.isValid():
            return dt.time(found.hour(), found.minute())
    return None


def _forms(locale: QLocale) -> tuple[str, ...]:
    figures = locale.dateFormat(QLocale.FormatType.ShortFormat).replace("yyyy", "yy")
    words = (
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d, yyyy",
        "MMMM d yyyy",
        "MMM d, yyyy",
        "MMM d yyyy",
    )
    return ("yyyy-MM-dd", "yyyy-M-d", figures.replace("yy", "yyyy"), "d.M.yyyy", "d/M/yyyy", *words)


@cache
def _long(language: str) -> str:
    form = _locale(language).dateFormat(QLocale.FormatType.LongFormat)
    return _WEEKDAY.sub("", form).strip()


@cache
def _locale(language: str) -> QLocale:
    """As pages write dates: English without a country is not that of the United States."""
    locale = QLocale("en_GB" if language == "en" else language.replace("-", "_"))
    locale = QLocale("en_GB") if locale.language() is QLocale.Language.C else locale
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _digits_from(locale: QLocale) -> dict[int, str]:
    """A locale's own figures as those that pages print."""
    zero = ord(locale.zeroDigit())
    return {zero + digit: str(digit) for digit in range(10)}


def _digits_to(locale: QLocale) -> dict[int, str]:
    zero = ord(locale.zeroDigit())
    return {ord("0") + digit: chr(zero + digit) for digit in range(10)}


def _figure(letter: str) -> str:
    return str(unicodedata.decimal(letter)) if letter.isdecimal() else letter


def _stepped(value: dt.time | None, steps: int) -> dt.time:
    if value is None:
        return dt.time(9)
    moment = dt.datetime.combine(dt.date(2000, 1, 2), value) + steps * _STEP
    return moment.time()


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
