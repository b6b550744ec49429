"""The day and the time at which a version was kept, in words."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from editor.gui.words import tr
from editor.model.message import message


def when(kept: dt.datetime, at: dt.datetime, *, to_the_second: bool = False) -> str:
    """“Today, 14:03”, in the person's own zone, which `at`, the present, knows."""
    here = kept.astimezone(at.tzinfo)
    time = f"{here:%H:%M:%S}" if to_the_second else f"{here:%H:%M}"
    days = (at.date() - here.date()).days
    if days == 0:
        return tr(message("Today, {time}", time=time))
    if days == 1:
        return tr(message("Yesterday, {time}", time=time))
    return tr(message("{day}, {time}", day=_day(here.date(), at.date()), time=time))


def _day(day: dt.date, today: dt.date) -> str:
    shape = "dddd, d MMMM" if day.year == today.year else "d MMMM yyyy"
    # The words of the interface are English until it is translated.
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), shape)
