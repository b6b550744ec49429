"""The field that opens in a cell: every key is a change, Escape takes all of them back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QCompleter, QWidget

from editor.gui.bridge import FieldCaret
from editor.gui.fields.keys import leave_to_window, line_menu
from editor.gui.kit.words_line import WordsLine


class CellEdit(WordsLine):
    """Knows the place of its cell, and where the cursor was before a key."""

    typed = Signal()

    def __init__(self, place: str, first_words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.address = place
        self.first_words = first_words
        self.index: QPersistentModelIndex | None = None
        self.untype: Callable[[], bool] = lambda: False
        self.setProperty("kind", "bare")
        self._before = FieldCaret(place, 0, 0)
        self.setText(first_words)
        self.textEdited.connect(lambda _text: self.typed.emit())
        self.cursorPositionChanged.connect(self._note)
        self.selectionChanged.connect(self._note)
        self._words = first_words
        self.selectAll()
        self._note()

    def offer(self, words: tuple[str, ...]) -> None:
        """Offer words while the person types."""
        completer = QCompleter(QStringListModel(list(words), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        popup = completer.popup()
        if popup is not None:
            popup.setLayoutDirection(self.layoutDirection())
        completer.activated.connect(lambda _words: self.typed.emit())
        self.setCompleter(completer)

    def carets(self) -> tuple[FieldCaret, FieldCaret]:
        """Where the cursor was before what was typed last, and where it is."""
        before, self._before = self._before, self._now()
        self._words = self.text()
        return before, self._before

    def restore_caret(self, caret: FieldCaret) -> None:
        """Put the cursor back where it was before a step."""
        anchor = min(caret.anchor, len(self.text()))
        self.setSelection(anchor, min(caret.position, len(self.text())) - anchor)
        if caret.anchor == caret.position:
            self.setCursorPosition(caret.position)
        self._before = self._now()

    def show_words(self, words: str) -> None:
        """Show what the release holds now."""
        position = self.cursorPosition()
        self._words = words
        self.setText(words)
        self.setCursorPosition(min(position, len(words)))

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return False if leave_to_window(event) else super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _note(self) -> None:
        if self.text() == self._words:
            self._before = self._now()

    def _now(self) -> FieldCaret:
        position, start = self.cursorPosition(), self.selectionStart()
        anchor = position if start == -1 else self.selectionEnd() if start == position else start
        return FieldCaret(self.address, position, anchor)
