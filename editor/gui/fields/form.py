"""How labels and fields stand together."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.kit.flush import flush

_LABELS = 120
_WIDE = 340  # of a field without a name, which takes the place of the names too


def stacked(widget: QWidget, spacing: int = 8) -> QVBoxLayout:
    """Put things into a widget one under the other."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout


def row(parent: QWidget, widgets: Sequence[QWidget], spacing: int = 8) -> QWidget:
    """Things beside each other, the width shared."""
    widget = QWidget(parent)
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for one in widgets:
        layout.addWidget(one, 1)
    return widget


class SideLabel(QLabel):
    """Begins where its window begins, also with words that are read the other way."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Go to the other side with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        flags = Qt.AlignmentFlag
        side = flags.AlignRight if self.isRightToLeft() else flags.AlignLeft
        vertical = self.alignment() & flags.AlignVertical_Mask
        self.setAlignment(side | vertical | flags.AlignAbsolute)  # else Qt goes by the letters


def label(words: str, parent: QWidget, buddy: QWidget | None = None, kind: str = "label") -> QLabel:
    """The name of a field, which a screen reader says with it."""
    made = SideLabel(words, parent)
    made.setProperty("kind", kind)
    if buddy is not None:
        made.setBuddy(buddy)
    return made


class Form(QWidget):
    """Names at the start, fields beside them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)

    def add(self, words: str, field: QWidget) -> QLabel:
        """Put a field under the others; its name."""
        name = label(words, self, field, "muted")
        name.ensurePolished()  # the style sheet sets margins of its own when it first comes in
        name.setWordWrap(name.sizeHint().width() > _LABELS)
        name.setFixedWidth(_LABELS)
        name.setContentsMargins(0, 8, 0, 0)  # on the line of the field's own words
        at = self._grid.rowCount()
        is_wide = not words and field.sizeHint().width() > _WIDE
        self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        where = (at, 0 if is_wide else 1, 1, 2 if is_wide else 1)
        if isinstance(field, QCheckBox) and not is_wide:
            self._grid.addLayout(flush(field), *where)
        else:
            self._grid.addWidget(field, *where)
        return name
