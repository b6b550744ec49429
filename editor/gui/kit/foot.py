"""The buttons at the foot of a dialog."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton


def foot_of(*buttons: QPushButton) -> QHBoxLayout:
    """The buttons in a row at its end; what the dialog is for stands last."""
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    return foot
