"""The address of a file tells where it lies, and so whose computer it is: no field takes one."""

from collections.abc import Iterable
from contextlib import suppress

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.kit.words_line import WordsLine
from editor.gui.library.plain_fields import Line, Lines
from editor.gui.tables.cell_edit import CellEdit
from editor.gui.tables.signatories import SignatorySection
from editor.gui.window.title_box import TitleField
from editor.model.message import Problem
from tests.gui.conftest import settle
from tests.gui.everywhere.conftest import SAMPLES, Tour

ADDRESS = "file:///secret/list.odt"
CTRL = Qt.KeyboardModifier.ControlModifier


def files(*, as_text: bool = False) -> QMimeData:
    data = QMimeData()
    data.setText(ADDRESS)
    if not as_text:
        data.setUrls([QUrl(ADDRESS)])
    return data


def words_in(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()  # type: ignore[attr-defined]


def enters(field: QWidget) -> bool:
    """Whether a field would take dragged files."""
    data = files()
    event = QDragEnterEvent(
        QPoint(2, 2),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    field.dragEnterEvent(event)  # sent as an event, it would go on to what is around the field
    return event.isAccepted()


def taking(fields: Iterable[QWidget], qtbot: QtBot) -> list[str]:
    """The fields that took the address of a file, by their names."""
    found = []
    for field in fields:
        before = words_in(field)
        for as_text in (False, True):
            QApplication.clipboard().setMimeData(files(as_text=as_text))
            with suppress(Problem), qtbot.capture_exceptions():  # it is told in words
                qtbot.keyClick(field, Qt.Key.Key_V, CTRL)
                settle()
        if words_in(field) != before or enters(field):
            found.append(f"{type(field).__name__} {field.accessibleName()}")
    return found


def fields_of(window: QWidget) -> list[QWidget]:
    lines = window.findChildren(QLineEdit)
    return [*lines, *window.findChildren(QPlainTextEdit)]


def test_no_field_of_a_release_takes_one(tour: Tour, qtbot: QtBot) -> None:
    with tour.editor(SAMPLES[0]) as window:
        table = window.findChild(SignatorySection).table
        table.setCurrentIndex(table.model().index(0, 1))
        table.edit(table.currentIndex())
        fields = fields_of(window)
        assert {TitleField, CellEdit} <= {type(field) for field in fields}
        before = window.bridge.release
        assert taking(fields, qtbot) == []
        assert window.bridge.release == before


def test_no_form_of_the_library_takes_one(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    assert taking([Line(form), Lines(80, form)], qtbot) == []


def test_the_menu_and_the_middle_button_take_none(qtbot: QtBot) -> None:
    line = WordsLine()
    qtbot.addWidget(line)
    QApplication.clipboard().setMimeData(files())
    menu = line.createStandardContextMenu()
    (paste,) = [action for action in menu.actions() if action.objectName() == "edit-paste"]
    paste.setEnabled(True)
    with qtbot.capture_exceptions() as told:
        paste.trigger()
        settle()
    assert "A file cannot go into this field" in str(told[0][1])
    if QApplication.clipboard().supportsSelection():
        QApplication.clipboard().setMimeData(files(), QClipboard.Mode.Selection)
        with qtbot.capture_exceptions():
            qtbot.mouseClick(line, Qt.MouseButton.MiddleButton)
            settle()
    assert line.text() == ""


@pytest.mark.parametrize("words", ["see file:///x for it", "words", "“quoted” words"])
def test_words_are_pasted_as_ever(words: str, qtbot: QtBot) -> None:
    line = WordsLine()
    qtbot.addWidget(line)
    QApplication.clipboard().setText(words)
    qtbot.keyClick(line, Qt.Key.Key_V, CTRL)
    assert line.text() == words
