"""A window whose colours were changed looks like one that was opened in them."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.theme import Scheme, Theme
from editor.gui.window.main_window import MainWindow
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import SAMPLES, Tour


@pytest.fixture(autouse=True)
def _steady_caret(qapp: QApplication) -> Iterator[None]:
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def test_dark_looks_the_same_at_once_and_from_the_start(
    tour: Tour, theme: Theme, qtbot: QtBot
) -> None:
    with tour.editor(SAMPLES[0]) as window:
        theme.choose(Scheme.DARK)
        changed = painted(window, qtbot)
    with tour.editor(SAMPLES[0]) as window:
        opened = painted(window, qtbot)
    assert list(changed) == list(opened)
    assert [name for name in opened if opened[name] != changed[name]] == []


def painted(window: MainWindow, qtbot: QtBot) -> dict[str, QImage]:
    """Every visible widget that holds no other, as it looks when all has come to rest."""
    checks = window.top_bar.checks
    qtbot.waitUntil(lambda: "still under way" not in checks.accessibleName(), timeout=10_000)
    qtbot.waitUntil(lambda: is_still(window), timeout=10_000)
    seen = [one for one in window.findChildren(QWidget) if one.isVisible() and one.height()]
    inner = set(seen) - {one.parentWidget() for one in seen}
    return {
        f"{number} {named(one)}": picture(one) for number, one in enumerate(seen) if one in inner
    }


def is_still(window: MainWindow) -> bool:
    before = picture(window)
    settle(100)
    return picture(window) == before


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
