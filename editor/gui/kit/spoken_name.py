"""The name of a list to choose from, for a screen reader on every system."""

from PySide6.QtWidgets import QComboBox, QLabel


def give_name(box: QComboBox, name: str) -> None:
    """Name a list that has no label to be seen beside it; call it where the list lies for good.

    On Linux Qt tells the choice in the place of the name, and the name only by a label.
    """
    box.setAccessibleName(name)
    label = QLabel(name, box.parentWidget())
    label.setBuddy(box)
    label.hide()
    box.destroyed.connect(label.deleteLater)
