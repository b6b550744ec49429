"""Counts and states as small coloured words: badges to read, chips to press."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from editor.gui.kit.looks import restyle
from editor.model.findings import Level

OK = "ok"
_HEIGHT = 18


def make_badge(words: str, look: Level | str, parent: QWidget | None = None) -> QLabel:
    """A rounded word or number; `look` is a level, or OK for what is fine."""
    badge = QLabel(words, parent)
    badge.setProperty("kind", "badge")
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    badge.setFixedHeight(_HEIGHT)
    badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    set_look(badge, look)
    return badge


def set_look(badge: QWidget, look: Level | str) -> None:
    """Colour a badge, a bar or a chip by what it says."""
    restyle(badge, "look", look.name.lower() if isinstance(look, Level) else look)


def make_chip(words: str, parent: QWidget | None = None) -> QPushButton:
    """A small round button, such as the speaker of a quote."""
    chip = QPushButton(words, parent)
    chip.setProperty("kind", "chip")
    chip.setCursor(Qt.CursorShape.PointingHandCursor)
    return chip
