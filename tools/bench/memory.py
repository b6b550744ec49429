"""Whether memory stays flat while somebody types and the pages follow (Linux).

`BENCH_RENDERS=2000` measures as long as an hour's typing; without it a shorter run is measured.
"""

import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor.app.paths import find_places
from editor.render.fontconfig import use_bundled_fonts
from tools.bench.measure import Row, median, p95
from tools.bench.preview import Desk
from tools.bench.screen import make_theme

_RENDERS = 120
_KEYS = 10  # a render
_STATUS = Path("/proc/self/status")


def rows() -> Iterator[Row]:
    if not _STATUS.is_file():
        return
    theme = make_theme()
    renders = int(os.environ.get("BENCH_RENDERS", _RENDERS))
    with tempfile.TemporaryDirectory() as name:
        use_bundled_fonts(find_places().fonts, Path(name, "state"))
        desk = Desk(Path(name), 53, theme)
        desk.first_page()
        seen = [_turn(desk, number) for number in range(renders)]
        desk.pane.close_preview()
        desk.close()
    for part, values in zip(("window", "render process"), zip(*seen, strict=True), strict=True):
        yield _row(part, values, renders)


def _turn(desk: Desk, number: int) -> tuple[float, float]:
    for _ in range(_KEYS - 1):
        QTest.keyClick(desk.field, Qt.Key.Key_X)
    desk.key()
    if number % 5 == 0:
        desk.field.setText("Short again")
    return _megabytes(os.getpid()), _megabytes(desk.pane.client.process_id)


def _row(part: str, values: tuple[float, ...], renders: int) -> Row:
    quarter = len(values) // 4
    second, last = values[quarter : 2 * quarter], values[3 * quarter :]
    return Row(
        f"memory of the {part}",
        f"{renders * _KEYS} keys, {renders} renders",
        median(values),
        p95(values),
        f"second quarter {median(second):.0f} MB",
        statistics.mean(last) / statistics.mean(second),
        "last quarter <= 1.05",
        "MB",
    )


def _megabytes(process: int) -> float:
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024
