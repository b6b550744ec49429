"""Rubbish is collected, and in the window's thread."""

import gc
import weakref
from collections.abc import Iterator
from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor.gui.rubbish import Rubbish
from editor.gui.tasks import TaskRunner


class Knot:
    """An object that only the collector can let go of."""

    def __init__(self) -> None:
        self.itself = self


def knots(number: int) -> list[weakref.ref[Knot]]:
    return [weakref.ref(Knot()) for _ in range(number)]


@pytest.fixture
def rubbish(qapp: QApplication) -> Iterator[Rubbish]:
    rubbish = Rubbish(qapp)
    yield rubbish
    rubbish.close()
    rubbish.deleteLater()


def test_new_rubbish_goes_by_itself(rubbish: Rubbish, qtbot: QtBot) -> None:
    left = knots(3000)
    assert all(knot() is not None for knot in left)
    qtbot.waitUntil(lambda: all(knot() is None for knot in left), timeout=5000)


def test_no_other_thread_collects(
    rubbish: Rubbish, runner: TaskRunner, qtbot: QtBot, qapp: QApplication
) -> None:
    threads = set()
    left = []

    def work() -> int:
        for _ in range(20):
            made = knots(3000)
            for knot in made[:5]:
                weakref.finalize(knot(), lambda: threads.add(current_thread()))
            left.extend(made)
        return len(left)

    made: list[int] = []
    runner.run(work, made.append)
    qtbot.waitUntil(lambda: bool(made), timeout=10_000)
    qtbot.waitUntil(lambda: all(knot() is None for knot in left), timeout=5000)
    assert threads == {main_thread()}


def test_old_rubbish_goes_when_the_program_is_left(rubbish: Rubbish, qapp: QApplication) -> None:
    (knot,) = knots(1)
    gc.freeze()  # a window has settled
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert knot() is None


def test_closed_it_leaves_python_to_itself(qapp: QApplication) -> None:
    rubbish = Rubbish(qapp)
    assert not gc.isenabled()
    rubbish.settle_soon()
    rubbish.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
    rubbish.deleteLater()
