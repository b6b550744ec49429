"""Undo is one timeline over the whole release, so a field leaves its keys to the window."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence

_STEPS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def declined_step(event: QEvent) -> bool:
    """Whether the event asks if a field wants undo or redo for itself; it is told no.

    Call it first in `QWidget.event`, and return False when it is true.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not any(event.matches(step) for step in _STEPS):
        return False
    event.ignore()
    return True
