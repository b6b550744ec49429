"""Something stands behind every action of a whole window, however early it is called."""

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from editor.gui.actions.acts import PAGE_ACTS
from editor.gui.actions.later import handlers_later
from editor.gui.actions.specs import Act
from editor.gui.desk import Desk
from editor.gui.handlers import all_handlers
from editor.gui.window.handlers import window_handlers
from editor.gui.window.sections import Part
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import SAMPLES, Tour

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("pages", [True, False])
def test_every_action_is_there_and_does_something(tour: Tour, desk: Desk, *, pages: bool) -> None:
    with tour.editor(SAMPLES[0], pages=pages) as window:
        made = {spec.act for spec in window.actions_made.specs}
        assert made == set(Act) - (frozenset() if pages else PAGE_ACTS)
        behind = {*window_handlers(window), *all_handlers(desk, tour.windows, window)}
        assert made == behind


def test_a_key_leads_to_the_identity(tour: Tour, qtbot: QtBot) -> None:
    with tour.editor(SAMPLES[0]) as window:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_I, CTRL_ALT)
        frame, focused = window.page.part(Part.IDENTITY), QApplication.focusWidget()
        assert frame is not None
        assert focused is not None
        assert frame.isAncestorOf(focused)
        assert not focused.visibleRegion().isEmpty()


def test_handlers_are_made_once_by_the_first_call_or_the_first_paint(qtbot: QtBot) -> None:
    called: list[str] = []

    def make() -> dict[Act, object]:
        called.append("made")
        return {Act.NEW: lambda: called.append("new")}

    for is_early in (True, False):
        called.clear()
        window = QMainWindow()
        handlers = handlers_later(window, [Act.NEW], make)  # type: ignore[arg-type]
        assert called == []
        if is_early:
            handlers[Act.NEW]()
        window.show()
        qtbot.waitUntil(lambda: "made" in called)
        settle(5)
        handlers[Act.NEW]()
        assert called == (["made", "new", "new"] if is_early else ["made", "new"])
        shiboken6.delete(window)
