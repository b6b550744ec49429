"""What has happened, in words and with ways on, as a bar that takes no focus and blocks nothing."""

from collections.abc import Callable, Sequence

import msgspec
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.gui.kit.announcing import announce
from editor.gui.kit.badge import set_look
from editor.gui.kit.buttons import push_button, tool_button
from editor.gui.kit.icon_label import LEVEL_ICONS, IconLabel
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.findings import Level

_FOR_WORDS = 320  # pixels: the icon, the cross and a line of some words


class WayOn(msgspec.Struct, frozen=True):
    """A button of a bar: its words, and what it does."""

    words: str
    act: Callable[[], object]


class MessageBar(QFrame):
    """One message; its words are selectable, so that they can be sent to somebody."""

    def __init__(
        self, theme: Theme, level: Level, words: str, ways_on: Sequence[WayOn], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAccessibleName(words)
        set_look(self, level)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 6, 12, 6)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        # Tab and a screen reader go through them in the order in which they are made.
        self._grid.addWidget(IconLabel(theme, *LEVEL_ICONS[level], self), 0, 0)
        self._grid.addWidget(_words(words, self), 0, 1)
        self._ways = _buttons(ways_on, self)
        self.close_button = tool_button(theme, "x", tr("Close this message"), self)
        self._grid.addWidget(self._ways, 0, 2)
        self._grid.addWidget(self.close_button, 0, 3)
        self._is_narrow = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the words where these would get too little room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._ways.sizeHint().width() + _FOR_WORDS
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._grid.removeWidget(self._ways)
            self._grid.addWidget(self._ways, *((1, 1) if is_narrow else (0, 2)))


class BarStack(QWidget):
    """The messages of a window by key; a newer one of the same key takes the older one's place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bars: dict[str, MessageBar] = {}
        self._left: QWidget | None = None  # where the focus was before it came into a bar
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_focus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the messages that are shown."""
        return tuple(self._bars)

    def tell(
        self,
        key: str,
        level: Level,
        words: str,
        ways_on: Sequence[WayOn] = (),
        *,
        closable: bool = True,
    ) -> None:
        """Show a message, and let a screen reader say it."""
        self.drop(key)
        bar = MessageBar(self._theme, level, words, ways_on, self)
        bar.close_button.setVisible(closable)
        bar.close_button.clicked.connect(lambda: self.drop(key))
        self._bars[key] = bar
        self._column.addWidget(bar)
        bar.show()
        self.show()
        announce(self, words)

    def drop(self, key: str) -> None:
        """Take a message away, if it is there."""
        bar = self._bars.pop(key, None)
        if bar is not None:
            self._give_focus_back(bar)
            self._column.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

    def _note_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """A bar may also be come back to from a dialog that it has opened."""
        comes_in = new is not None and self.isAncestorOf(new)
        if comes_in and old and old.window() is self.window() and not self.isAncestorOf(old):
            self._left = old

    def _give_focus_back(self, bar: MessageBar) -> None:
        """Qt would pass it on to whatever comes next, wherever that is."""
        focused, left = self.window().focusWidget(), self._left  # also while a dialog is in front
        if focused and bar.isAncestorOf(focused) and left and shiboken6.isValid(left):
            left.setFocus(Qt.FocusReason.OtherFocusReason)


def _words(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _buttons(ways_on: Sequence[WayOn], parent: QWidget) -> QWidget:
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for way_on in ways_on:
        button = push_button(way_on.words, box)
        button.clicked.connect(lambda _on=False, way_on=way_on: way_on.act())
        row.addWidget(button)
    row.addStretch(1)
    box.setVisible(bool(ways_on))
    return box
