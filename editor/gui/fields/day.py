"""A date to type or to take from a calendar."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from editor.gui.fields.moments import date_reading
from editor.gui.fields.parsed import ParsedField
from editor.gui.kit.popover import Popover
from editor.gui.theme import Theme
from editor.gui.words import tr

_TURNS = (("qt_calendar_prevmonth", "arrow-left"), ("qt_calendar_nextmonth", "arrow-right"))
_MONTH = QSize(344, 264)  # six weeks, none of them cut
_AROUND, _WIDEST = 58, 240  # pixels: the frame and the icon; beyond it one scrolls
_ALT_DOWN = (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayField(ParsedField):
    """Alt+Down or the icon opens the calendar."""

    def __init__(self, place: str, name: str, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(place, name, date_reading(language), parent)
        self._theme = theme
        self._opener = QAction(tr("Calendar"), self)
        self._opener.triggered.connect(self.open_calendar)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)
        theme.set_icon(self._opener, "calendar", "muted")
        self.setPlaceholderText(tr("No date"))
        self.textChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the day as it is written: half a date says another one."""
        least = super().minimumSizeHint()
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(least.width(), min(words + _AROUND, _WIDEST)), least.height())

    def open_calendar(self) -> None:
        """Show a month to choose a day from."""
        popover = DayPopover(self._value, self._theme, self)
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.chosen.connect(self._take)
        popover.open_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar by Alt+Down, as in other programs."""
        if (event.key(), event.modifiers()) == _ALT_DOWN:
            self.open_calendar()
        else:
            super().keyPressEvent(event)


class DayPopover(Popover):
    """A month; Enter or a click takes a day."""

    chosen = Signal(object)

    def __init__(self, day: dt.date | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, tr("Calendar"))
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(tr("Calendar"))
        self.calendar.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.ShortDayNames
        )
        plain = QTextCharFormat()
        for weekday in _WEEKEND:  # Qt paints them red
            self.calendar.setWeekdayTextFormat(weekday, plain)
        if day is not None:
            self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setMinimumSize(_MONTH)
        for name, icon in _TURNS:  # Qt's own are black in dark colours as well
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                theme.set_icon(button, icon, "muted")
        self.column.addWidget(self.calendar)
        self.setFocusProxy(self.calendar)
        self.calendar.activated.connect(self._tell)
        self.calendar.clicked.connect(self._tell)

    def _tell(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(dt.date(day.year(), day.month(), day.day()))
