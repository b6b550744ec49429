"""How long the window stands still while somebody types in the body and the pages follow.

`BENCH_SECONDS=60` types for a minute; without it a shorter time is measured.
"""

import itertools
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from editor.app.paths import find_places
from editor.gui.body.surface import BodySurface
from editor.render.fontconfig import use_bundled_fonts
from tools.bench.keys import LETTERS, go_to_middle, page_with
from tools.bench.measure import Row, median
from tools.bench.preview import Desk
from tools.bench.screen import make_theme, settle, wait

_SECONDS = 15.0
_TICK = 5  # milliseconds
_KEY = 125  # milliseconds: eight keys a second
_SIGNATORIES = 500


class Ticker(QObject):
    """A timer of 5 ms that notes how long each of its ticks was in coming."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._note)
        self._timer.start()

    def _note(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.gaps


def rows() -> Iterator[Row]:
    theme = make_theme()
    seconds = float(os.environ.get("BENCH_SECONDS", _SECONDS))
    with tempfile.TemporaryDirectory() as name:
        use_bundled_fonts(find_places().fonts, Path(name, "state"))
        desk = Desk(Path(name), _SIGNATORIES, theme)
        desk.first_page()
        area, body = page_with(lambda page: BodySurface(desk.bridge, "en", theme, page))
        go_to_middle(body)
        settle()
        turns = desk.turns
        gaps = _typed(body, seconds)
        turns = desk.turns - turns
        desk.pane.close_preview()  # nothing hears of the changes any more
        desk.hide()
        alone = _typed(body, seconds / 2)
        area.close()
        desk.close()
    yield Row(
        f"gaps of a {_TICK} ms timer, p50 · p99",
        f"{_SIGNATORIES} signatories, {seconds:.0f} s, {turns} renders",
        median(gaps),
        _share(gaps, 0.99),
        f"worst {max(gaps):.0f} ms; same body without pages: p99 {_share(alone, 0.99):.0f} ms",
        _share(gaps, 0.99) / _share(alone, 0.99),
        "p99 <= 16, worst <= 50",
        "ms",
    )


def _typed(widget: QWidget, seconds: float) -> list[float]:
    letters = itertools.cycle(LETTERS)
    keys = QTimer(interval=_KEY, timerType=Qt.TimerType.PreciseTimer)
    keys.timeout.connect(lambda: QTest.keyClick(widget, next(letters)))
    keys.start()
    end = time.perf_counter() + seconds
    ticker = Ticker()
    wait(lambda: time.perf_counter() > end)
    keys.stop()
    return ticker.stop()


def _share(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
