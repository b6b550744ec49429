"""What the person is asked beside the fields: who is meant, and whether they have signed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from editor.app.imported_people import Named
from editor.gui.importing.rows import near_words
from editor.gui.importing.state import ImportState, source_words
from editor.gui.kit.badge import set_look
from editor.gui.kit.buttons import push_button
from editor.gui.kit.flush import flush
from editor.gui.words import tr, tr_count
from editor.model.findings import Level
from editor.model.message import message


class NearQuestion(QFrame):
    """One near miss after the other; nothing is taken that nobody has accepted."""

    def __init__(self, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.setProperty("kind", "bar")
        set_look(self, Level.WARNING)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.take_button = push_button(tr("Yes, write it so"), self)
        self.leave_button = push_button(tr("No, leave it"), self)
        self.take_button.clicked.connect(self.take)
        self.leave_button.clicked.connect(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.take_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        column.addLayout(row)
        self.refresh()

    @property
    def named(self) -> Named | None:
        """The name that is asked about."""
        return self._state.offers[0][0] if self._state.offers else None

    def refresh(self) -> None:
        """Ask about the next one, or be gone."""
        offers = self._state.offers
        if offers:
            named, near = offers[0]
            words = near_words(named, near.name)
            more = len(offers) - 1
            count = tr_count("({number} more)", "({number} more)", more) if more else ""
            self.words.setText(f"{words} {tr(near.reason)} {count}".strip())
            self.setAccessibleName(self.words.text())
        self.setVisible(bool(offers))

    def take(self) -> None:
        """Write the name as the library has it."""
        if self.named is not None:
            self._state.accept(self.named)

    def leave(self) -> None:
        """Leave it as it stands in the text."""
        if self.named is not None:
            self._state.refuse(self.named)


class SignedQuestion(QFrame):
    """Asked once for the whole list; answered already where the text was published."""

    answered = Signal()

    def __init__(self, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.words = QLabel(self)
        self.words.setProperty("kind", "label")
        confirmed = message("They have signed (source: {name})", name=source_words(state.imported))
        self.confirmed = QRadioButton(tr(confirmed), self)
        self.invited = QRadioButton(tr("They are invited only, until they confirm"), self)
        # Arrow keys choose without a click.
        self.confirmed.toggled.connect(lambda on: self._say(confirmed=True) if on else None)
        self.invited.toggled.connect(lambda on: self._say(confirmed=False) if on else None)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeft)
        for radio in (self.confirmed, self.invited):
            column.addLayout(flush(radio, fills=False))
        self.refresh()

    @property
    def is_open(self) -> bool:
        """Whether an answer is needed and not there."""
        return self._count() > 0 and self._state.confirmed is None

    def refresh(self) -> None:
        """Ask, where there is a list."""
        count = self._count()
        words = tr_count(
            "How has the {number} signatory come to be here?",
            "How have the {number} signatories come to be here?",
            count,
        )
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(count > 0)
        if self._state.confirmed is not None:
            (self.confirmed if self._state.confirmed else self.invited).setChecked(True)

    def ask(self) -> None:
        """Lead to the question."""
        self.confirmed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count(self) -> int:
        return len(self._state.imported.release.signatories.entries)

    def _say(self, *, confirmed: bool) -> None:
        if self._state.confirmed is confirmed:
            return
        self._state.say_signed(confirmed=confirmed)
        self.answered.emit()
