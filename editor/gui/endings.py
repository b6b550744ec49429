"""Ends that come from outside, such as logging out or Ctrl+C in a terminal: save, then go."""

import os
import signal
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Endings(QObject):
    """Calls `end` in the event loop when the system asks the program to go.

    Python runs its own handlers only between two of its instructions, and in Qt's event loop there
    may be none for hours; so the number goes through a pipe that the loop watches
    (https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd).
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        self._reader, writer = os.pipe()
        for handle in (self._reader, writer):
            os.set_blocking(handle, False)
        signal.set_wakeup_fd(writer, warn_on_full_buffer=False)
        for name in _SIGNALS:
            signal.signal(getattr(signal, name), _go_on)
        notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        os.read(self._reader, 64)
        self._end()


def watch_endings(end: Callable[[], object], parent: QObject) -> None:
    """Where the system can send such signals; Windows closes the windows by itself."""
    if os.name == "posix":
        Endings(end, parent)


def _go_on(_number: int, _frame: object) -> None:
    """The pipe has it."""
