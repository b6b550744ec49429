"""The sample releases, to look at and to begin from."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor.app.overview import Overview
from editor.gui.kit.elided import ElidedLabel
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.start.language_list import language_list
from editor.gui.theme import Theme
from editor.gui.words import tr

_COLUMNS, _HEIGHT = 2, 56


class SampleGrid(QWidget):
    """A button for each sample; `chosen` tells the folder."""

    chosen = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self.buttons: dict[Path, QPushButton] = {}

    def show_samples(self, samples: Sequence[Overview]) -> None:
        """Fill the grid."""
        for button in self.buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self.buttons = {sample.folder: self._button(sample) for sample in samples}
        for at, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, at // _COLUMNS, at % _COLUMNS)

    def _button(self, sample: Overview) -> QPushButton:
        button = _Sample(self._theme, sample, self)
        button.clicked.connect(lambda: self.chosen.emit(sample.folder, sample.title))
        return button


class _Sample(QPushButton):
    def __init__(self, theme: Theme, sample: Overview, parent: QWidget) -> None:
        super().__init__(parent)
        about = [tr(KIND_WORDS[sample.kind][0]), language_list(sample.languages)]
        self.setAccessibleName(sample.title)
        self.setAccessibleDescription(", ".join(about))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        title = ElidedLabel(sample.title, self)
        title.setFont(theme.font(bold=True))
        words = ElidedLabel(" · ".join(about), self)
        words.setProperty("kind", "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        for label in (title, words):
            _pass_clicks(label)
            column.addWidget(label)

    def sizeHint(self) -> QSize:
        """Half of the row."""
        return QSize(240, _HEIGHT)


def _pass_clicks(label: QLabel) -> None:
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
