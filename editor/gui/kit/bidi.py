"""The direction of a piece of text, whatever the direction of the window."""

import unicodedata

from PySide6.QtCore import Qt

from editor.model.direction import RIGHT

_OPENING, _END = {"LRI", "RLI", "FSI"}, "PDI"


def runs_right_to_left(text: str, *, otherwise: bool = False) -> bool:
    """Whether the first letter that has a direction runs from right to left.

    What is isolated says nothing of the line around it: https://unicode.org/reports/tr9/#P2.
    `otherwise` is for text without such a letter.
    """
    depth = 0
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in _OPENING:
            depth += 1
        elif kind == _END:
            depth = max(0, depth - 1)
        elif not depth and (kind == "L" or kind in RIGHT):
            return kind != "L"
    return otherwise


def direction_of(
    text: str, otherwise: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight
) -> Qt.LayoutDirection:
    """The same as Qt says it."""
    right = Qt.LayoutDirection.RightToLeft
    mirrored = runs_right_to_left(text, otherwise=otherwise == right)
    return right if mirrored else Qt.LayoutDirection.LeftToRight


def isolated(words: str) -> str:
    """Foreign words for the midst of a sentence: a slash at their end stays with them."""
    return f"\u2068{words}\u2069"
