"""The line at the bottom: what is so, and what should be looked at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.icon_label import LEVEL_ICONS, IconLabel
from editor.gui.kit.looks import restyle
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.findings import Level


class StatusLine(QFrame):
    """Words at both ends; `go_wanted` tells the place that those at the end are about."""

    go_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(28)
        self._place = ""
        self._facts = ElidedLabel("", self)
        self._facts.setProperty("kind", "small")
        self._facts.setAccessibleName(tr("Length of the text"))
        self._icon = IconLabel(theme, *LEVEL_ICONS[Level.WARNING], self)
        self._what = ElidedLabel("", self)
        self._what.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._go = push_button(tr("Show"), self, "link")
        self._go.clicked.connect(lambda: self.go_wanted.emit(self._place))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._facts, 1)
        row.addWidget(self._icon)
        row.addWidget(self._what, 2)
        row.addWidget(self._go)
        self.clear_matter()

    @property
    def words(self) -> tuple[str, str]:
        """What it says at its beginning and at its end."""
        return self._facts.text(), self._what.text()

    def show_facts(self, words: str, name: str) -> None:
        """Say how things are; `name` is what a screen reader calls it."""
        self._facts.setText(words)
        self._facts.setAccessibleName(f"{name}: {words}")

    def show_matter(self, level: Level, words: str, place: str) -> None:
        """Say what should be looked at, and lead there."""
        self._place = place
        icon, colour = LEVEL_ICONS[level]
        self._icon.show_icon(icon, colour)
        restyle(self._what, "kind", colour)
        self._what.setText(words)
        for widget in (self._icon, self._what, self._go):
            widget.show()

    def clear_matter(self) -> None:
        """Say that nothing has to be looked at, by saying nothing."""
        self._place = ""
        self._what.setText("")
        for widget in (self._icon, self._what, self._go):
            widget.hide()
