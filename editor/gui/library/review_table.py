"""The table of names that arrive: a key decides a row and goes on to the next open one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from editor.app.library.arriving import Choice
from editor.gui.library.cells import RowTable
from editor.gui.library.review_model import DECISION, KNOWN, NAME, ReviewModel
from editor.gui.theme import Theme
from editor.gui.words import tr

KEYS = {
    Qt.Key.Key_N: Choice.NEW,
    Qt.Key.Key_S: Choice.SAME,
    Qt.Key.Key_L: Choice.LEAVE_OUT,
    Qt.Key.Key_Delete: Choice.LEAVE_OUT,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ReviewTable(RowTable):
    """N new, S the same, L leave out; Enter goes on to what is not decided yet."""

    finished = Signal()  # Enter, and nothing is left to decide

    def __init__(self, model: ReviewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, tr("Names that arrive"), parent)
        model.setParent(self)
        self._model = model
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.share_room({0: 44, NAME + 1: 88, NAME + 2: 112, KNOWN: 232, DECISION: 104}, NAME)

    @property
    def chosen_rows(self) -> tuple[int, ...]:
        """The rows that are selected."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def decide(self, choice: Choice) -> None:
        """Decide the chosen rows, and go on where that was one."""
        rows = self.chosen_rows
        self._model.choose(rows, choice)
        if len(rows) == 1:
            self.go_on()

    def go_on(self) -> bool:
        """Go to the next row that is open, round and round; whether there is one."""
        open_rows = self._model.open_rows
        if not open_rows:
            return False
        at = self.currentIndex().row()
        following = next((row for row in open_rows if row > at), open_rows[0])
        self.go_to(following)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a letter."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in KEYS:
            self.decide(KEYS[key])
        elif plain and key in _ENTER:
            if not self.go_on():
                self.finished.emit()
        else:
            super().keyPressEvent(event)
