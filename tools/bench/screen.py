"""One application for all measurements of the window, and waiting in its event loop."""

import gc
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.display import has_display
from editor.gui.rubbish import Rubbish
from editor.gui.theme import Scheme, Theme
from editor.gui.theme.fonts import load_fonts
from tools.bench.releases import ROOT

_LONGEST = 120.0  # seconds


def use_platform() -> str:
    """Measure without a screen where there is none; in words, for the table."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return os.environ.get("QT_QPA_PLATFORM", "a display")


def make_theme() -> Theme:
    """The application, made at the first call, as the program dresses it."""
    use_platform()
    application = QApplication.instance()
    if application is None:
        application = QApplication([])
        heartbeat = QTimer(application, interval=1000)  # so that waiting ends where nothing happens
        heartbeat.start()
        Rubbish(application)  # as the program has it: else rubbish is looked for while it is felt
        load_fonts(ROOT / "resources" / "fonts")
    return Theme(application, ROOT / "resources" / "icons", Scheme.LIGHT)


def settle() -> None:
    """What has been made stays, as the program has it soon after a window has come."""
    gc.collect()
    gc.freeze()


def wait(until: Callable[[], bool]) -> None:
    limit = time.perf_counter() + _LONGEST
    loop = QEventLoop()
    while not until():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > limit:
            sys.exit("What was waited for did not come.")


class PaintClock(QObject):
    """Knows when a widget was painted last; it runs the paint itself, so that its end is known."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._inside = False
        self.end = 0.0
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is not QEvent.Type.Paint or self._inside:
            return False
        self._inside = True
        QApplication.sendEvent(self._target, event)
        self._inside = False
        self.end = time.perf_counter()
        return True
