"""What pasted names are: asked once for all of them, in place, without a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from editor.gui.fields.flow import FlowLayout
from editor.gui.kit.buttons import push_button
from editor.gui.words import tr, tr_count
from editor.model.enums import SignatoryStatus


class PastedQuestion(QFrame):
    """Shown while the answer is open; `answered` tells the names and their status."""

    answered = Signal(tuple, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._names: tuple[str, ...] = ()
        self._words = QLabel(self)
        self.confirmed = push_button(tr("All have signed"), self, "primary")
        self.invited = push_button(tr("All are invited"), self)
        self.neither = push_button(tr("Do not add them"), self)
        row = FlowLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        for widget in (self._words, self.confirmed, self.invited, self.neither):
            row.addWidget(widget)
        self._words.setContentsMargins(0, 6, 8, 6)
        self.confirmed.clicked.connect(lambda: self._answer(SignatoryStatus.CONFIRMED))
        self.invited.clicked.connect(lambda: self._answer(SignatoryStatus.INVITED))
        self.neither.clicked.connect(lambda: self._answer(None))
        self.hide()

    def ask(self, names: tuple[str, ...]) -> None:
        """Ask about these names."""
        self._names = names
        words = tr_count("Add {number} name.", "Add {number} names.", len(names))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.confirmed.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape adds nothing."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if focused in (self.confirmed, self.invited, self.neither):
                focused.click()
        else:
            super().keyPressEvent(event)

    def _answer(self, status: SignatoryStatus | None) -> None:
        names, self._names = self._names, ()
        self.hide()
        self.answered.emit(names, status)
