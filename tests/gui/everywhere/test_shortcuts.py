"""No text takes a key away from an action, but those that it has for itself."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from editor.gui.actions.specs import SPECS, Act
from editor.gui.body.surface import BodySurface
from editor.gui.fields.line import LineField
from editor.gui.fields.rich import RichField
from tests.gui.everywhere.conftest import SAMPLES, Tour

EDITING = {Act.CUT, Act.COPY, Act.PASTE, Act.PASTE_PLAIN, Act.SELECT_ALL}
MARKING = {Act.BOLD, Act.ITALIC, Act.LINK}
STEPS = {Act.UNDO, Act.REDO}  # a search is not part of the release: it takes back its own words


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        (LineField, EDITING),
        (RichField, EDITING | MARKING),
        (BodySurface, EDITING | MARKING),
        (QLineEdit, EDITING | STEPS),
    ],
)
def test_a_text_takes_only_its_own_keys(tour: Tour, kind: type[QWidget], own: set[Act]) -> None:
    with tour.editor(SAMPLES[0]) as window:
        text = window.findChild(kind) if kind is not QLineEdit else QLineEdit(window)
        assert text is not None
        taken = {spec.act for spec in SPECS for keys in spec.shortcuts if takes(text, keys)}
        assert taken <= own


def takes(text: QWidget, keys: str) -> bool:
    """Whether a text claims a key before it becomes a shortcut."""
    pressed = QKeySequence(keys)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.ignore()
    QApplication.sendEvent(text, event)
    return event.isAccepted()
