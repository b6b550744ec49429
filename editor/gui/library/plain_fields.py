"""Fields of the library's forms: undo in them is that of the library, as in the whole program."""

from PySide6.QtCore import QEvent, QMimeData
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.gui.kit.no_files import leave_files, need_words
from editor.gui.kit.steps import declined_step
from editor.gui.kit.words_line import WordsLine


class Line(WordsLine):
    """One line."""

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        return False if declined_step(event) else super().event(event)


class Lines(QPlainTextEdit):
    """Several lines, of some height; Tab goes on to the next field."""

    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(1)  # so that words begin below those of lines

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        return False if declined_step(event) else super().event(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take words. Raises Problem where files were copied."""
        need_words(source)
        super().insertFromMimeData(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; files are for others."""
        if not leave_files(event):
            super().dragEnterEvent(event)


Field = Line | Lines


def field_text(field: Field) -> str:
    """The words of a field."""
    return field.text() if isinstance(field, Line) else field.toPlainText()


def set_field_text(field: Field, words: str) -> None:
    """Show words from their beginning."""
    if isinstance(field, Line):
        field.setText(words)
        field.setCursorPosition(0)
    else:
        field.setPlainText(words)
