"""A day and a time beside each other that make one local time of the release."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.gui.fields.day import DayField
from editor.gui.fields.moments import time_reading
from editor.gui.fields.parsed import ParsedField
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.dates import LocalTime, parse_local_time

_FORM = "%Y-%m-%dT%H:%M"


class MomentRow(QWidget):
    """`chosen` tells YYYY-MM-DDTHH:MM, or None once the day was taken out."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(
        self,
        place: str,
        names: tuple[str, str],
        language: str,
        theme: Theme,
        parent: QWidget,
        likely_day: Callable[[], dt.date | None],
    ) -> None:
        super().__init__(parent)
        self.setProperty("place", place)  # of both fields
        self._likely_day = likely_day
        self._moment: dt.datetime | None = None
        self.day = DayField(place, names[0], language, theme, self)
        self.time = ParsedField(place, names[1], time_reading(), self)
        self.time.setPlaceholderText(tr("Time"))
        self.time.setFixedWidth(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        self.setFocusProxy(self.day)
        self._last: ParsedField = self.day
        self.day.chosen.connect(self._take_day)
        self.time.chosen.connect(self._take_time)
        for field in (self.day, self.time):
            field.refused.connect(self.refused)

    def show_moment(self, moment: LocalTime | None) -> None:
        """Show a time of the release; one of a day that no calendar has stands as it is written."""
        self._moment = parse_local_time(moment) if moment else None
        self.day.show_value(self._moment.date() if self._moment else None)
        self.time.show_value(self._moment.time() if self._moment else None)
        if moment and self._moment is None:
            self.day.setText(moment.partition("T")[0])
            self.time.setText(moment.partition("T")[2])

    def focus_place(self, _place: str) -> None:
        """Go to the field that was typed in last, the day at first."""
        self._last.setFocus()

    def _take_day(self, day: dt.date | None) -> None:
        self._last = self.day
        if day is None:
            self.chosen.emit(None)
        else:
            self._tell(day, self._moment.time() if self._moment else dt.time(0))

    def _take_time(self, time: dt.time | None) -> None:
        self._last = self.time
        day = self._moment.date() if self._moment else self._likely_day() or dt.date.today()  # noqa: DTZ011  # the person's own day
        if time is not None or self._moment is not None:
            self._tell(day, time or dt.time(0))

    def _tell(self, day: dt.date, time: dt.time) -> None:
        self.chosen.emit(dt.datetime.combine(day, time).strftime(_FORM))
