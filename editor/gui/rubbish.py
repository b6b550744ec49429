"""Collects Python's rubbish in the window's thread, and never while it could be felt.

Left to itself Python looks for unreachable objects in whichever thread happens to run, and a widget
or a timer that is deleted in another thread than its own can end the process. Left to itself it
also looks through everything there is now and then, which takes longer than a picture on screen.
"""

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_OFTEN, _SELDOM = 500, 600_000  # milliseconds
_SETTLED = 3_000  # after which a window has made what it keeps
_ENOUGH = 2_000  # objects since the last time


class Rubbish(QObject):
    """Looks through new objects often, and through all while nobody works with the program."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        gc.disable()
        self._timers = (QTimer(self, interval=_OFTEN), QTimer(self, interval=_SELDOM))
        self._timers[0].timeout.connect(collect_new)
        self._timers[1].timeout.connect(gc.collect)
        for timer in self._timers:
            timer.start()
        application.applicationStateChanged.connect(self._note_state)

    def settle_soon(self) -> None:
        """What a window has made stays for as long as it does: look at it no more."""
        QTimer.singleShot(_SETTLED, self, gc.freeze)

    def close(self) -> None:
        """Leave it to Python again."""
        for timer in self._timers:
            timer.stop()
        gc.unfreeze()
        gc.enable()

    def _note_state(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive:
            gc.unfreeze()
            gc.collect()
            gc.freeze()


def collect_new() -> None:
    """Collect what has become unreachable lately, if it is worth while."""
    if gc.get_count()[0] > _ENOUGH:
        gc.collect(1)
