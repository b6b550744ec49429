"""A line to add to a list by typing names: Enter adds one, pasted lines add one each."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QWidget

from editor.gui.fields.form import stacked
from editor.gui.fields.keys import leave_to_window, line_menu
from editor.gui.fields.notice import Notice
from editor.gui.kit.words_line import WordsLine
from editor.model.clean import clean_text

MOST_LINES = 10_000


class AddLine(QWidget):
    """`added` tells a name, `pasted` the text of several.

    `known` says where a name stands already, or ""; `is_list` whether one line names several.
    """

    added = Signal(str)
    pasted = Signal(str)

    def __init__(self, words: str, known: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._known = known
        self.is_list: Callable[[str], bool] = lambda _line: False
        self.field = NameLine(self)
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.notice = Notice(self, "small")
        rows = stacked(self, 4)
        rows.addWidget(self.field)
        rows.addWidget(self.notice)
        self.setFocusProxy(self.field)
        self.field.entered.connect(self._add)
        self.field.several.connect(self.take)
        self.field.textEdited.connect(self._look)

    def take(self, text: str) -> None:
        """Take pasted text: one line becomes what is typed, several are told."""
        names = lines_of(text)
        if len(names) > 1 or (names and self.is_list(names[0])):
            self.field.clear()
            self.pasted.emit(text)
        elif names:
            self.field.insert(names[0])
            self._look(self.field.text())

    def _add(self) -> None:
        name = clean_text(self.field.text()).strip()
        if name:
            self.field.clear()
            self.notice.say("")
            self.added.emit(name)

    def _look(self, text: str) -> None:
        self.notice.say(self._known(text.strip()) if text.strip() else "")


class NameLine(WordsLine):
    """Knows pasted lines from typed words; a key for Enter goes no further."""

    entered = Signal()
    several = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keys: Callable[[QKeyEvent], bool] = lambda _event: False  # who else takes keys
        self.textEdited.connect(self._look)
        if self.isRightToLeft():  # else Qt puts the hint where its letters begin
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)

    def paste(self) -> None:
        """Take the clipboard, line by line."""
        if not self.refuses_files():
            self.several.emit(QGuiApplication.clipboard().text())

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add on Enter, clear on Escape."""
        if self.keys(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _look(self, text: str) -> None:
        """Lines that came in another way, such as by the context menu or by dropping."""
        if "\n" in text:
            self.clear()
            self.several.emit(text)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a text that have words in them, cleaned, in their order."""
    lines = (line.strip() for line in clean_text(text).split("\n"))
    return tuple(line for line in lines if line)
