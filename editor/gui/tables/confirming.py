"""Confirms the chosen signatories: since which day, and by what that is known."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from editor.gui.fields.day import DayField
from editor.gui.fields.form import label
from editor.gui.fields.notice import Notice
from editor.gui.kit.buttons import push_button
from editor.gui.kit.popover import Popover
from editor.gui.kit.words_line import WordsLine
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.dates import Date

_WIDTH = 300


class ConfirmPopover(Popover):
    """`confirmed` tells the day and the source; Enter in the last field is enough."""

    confirmed = Signal(object, str)

    def __init__(
        self, number: int, day: Date, language: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, tr("Confirm"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._date: Date | None = day
        self.day = DayField("", tr("Confirmed on"), language, theme, self)
        self.day.show_value(day)
        self.source = WordsLine(self)
        self.source.setAccessibleName(tr("Confirmed by"))
        self.source.setPlaceholderText(tr("Such as an e-mail or a signed form"))
        notice = Notice(self)
        words = tr_count("Confirm {number} signatory", "Confirm {number} signatories", number)
        self.button = push_button(words, self, "primary")
        for widget in (
            label(tr("Confirmed on"), self, self.day, "small"),
            self.day,
            notice,
            label(tr("Confirmed by"), self, self.source, "small"),
            self.source,
            self.button,
        ):
            self.column.addWidget(widget)
        self.setFocusProxy(self.source)
        self.day.chosen.connect(self._note_day)
        self.day.refused.connect(notice.say)
        self.source.returnPressed.connect(self._tell)
        self.button.clicked.connect(lambda _on: self._tell())

    def _note_day(self, day: Date | None) -> None:
        self._date = day

    def _tell(self) -> None:
        self.close()
        self.confirmed.emit(self._date, self.source.text().strip())
