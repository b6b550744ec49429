"""Names that come into the library, and the list that all of them go to."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.gui.fields.form import label
from editor.gui.kit.buttons import push_button
from editor.gui.kit.words_line import WordsLine
from editor.gui.library.review_dialog import ReviewDialog
from editor.gui.library.shelf import Shelf
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count


class LibraryReview(ReviewDialog):
    """`answered` tells what was taken, and the name of the list that all of them go to."""

    answered = Signal(tuple, str)

    def __init__(
        self, shelf: Shelf, runner: TaskRunner, theme: Theme, language: str, parent: QWidget
    ) -> None:
        self.add_button = push_button("", kind="primary")
        super().__init__(shelf, runner, theme, language, parent, for_letter=False)
        self.setWindowTitle(tr("Import into the library"))
        self.list_name = WordsLine(self)
        self.list_name.setAccessibleName(tr("Put all of them on the list"))
        self.list_name.setPlaceholderText(tr("No list"))
        self.foot.addWidget(label(tr("Put all of them on the list"), self, self.list_name, "muted"))
        self.foot.addWidget(self.list_name, 1)
        for button in (self.cancel_button, self.add_button):
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        self.column.addLayout(self.foot)
        self.add_button.clicked.connect(self._answer)
        self.table.finished.connect(self.add_button.setFocus)

    @property
    def final_buttons(self) -> tuple[QPushButton, ...]:
        """The one answer."""
        return (self.add_button,)

    def _name_buttons(self, number: int) -> None:
        self.add_button.setText(
            tr_count("Add {number} to the library", "Add {number} to the library", number)
        )

    def _answer(self) -> None:
        taken, name = self.model.taken, self.list_name.text().strip()
        self.accept()
        self.answered.emit(taken, name)
