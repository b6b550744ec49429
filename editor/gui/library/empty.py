"""What stands where the library has nothing to show: a sentence, and what can be done."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.kit.buttons import push_button

_WIDTH = 440


class WayIn(msgspec.Struct, frozen=True):
    """A button with its shortcut, "" for none, and what it does."""

    words: str
    keys: str
    act: Callable[[], object]


class EmptyPage(QWidget):
    """A heading, a quiet sentence, and a button for each way in, with its keys beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = self._label("heading")
        self._words = self._label("muted")
        self._ways = QWidget(self)
        self._grid = QGridLayout(self._ways)
        self._grid.setContentsMargins(0, 8, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for part in (self._title, self._words, self._ways):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self._shown: tuple[object, ...] = ()

    def show_words(self, title: str, words: str = "", ways_in: Sequence[WayIn] = ()) -> None:
        """Show these; a button that has the focus stays while nothing changes."""
        shown = (title, words, tuple(way.words for way in ways_in))
        if shown == self._shown:
            return
        self._shown = shown
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        for label in (
            self._title,
            self._words,
        ):  # else Qt cuts wrapped words
            label.ensurePolished()
            label.setFixedHeight(label.heightForWidth(_WIDTH))
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.deleteLater()
        for row, way in enumerate(ways_in):
            self._add(row, way)
        self._ways.setVisible(bool(ways_in))
        self.setAccessibleName(title)

    def _add(self, row: int, way: WayIn) -> None:
        button = push_button(way.words, self._ways, "" if row else "primary")
        button.clicked.connect(lambda _on=False: way.act())
        self._grid.addWidget(button, row, 0)
        if not way.keys:
            return
        keys = QKeySequence(way.keys).toString(QKeySequence.SequenceFormat.NativeText)
        hint = QLabel(keys, self._ways)
        hint.setProperty("kind", "muted")
        self._grid.addWidget(hint, row, 1)

    def _label(self, kind: str) -> QLabel:
        made = QLabel(self)
        made.setProperty("kind", kind)
        made.setWordWrap(True)
        made.setFixedWidth(_WIDTH)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return made
