"""A string of the release that may run over several lines; the field grows with its words."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.fields import typing
from editor.gui.fields.binding import Binding
from editor.gui.fields.keys import leave_to_window, line_menu
from editor.gui.kit.next_field import focus_next_field
from editor.gui.kit.no_files import leave_files, need_words
from editor.model.clean import clean_text
from editor.model.message import Message

_BREAK = "\u2029"  # what Qt puts between the lines of a document
_NEAR, _FAR = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Ways(msgspec.Struct, frozen=True):
    """How a text field behaves: `language` of its marks, and whether Enter begins a line."""

    language: str = ""
    breaks: bool = True
    least_lines: int = 1


class TextField(QPlainTextEdit):
    """Shows a string exactly as it stands in the release, and writes what is typed."""

    def __init__(
        self, bridge: SessionBridge, binding: Binding, parent: QWidget, ways: Ways | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._binding = binding
        self._ways = ways or Ways()
        self._stored = ""
        self._label: Message | None = None
        self._fitted = 0
        self._caret = FieldCaret(binding.place, 0, 0)
        self.setAccessibleName(binding.name)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Qt asks for some pixels beside a line that is full, and so cuts one that runs to the left.
        sideways = self.horizontalScrollBar()
        sideways.rangeChanged.connect(lambda _least, _most: sideways.setRange(0, 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self._run_as_laid_out()
        self.textChanged.connect(self._write)
        self.cursorPositionChanged.connect(self._note_caret)
        self.selectionChanged.connect(self._note_caret)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        bridge.changed.connect(self._follow)
        self.bind(binding)

    @property
    def address(self) -> str:
        """The place of the string in the release."""
        return self._binding.place

    @property
    def words(self) -> str:
        """The text in the field; unlike `toPlainText`, every space stays the space that it is."""
        return self.document().toRawText().replace(_BREAK, "\n")

    def bind(self, binding: Binding) -> None:
        """Show another string of the same kind, such as that of another row."""
        self._binding = binding
        self._show(binding.read(self._bridge.release) or "")
        self._caret = self._caret_now()

    def restore_caret(self, caret: FieldCaret) -> None:
        """Put the cursor back where it was before a step."""
        length = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(caret.anchor, length))
        cursor.setPosition(min(caret.position, length), _KEEP)
        self.setTextCursor(cursor)
        self._caret = self._caret_now()

    def change(self, label: Message, edit: Callable[[QTextCursor], object]) -> None:
        """Change the text by other means than typing, as a step of its own."""
        cursor = self.textCursor()
        self._label = label
        cursor.beginEditBlock()
        edit(cursor)
        cursor.endEditBlock()
        self._label = None
        self.setTextCursor(cursor)
        self._caret = self._caret_now()

    def event(self, event: QEvent) -> bool:
        """Leave undo to the window."""
        return False if leave_to_window(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field on Enter, where a line is not begun by it."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and not self._ways.breaks and not event.modifiers():
            focus_next_field(self)
        elif is_enter and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.textCursor().insertBlock()  # Qt would put in a line separator
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as text; a field of one paragraph takes no empty lines along. Raises Problem."""
        need_words(source)
        text = clean_text(source.text())
        if not self._ways.breaks:
            text = " ".join(text.split("\n")).strip() if text.count("\n") else text
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; files are for others."""
        if not leave_files(event):
            super().dragEnterEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = line_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with lines that wrap earlier now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit again in another typeface, and run the other way where the page does."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._run_as_laid_out()

    def _run_as_laid_out(self) -> None:
        option = self.document().defaultTextOption()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        option.setTextDirection(self.layoutDirection())
        # The layout of plain text takes left and right as they are.
        option.setAlignment(_FAR if mirrored else _NEAR)
        self.document().setDefaultTextOption(option)

    def _write(self) -> None:
        text, old = self.words, self._stored
        if text == old:
            return
        before, after = self._caret, self._caret_now()
        typing.write(self._bridge, self._binding, text, (before, after), self._label)
        self._settle()
        if self._label is None:
            self._correct(old, text, (before, after))
        self._caret = self._caret_now()

    def _correct(self, old: str, text: str, carets: tuple[FieldCaret, FieldCaret]) -> None:
        better = typing.corrected(old, text, carets, self._ways.language)
        if better is not None and self.words == text:
            corrected = FieldCaret(self.address, better[1], better[1])
            label = typing.typographic()
            typing.write(self._bridge, self._binding, better[0], (carets[1], corrected), label)
            self._settle()
            self.restore_caret(corrected)

    def _settle(self) -> None:
        """Show what became of the text, as some characters are taken out where text enters."""
        text = self._binding.read(self._bridge.release)
        if text is not None:
            self._show(text)

    def _show(self, text: str) -> None:
        self._stored = text
        if text != self.words:
            cursor = self.textCursor()
            position = typing.cleaned_position(self.words, cursor.position())
            self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
            self.setPlainText(text)
            self.blockSignals(False)  # noqa: FBT003
            cursor = self.textCursor()
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self._fit()

    def _follow(self, changed: Changed) -> None:
        text = self._binding.read(changed.after)
        if text is not None and text != self._stored:
            self._show(text)

    def _note_caret(self) -> None:
        if self.words == self._stored:
            self._caret = self._caret_now()

    def _caret_now(self) -> FieldCaret:
        cursor = self.textCursor()
        return FieldCaret(self.address, cursor.position(), cursor.anchor())

    def _fit(self) -> None:
        """Be as high as the words; lines of scripts with tall letters are higher."""
        frame = self.height() - self.contentsRect().height()
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        least = self._ways.least_lines * self.fontMetrics().lineSpacing()
        wanted = round(max(height, least) + 2 * self.document().documentMargin()) + frame
        if wanted != self._fitted:
            self._fitted = wanted
            self.setFixedHeight(wanted)
