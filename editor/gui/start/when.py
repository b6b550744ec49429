"""When something was, as people say it: a minute ago, yesterday, 30 January."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale

from editor.gui.words import tr, tr_count
from editor.model.message import message

_MINUTE, _HOUR = 60, 3600


def ago(then: dt.datetime, now: dt.datetime) -> str:
    """The time in words, in the person's own zone; both times know their zones."""
    seconds = (now - then).total_seconds()
    if seconds < _MINUTE:
        return tr("just now")
    if seconds < _HOUR:
        minutes = int(seconds // _MINUTE)
        return tr_count("{number} min ago", "{number} min ago", minutes)
    here, today = then.astimezone(), now.astimezone().date()
    days = (today - here.date()).days
    if days == 0:
        return tr(message("today, {time}", time=here.strftime("%H:%M")))
    if days == 1:
        return tr(message("yesterday, {time}", time=here.strftime("%H:%M")))
    return _day(here.date(), today)


def _day(day: dt.date, today: dt.date) -> str:
    shape = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    # The words of the interface are English until it is translated.
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), shape)
