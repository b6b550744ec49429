"""Names that come into a letter: whether all of them have signed is asked once."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor.gui.fields.day import DayField
from editor.gui.fields.form import label
from editor.gui.kit.buttons import push_button
from editor.gui.kit.words_line import WordsLine
from editor.gui.library.review_dialog import ReviewDialog
from editor.gui.library.shelf import Shelf
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.dates import Date
from editor.model.enums import SignatoryStatus


class LetterReview(ReviewDialog):
    """Asks once for all of them whether they have signed.

    `answered` tells what was taken, the status, the day, and how it is known.
    """

    answered = Signal(tuple, object, object, str)

    def __init__(
        self, shelf: Shelf, runner: TaskRunner, theme: Theme, language: str, parent: QWidget
    ) -> None:
        self.invited = push_button("")
        self.confirmed = push_button("", kind="primary")
        super().__init__(shelf, runner, theme, language, parent, for_letter=True)
        self.setWindowTitle(tr("Add signatories"))
        self._day: Date | None = dt.datetime.now().astimezone().date()
        self.day = DayField("", tr("Since"), language, theme, self)
        self.day.show_value(self._day)
        self.day.setFixedWidth(176)
        self.known_by = WordsLine(self)
        self.known_by.setAccessibleName(tr("Known by"))
        self.known_by.setPlaceholderText(tr("Such as an e-mail or a signed form"))
        answer = QHBoxLayout()
        answer.setSpacing(8)
        for widget in (
            label(tr("Since"), self, self.day, "muted"),
            self.day,
            label(tr("Known by"), self, self.known_by, "muted"),
        ):
            answer.addWidget(widget)
        answer.addWidget(self.known_by, 1)
        self.column.addLayout(answer)
        self.column.addLayout(self.foot)
        self.foot.addStretch(1)
        for button in (self.cancel_button, self.invited, self.confirmed):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        self.setTabOrder(self.known_by, self.cancel_button)  # as they stand
        self.setTabOrder(self.cancel_button, self.invited)
        self.day.chosen.connect(self._note_day)
        self.invited.clicked.connect(lambda: self._answer(SignatoryStatus.INVITED))
        self.confirmed.clicked.connect(lambda: self._answer(SignatoryStatus.CONFIRMED))
        self.table.finished.connect(self.known_by.setFocus)

    @property
    def final_buttons(self) -> tuple[QPushButton, ...]:
        """Both answers."""
        return self.invited, self.confirmed

    def _name_buttons(self, number: int) -> None:
        self.invited.setText(tr_count("Add {number} as invited", "Add {number} as invited", number))
        self.confirmed.setText(
            tr_count("Add {number} as confirmed", "Add {number} as confirmed", number)
        )

    def _note_day(self, day: Date | None) -> None:
        self._day = day

    def _answer(self, status: SignatoryStatus) -> None:
        taken, known_by = self.model.taken, self.known_by.text().strip()
        day = self._day
        self.accept()
        self.answered.emit(taken, status, day, known_by)
