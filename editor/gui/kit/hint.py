"""What stands where there is nothing yet: a sentence, and the first thing to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.gui.kit.buttons import push_button


class EmptyHint(QWidget):
    """A quiet sentence in the middle, with a button where there is something to do."""

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        way_on: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(parent)
        label = QLabel(words, self)
        label.setProperty("kind", "muted")
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(label)
        if act is not None:
            button = push_button(way_on, self)
            button.clicked.connect(lambda _on=False: act())
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
