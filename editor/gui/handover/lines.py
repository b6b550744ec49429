"""What goes along and what stays, as lines under a heading."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.kit.icon_label import IconLabel
from editor.gui.kit.section_header import SectionHeader
from editor.gui.theme import Theme


class Lines(QWidget):
    """A heading with lines under it, each with the same icon."""

    def __init__(self, theme: Theme, title: str, icon: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, (icon, colour)
        self._lines: tuple[str, ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(SectionHeader(title, self))

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says."""
        return self._lines

    def show_lines(self, lines: Iterable[str]) -> None:
        """Say this instead of what was said before."""
        new = tuple(lines)
        if new == self._lines:
            return
        self._lines = new
        for line in self._rows:
            line.hide()
            line.deleteLater()
        self._rows = [self._line(words) for words in new]
        for line in self._rows:
            self._column.addWidget(line)

    def _line(self, words: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        icon = QVBoxLayout()
        icon.setContentsMargins(0, 3, 0, 0)  # in the middle of the first line
        icon.addWidget(IconLabel(self._theme, *self._look, line), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(icon)
        text = QLabel(words, line)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        row.addWidget(text, 1)
        return line
