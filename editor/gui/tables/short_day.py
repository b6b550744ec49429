"""A day in few letters, for a cell: 2 Dec, or Dec 2022."""

from PySide6.QtCore import QDate, QLocale

from editor.model.dates import Date


def short_day(day: Date, today: Date) -> str:
    """A day of this year, or the month of another one."""
    shape = "d MMM" if day.year == today.year else "MMM yyyy"
    # The words of the interface are English until it is translated.
    english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return english.toString(QDate(day.year, day.month, day.day), shape)
