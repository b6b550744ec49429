"""The line at the bottom: how long the text is, and the finding that matters most."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.icon_label import LEVEL_ICONS, IconLabel
from editor.gui.kit.looks import restyle
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding, Level
from editor.model.word_count import reading_minutes


class StatusLine(QFrame):
    """Words at both ends; `go_wanted` asks to be led to the finding."""

    go_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(28)
        self._finding: Finding | None = None
        self._length = ElidedLabel("", self)
        self._length.setProperty("kind", "small")
        self._length.setAccessibleName(tr("Length of the text"))
        self._icon = IconLabel(theme, *LEVEL_ICONS[Level.WARNING], self)
        self._what = ElidedLabel("", self)
        self._what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._go = push_button(tr("Show"), self, "link")
        self._go.clicked.connect(lambda: self.go_wanted.emit(self._finding))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._length, 1)
        row.addWidget(self._icon)
        row.addWidget(self._what, 2)
        row.addWidget(self._go)
        self.show_finding(None)

    @property
    def words(self) -> tuple[str, str]:
        """What it says at its beginning and at its end."""
        return self._length.text(), self._what.text()

    def show_length(self, words: int) -> None:
        """Say how long the edition is."""
        number = tr_count("{number} word", "{number} words", words)
        minutes = reading_minutes(words)
        reading = tr_count("{number} min read", "{number} min read", minutes)
        self._length.setText(f"{number} · {reading}" if words else number)

    def show_finding(self, finding: Finding | None) -> None:
        """Show what matters most; None where nothing is to be corrected."""
        self._finding = finding
        for widget in (self._icon, self._what, self._go):
            widget.setVisible(finding is not None)
        if finding is not None:
            icon, colour = LEVEL_ICONS[finding.level]
            self._icon.show_icon(icon, colour)
            restyle(self._what, "kind", colour)
            self._what.setText(tr(finding.what))
