"""The button that says how many errors and warnings there are, and opens their list."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.gui.kit.badge import OK, make_badge
from editor.gui.words import tr, tr_count
from editor.model.findings import Level


class ChecksButton(QPushButton):
    """Words with red and yellow numbers, or a green word where all is well.

    It claims nothing before the checks are done for the first time.
    """

    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(height)
        self._badges = {
            Level.ERROR: make_badge("", Level.ERROR, self),
            Level.WARNING: make_badge("", Level.WARNING, self),
        }
        self._clear = make_badge(tr("clear"), OK, self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(6)
        for label in (QLabel(tr("Checks"), self), *self._badges.values(), self._clear):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label)
        for badge in (*self._badges.values(), self._clear):
            badge.hide()
        self._say(tr("still under way"))

    def sizeHint(self) -> QSize:
        """Room for what stands in it."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def show_counts(self, errors: int, warnings: int) -> None:
        """Say how many there are."""
        for level, number in ((Level.ERROR, errors), (Level.WARNING, warnings)):
            self._badges[level].setText(str(number))
            self._badges[level].setVisible(number > 0)
        self._clear.setVisible(errors == warnings == 0)
        self._say(_spoken(errors, warnings))
        self.updateGeometry()

    def _say(self, words: str) -> None:
        self.setAccessibleName(f"{tr('Checks')}: {words}")
        self.setToolTip(words)


def _spoken(errors: int, warnings: int) -> str:
    parts = (
        tr_count("{number} error", "{number} errors", errors) if errors else "",
        tr_count("{number} warning", "{number} warnings", warnings) if warnings else "",
    )
    return ", ".join(part for part in parts if part) or tr("nothing to correct")
