"""The direction of a piece of text, whatever the direction of the window."""

import unicodedata

from PySide6.QtCore import Qt

_RIGHT_TO_LEFT = {"R", "AL"}


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _RIGHT_TO_LEFT:
            return True
        if kind == "L":
            return False
    return False


def direction_of(text: str) -> Qt.LayoutDirection:
    """The same as Qt says it."""
    mirrored = runs_right_to_left(text)
    return Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight


def isolated(words: str) -> str:
    """Foreign words for the midst of a sentence: a slash at their end stays with them."""
    return f"\u2068{words}\u2069"
