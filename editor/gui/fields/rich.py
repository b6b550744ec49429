"""A text field with bold, italic, links and counts, by keys and by a small bar above it."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.app.changes import Changed
from editor.gui.body.count_words import CountWords
from editor.gui.bridge import SessionBridge
from editor.gui.fields import wrapping
from editor.gui.fields.binding import Binding
from editor.gui.fields.chips import chip_words, outside_chips, paint_chips, select_chip_beside
from editor.gui.fields.count_menu import fill_count_menu
from editor.gui.fields.marks import Marks
from editor.gui.fields.text import TextField, Ways
from editor.gui.kit.buttons import tool_button
from editor.gui.kit.hanging import hang_menu
from editor.gui.kit.later import after_first_paint
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.inline import parse
from editor.model.message import message

_TAKING_OUT = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_CTRL = Qt.KeyboardModifier.ControlModifier


class RichField(TextField):
    """Shows what marks do, and counts as chips; the keys of the body work here as well."""

    def __init__(
        self,
        bridge: SessionBridge,
        binding: Binding,
        parent: QWidget,
        theme: Theme,
        ways: Ways | None = None,
    ) -> None:
        super().__init__(bridge, binding, parent, ways)
        self._theme = theme
        self._was_at = 0
        self._counts = CountWords(bridge.release, self._ways.language, is_hasty=True)
        self._marks = Marks(self.document(), theme, partial(chip_words, self._counts))
        self.cursorPositionChanged.connect(self._follow_caret)
        self.selectionChanged.connect(self._follow_caret)
        bridge.changed.connect(self._count_again)
        after_first_paint(self, self._write_counts_well)
        self._keys = {
            Qt.Key.Key_B: self.toggle_bold,
            Qt.Key.Key_I: self.toggle_italic,
            Qt.Key.Key_K: self.make_link,
        }

    @property
    def reading(self) -> str:
        """The words as the page has them: without marks, with the counts written out."""
        return "".join(map(self._counts.of_run, parse(self.words)))

    def toggle_bold(self) -> None:
        """Make the selection bold, or plain again."""
        self.change(message("Bold"), lambda cursor: wrapping.toggle(cursor, "**"))

    def toggle_italic(self) -> None:
        """Make the selection italic, or upright again."""
        self.change(message("Italic"), lambda cursor: wrapping.toggle(cursor, "*"))

    def make_link(self) -> None:
        """Make the selection a link."""
        clipboard = QGuiApplication.clipboard().text()
        self.change(message("Link"), lambda cursor: wrapping.link(cursor, clipboard))

    def insert_count(self, token: str) -> None:
        """Put a count at the cursor, by the words between its braces."""
        self.change(message("Insert count"), lambda cursor: cursor.insertText(f"{{{token}}}"))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_count(self) -> None:
        """Offer the counts below the cursor."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fill_count_menu(menu, self._bridge, self._ways.language, self.insert_count)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the counts over the room that is kept for them."""
        super().paintEvent(event)
        paint_chips(self, self._counts, self._theme.tokens)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the marks where the caret is."""
        super().focusInEvent(event)
        self._follow_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show no marks to whoever is elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._marks.open_at(-1, -1)

    def event(self, event: QEvent) -> bool:
        """Keep the keys for bold, italic and links from the window's actions."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._act_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark the selection."""
        act = self._act_of(event)
        if act is not None:
            act()
            return
        if event.key() in _TAKING_OUT:
            cursor = self.textCursor()
            if select_chip_beside(cursor, is_before=event.key() == Qt.Key.Key_Backspace):
                self.setTextCursor(cursor)
        super().keyPressEvent(event)

    def _follow_caret(self) -> None:
        moved = outside_chips(self.textCursor(), self._was_at)
        if moved is not None:
            self.setTextCursor(moved)
            return
        cursor = self.textCursor()
        self._was_at = cursor.position()
        if self.hasFocus():
            self._marks.open_at(cursor.selectionStart(), cursor.selectionEnd())

    def _count_again(self, changed: Changed) -> None:
        if self._counts.take(changed.after) and "{" in self.words:
            self._marks.rehighlight()

    def _write_counts_well(self) -> None:
        if self._counts.slow_down():
            self._marks.rehighlight()

    def _act_of(self, event: QKeyEvent):  # noqa: ANN202  # a method of this class, or None
        return self._keys.get(Qt.Key(event.key())) if event.modifiers() == _CTRL else None


class MarkBar(QWidget):
    """The buttons of one or several rich fields; they act on the field that was written in last."""

    def __init__(self, bridge: SessionBridge, theme: Theme, parent: QWidget, language: str) -> None:
        super().__init__(parent)
        self._field: RichField | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for icon, words, act in (
            ("bold", tr("Bold (Ctrl+B)"), RichField.toggle_bold),
            ("italic", tr("Italic (Ctrl+I)"), RichField.toggle_italic),
            ("link", tr("Link (Ctrl+K)"), RichField.make_link),
        ):
            button = _small(tool_button(theme, icon, words, self))
            button.clicked.connect(lambda _on=False, act=act: self._do(act))
            row.addWidget(button)
        count = _small(tool_button(theme, "braces", tr("Count"), self))
        count.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(count)
        menu.aboutToShow.connect(lambda: fill_count_menu(menu, bridge, language, self._insert))
        hang_menu(count, menu)
        row.addWidget(count)

    def serve(self, field: RichField) -> None:
        """Act on this field from now on."""
        self._field = field

    def _do(self, act) -> None:  # noqa: ANN001  # a method of RichField
        if self._field is not None:
            act(self._field)
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert(self, token: str) -> None:
        if self._field is not None:
            self._field.insert_count(token)


def _small(button: QToolButton) -> QToolButton:
    button.setFixedHeight(26)
    button.setMinimumWidth(28)
    button.setIconSize(QSize(14, 14))
    return button
