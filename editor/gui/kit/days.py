"""A day in the words of the interface, wherever it is read and not typed: 12 May 2026."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale


def long_day(day: dt.date) -> str:
    """The day, the month by its name, and the year."""
    # The words of the interface are English until it is translated.
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
