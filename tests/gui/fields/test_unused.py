"""What an import has left out is seen, can be cut out, and comes back by undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor.gui.bridge import SessionBridge
from editor.gui.fields.text import TextField
from editor.gui.fields.unused import build_unused
from editor.gui.window.sections import TABLE, Part, sections_of
from editor.model.operations.release import set_unused_text


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def test_each_line_is_one_entry(bridge: SessionBridge, page: QWidget, qtbot: QtBot) -> None:
    bridge.apply(set_unused_text(("Skip to content", "Back to top")))
    shown = build_unused(bridge, "en", page).findChild(TextField)
    assert shown is not None
    assert shown.words == "Skip to content\nBack to top"
    qtbot.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(shown, Qt.Key.Key_Delete)
    assert bridge.release.unused_text == ()
    bridge.undo()
    assert bridge.release.unused_text == ("Skip to content", "Back to top")
    assert shown.words == "Skip to content\nBack to top"


def test_the_part_is_there_while_there_is_something(bridge: SessionBridge) -> None:
    assert Part.UNUSED not in [spec.id for spec in sections_of(TABLE, bridge.release)]
    bridge.apply(set_unused_text(("Back to top",)))
    (part,) = [s for s in sections_of(TABLE, bridge.release) if s.id is Part.UNUSED]
    assert part.count(bridge.release, "en") == "1"
    assert part.holds("unused_text", "en")
