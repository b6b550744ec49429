"""Where the parts of the dialog stand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from editor.gui.kit.screens import resize_on_screen

if TYPE_CHECKING:
    from editor.gui.history.dialog import EarlierDialog

_WIDTH, _HEIGHT = 920, 600
_SMALLEST = 640, 400


def lay_out(dialog: "EarlierDialog") -> None:
    """The list with its own buttons at the start, the chosen version beside it."""
    sides = QHBoxLayout()
    sides.setSpacing(16)
    sides.addLayout(_list_side(dialog), 2)
    sides.addLayout(_version_side(dialog), 3)
    inside = QVBoxLayout()
    inside.setContentsMargins(24, 16, 24, 16)
    inside.setSpacing(16)
    inside.addWidget(dialog.empty)
    inside.addLayout(sides, 1)
    inside.addLayout(_foot(dialog))
    whole = QVBoxLayout(dialog)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(dialog.bars)
    whole.addLayout(inside, 1)
    dialog.empty.hide()
    dialog.setMinimumSize(*_SMALLEST)
    resize_on_screen(dialog, QSize(_WIDTH, _HEIGHT))


def _list_side(dialog: "EarlierDialog") -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(dialog.versions, 1)
    return column


def _version_side(dialog: "EarlierDialog") -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(8)
    for widget in (dialog.heading, dialog.why, dialog.headline, dialog.notice):
        column.addWidget(widget)
    column.addWidget(dialog.differing, 1)
    return column


def _foot(dialog: "EarlierDialog") -> QHBoxLayout:
    foot = QHBoxLayout()
    foot.setSpacing(8)
    for button in (dialog.delete_button, dialog.delete_all_button):
        button.setAutoDefault(False)
        foot.addWidget(button)
    foot.addStretch(1)
    for button in (dialog.close_button, dialog.new_button, dialog.back_button):
        button.setAutoDefault(False)
        foot.addWidget(button)
    return foot
