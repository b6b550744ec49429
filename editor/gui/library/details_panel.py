"""A column of details beside a list, which scrolls and says what to do when nothing is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from editor.gui.fields.form import label
from editor.gui.words import tr

_WIDTH = 360


class DetailsPanel(QScrollArea):
    """What is shown goes into `column`, as a child of `inside`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Details"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_WIDTH)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(8)
        self.hint = label(tr("Choose an entry to see its details."), self.inside, kind="muted")
        self.hint.setWordWrap(True)
        self.column.addWidget(self.hint)
        self.setWidget(self.inside)
