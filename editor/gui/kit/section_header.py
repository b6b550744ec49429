"""The line above a part of the page: its name, and a number or a word about it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget


class SectionHeader(QWidget):
    """A name with a note beside it; more can be added at the other end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title, self)
        self._title.setProperty("kind", "section")
        self._note = QLabel("", self)
        self._note.setProperty("kind", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addWidget(self._note)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """The name that stands there."""
        return self._title.text()

    def set_note(self, words: str) -> None:
        """Say a number or a word about the part."""
        self._note.setText(words)

    def add(self, widget: QWidget) -> None:
        """Put something at the far end of the line."""
        self._row.addWidget(widget)
