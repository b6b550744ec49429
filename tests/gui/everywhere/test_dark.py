"""A window whose colours were changed looks like one that was opened in them."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from editor.gui.theme import Scheme, Theme
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import SAMPLES, Tour


@pytest.fixture(autouse=True)
def _steady_caret(qapp: QApplication) -> Iterator[None]:
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def test_dark_looks_the_same_at_once_and_from_the_start(tour: Tour, theme: Theme) -> None:
    with tour.editor(SAMPLES[0]) as window:
        theme.choose(Scheme.DARK)
        changed = painted(window)
    with tour.editor(SAMPLES[0]) as window:
        opened = painted(window)
    assert list(changed) == list(opened)
    assert [name for name in opened if opened[name] != changed[name]] == []


def painted(window: QMainWindow) -> dict[str, QImage]:
    """Every visible widget of a window, as it looks."""
    settle(20)
    seen = [one for one in window.findChildren(QWidget) if one.isVisible() and one.height()]
    return {f"{number} {named(one)}": picture(one) for number, one in enumerate(seen)}


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"
