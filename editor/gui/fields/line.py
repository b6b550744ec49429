"""A string of the release in one line: every key is a change, undo belongs to the window."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.app.changes import Changed
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.fields import typing
from editor.gui.fields.binding import Binding
from editor.gui.fields.keys import leave_to_window, line_menu
from editor.gui.kit.next_field import focus_next_field
from editor.gui.kit.words_line import WordsLine


class LineField(WordsLine):
    """Shows what the release holds, and writes what is typed.

    `language` is that of typographic marks; without one straight marks stay straight.
    """

    def __init__(
        self, bridge: SessionBridge, binding: Binding, parent: QWidget, language: str = ""
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._language = language
        self._binding = binding
        self._stored = ""
        self._caret = FieldCaret(binding.place, 0, 0)
        self.setAccessibleName(binding.name)
        self.textEdited.connect(self._write)
        self.cursorPositionChanged.connect(self._note_caret)
        self.selectionChanged.connect(self._note_caret)
        bridge.changed.connect(self._follow)
        self.bind(binding)

    @property
    def address(self) -> str:
        """The place of the string in the release."""
        return self._binding.place

    def bind(self, binding: Binding) -> None:
        """Show another string of the same kind, such as that of another row."""
        self._binding = binding
        text = binding.read(self._bridge.release)
        self._show(text or "")
        self.setCursorPosition(0)
        self._caret = self._caret_now()

    def write_from_left(self) -> None:
        """For addresses and numbers, which run from left to right in every language."""
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def restore_caret(self, caret: FieldCaret) -> None:
        """Put the cursor back where it was before a step."""
        if caret.anchor == caret.position:
            self.setCursorPosition(caret.position)
        else:
            anchor = min(caret.anchor, len(self.text()))
            self.setSelection(anchor, min(caret.position, len(self.text())) - anchor)
        self._caret = self._caret_now()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field on Enter, unless it takes what a list below offers."""
        completer = self.completer()
        offered = completer.popup() if completer is not None else None
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif offered is not None and offered.isVisible():
            event.ignore()
        else:
            focus_next_field(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show what the release made of the words."""
        super().focusOutEvent(event)
        if self.text() != self._stored and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.setText(self._stored)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _write(self, text: str) -> None:
        old, before, after = self._stored, self._caret, self._caret_now()
        one_line = text.replace("\n", " ")
        typing.write(self._bridge, self._binding, one_line, (before, after))
        self._settle()
        better = typing.corrected(old, one_line, (before, after), self._language)
        if better is not None and self.text() == one_line:
            corrected = FieldCaret(self.address, better[1], better[1])
            label = typing.typographic()
            typing.write(self._bridge, self._binding, better[0], (after, corrected), label)
            self._settle()
            self.restore_caret(corrected)
        self._caret = self._caret_now()

    def _settle(self) -> None:
        """Show what became of the text, as some characters are taken out where text enters."""
        text = self._binding.read(self._bridge.release)
        if text is not None:
            self._show(text)

    def _show(self, text: str) -> None:
        self._stored = text
        if text not in (self.text(), self._binding.normal(self.text())):
            position = typing.cleaned_position(self.text(), self.cursorPosition())
            self.setText(text)
            self.setCursorPosition(min(position, len(text)))

    def _follow(self, changed: Changed) -> None:
        text = self._binding.read(changed.after)
        if text is not None and text != self._stored:
            self._show(text)

    def _note_caret(self) -> None:
        if self._binding.normal(self.text()) == self._stored:
            self._caret = self._caret_now()

    def _caret_now(self) -> FieldCaret:
        position, start = self.cursorPosition(), self.selectionStart()
        anchor = position if start == -1 else start
        if start == position:
            anchor = self.selectionEnd()
        return FieldCaret(self.address, position, anchor)


def placed(field: QWidget) -> QWidget:
    """Let the window find a field by its place; only for fields that last as long as the page."""
    field.setProperty("place", getattr(field, "address"))  # noqa: B009  # any field has it
    return field
