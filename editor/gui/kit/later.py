"""What a window does after it has come up: nobody is to wait for what nobody sees yet."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


def later(name: str, **given: object) -> Callable[..., Any]:
    """A function `module:function` that is imported when it is first called.

    It gets what is `given` besides its arguments.
    """
    module, _, function = name.partition(":")

    def call(*arguments: object, **named: object) -> object:
        return getattr(import_module(module), function)(*arguments, **given, **named)

    return call


def after_first_paint(widget: QWidget, call: Callable[[], object]) -> None:
    """Call a function when a widget has been painted for the first time, with all that is in it."""
    _FirstPaint(widget, call)


class _FirstPaint(QObject):
    """Waits for one event, and is gone."""

    def __init__(self, widget: QWidget, call: Callable[[], object]) -> None:
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside of the widget is painted before the next turn of the event loop."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._go)
        return False

    def _go(self) -> None:
        self.deleteLater()
        self._call()
