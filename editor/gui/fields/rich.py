"""A text field with bold, italic, links and counts, by keys and by a small bar above it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields import wrapping
from editor.gui.fields.binding import Binding
from editor.gui.fields.count_menu import fill_count_menu
from editor.gui.fields.marks import Marks
from editor.gui.fields.text import TextField, Ways
from editor.gui.kit.buttons import tool_button
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_CTRL = Qt.KeyboardModifier.ControlModifier


class RichField(TextField):
    """Shows the marks as they are written; the keys of the body work here as well."""

    def __init__(
        self,
        bridge: SessionBridge,
        binding: Binding,
        parent: QWidget,
        theme: Theme,
        ways: Ways | None = None,
    ) -> None:
        super().__init__(bridge, binding, parent, ways)
        self._marks = Marks(self.document(), theme)
        self._keys = {
            Qt.Key.Key_B: self.toggle_bold,
            Qt.Key.Key_I: self.toggle_italic,
            Qt.Key.Key_K: self.make_link,
        }

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
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

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
        count.setMenu(menu)
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
