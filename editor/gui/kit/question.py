"""Qt's box for a question, with the margins of the other dialogs."""

from PySide6.QtWidgets import QDialog


def set_margins(box: QDialog) -> None:
    """Call it last: Qt lays the box out anew for some of what is put into it."""
    layout = box.layout()
    if layout is not None:
        layout.setContentsMargins(24, 20, 24, 16)
