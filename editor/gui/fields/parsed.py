"""A line that is read as something else than words: a date, a time, a colour."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.gui.fields.keys import leave_to_window, line_menu
from editor.gui.kit.words_line import WordsLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Reading(msgspec.Struct, frozen=True):
    """How a value is read from words and written in words; `hint` says how to write it."""

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    step: Callable[[Any, int], Any]
    hint: str


class ParsedField(WordsLine):
    """Tells a value when the person is done with it; words that cannot be read stay to be mended.

    `chosen` carries a value, or None for an empty field; `refused` a sentence, or "" when all is
    well again.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, place: str, name: str, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self._reading = reading
        self._value: Any = None
        self.address = place
        self.setAccessibleName(name)
        self.setAccessibleDescription(reading.hint)  # else Qt says what an empty field would mean
        self.editingFinished.connect(self._finish)
        self.textEdited.connect(lambda _text: self.refused.emit(""))

    def show_value(self, value: object) -> None:
        """Show a value of the release."""
        if value != self._value or not self.hasFocus():
            self._value = value
            self.setText("" if value is None else self._reading.show(value))

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return False if leave_to_window(event) else super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select all, to type over it."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step up and down; Escape takes back what was typed; Enter goes on."""
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers():
            self._take(self._reading.step(self._value, _STEPS[key]))
        elif key == Qt.Key.Key_Escape and self.isModified():
            self._show_again()
            self.refused.emit("")
        elif key in _ENTER:
            if self._finish():
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _finish(self) -> bool:
        """Read what was typed; whether it could be."""
        if not self.isModified():
            return True
        text = self.text().strip()
        value = self._reading.read(text) if text else None
        if text and value is None:
            self.refused.emit(self._reading.hint)
            return False
        self._take(value)
        return True

    def _take(self, value: object) -> None:
        is_new = value != self._value
        self._value = value
        self._show_again()
        self.refused.emit("")
        if is_new:
            self.chosen.emit(value)

    def _show_again(self) -> None:
        self.setText("" if self._value is None else self._reading.show(self._value))
        self.setModified(False)
