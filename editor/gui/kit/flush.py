"""Boxes and circles to tick begin where the words above them begin."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

RING = 5  # pixels that the style sheet keeps around a box for the ring of the focus


class Flush(QHBoxLayout):
    """Lets that room reach out of its own at both ends; whatever is around has to have as much."""

    def setGeometry(self, room: QRect) -> None:
        """Lay out what is inside a little wider than the room."""
        super().setGeometry(room.adjusted(-RING, 0, RING, 0))


def flush(content: QWidget | QLayout, *, fills: bool = True) -> Flush:
    """What holds a box, a circle or rows of them; one that does not fill it stands at its start."""
    made = Flush()
    if isinstance(content, QLayout):
        made.addLayout(content)
    else:
        made.addWidget(content, 0, Qt.AlignmentFlag(0) if fills else Qt.AlignmentFlag.AlignLeft)
    return made
