"""The sorts with their colours and keys, as buttons that say them too."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.gui.fields.flow import FlowLayout
from editor.gui.importing.sorts import SORTS, SortSpec
from editor.gui.theme import Theme
from editor.gui.theme.hues import Hue, ground
from editor.gui.words import tr
from editor.importers.understand.by_hand import Sort
from editor.model.message import message


class Legend(QWidget):
    """`said` tells the sort of the button."""

    said = Signal(object)  # Sort

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("What the chosen line is"))
        row = FlowLayout(self, 4)
        self.buttons = {sort: self._button(sort, spec) for sort, spec in SORTS.items()}
        for button in self.buttons.values():
            row.addWidget(button)
        theme.changed.connect(self._colour)
        self._colour()

    def _button(self, sort: Sort, spec: SortSpec) -> QPushButton:
        words = tr(spec.words)
        button = QPushButton(f"{words}  {spec.key}", self)
        button.setProperty("kind", "chip")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do the same, from the text
        button.setAccessibleName(words)
        about = message("The line is: {words} (key {key})", words=words, key=spec.key)
        button.setToolTip(tr(about))
        button.clicked.connect(lambda _on=False: self.said.emit(sort))
        return button

    def _colour(self) -> None:
        for sort, button in self.buttons.items():
            hue = SORTS[sort].hue
            if hue is not Hue.NONE:
                button.setStyleSheet(f"QPushButton {{ background: {ground(self._theme, hue)}; }}")
