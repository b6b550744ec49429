"""Menus of buttons, lists that the wheel passes over, and where pictures are looked for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QPoint, QPointF, QStandardPaths, Qt
from PySide6.QtGui import QCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.kit.hanging import hang_menu
from editor.gui.kit.picture_dialog import choose_pictures
from editor.gui.kit.wheelless import ChoiceList, NumberField
from editor.gui.theme import Theme

OVER = Qt.WidgetAttribute.WA_UnderMouse


def test_a_button_is_not_lit_when_its_menu_closes_elsewhere(qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    menu = QMenu(button)
    menu.addAction("One")
    hang_menu(button, menu)
    button.show()
    assert button.menu() is menu
    QCursor.setPos(button.mapToGlobal(QPoint(400, 300)))
    button.setAttribute(OVER, True)  # as the mouse left it when it went into the menu
    menu.popup(button.mapToGlobal(QPoint(0, 40)))
    menu.close()
    qtbot.waitUntil(lambda: not button.testAttribute(OVER))


def turn_over(widget: QWidget) -> QWheelEvent:
    turned = QWheelEvent(
        QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, turned)
    return turned


def test_the_wheel_changes_no_choice_and_turns_the_page(qtbot: QtBot) -> None:
    box, spin = ChoiceList(), NumberField()
    for widget in (box, spin):
        qtbot.addWidget(widget)
        widget.show()
        widget.setFocus()
    box.addItems(["one", "two"])
    chosen: list[int] = []
    box.activated.connect(chosen.append)
    spin.setValue(3)
    assert not turn_over(box).isAccepted()
    assert not turn_over(spin).isAccepted()
    assert (box.currentText(), chosen, spin.value()) == ("one", [], 3)


@pytest.mark.parametrize("words", ["Modern", "حديث"])
@pytest.mark.parametrize("mirrored", [True, False])
def test_a_choice_stands_where_a_line_of_its_list_begins(
    qtbot: QtBot, theme: Theme, words: str, *, mirrored: bool
) -> None:
    box = ChoiceList()
    qtbot.addWidget(box)
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    box.setLayoutDirection(right if mirrored else left)
    box.addItem(words)
    box.resize(400, 36)
    image = box.grab().toImage()
    middle = image.width() // 2
    ink = [
        x
        for x in range(40, image.width() - 40)
        for y in range(8, image.height() - 8)
        if image.pixelColor(x, y).lightness() < 128
    ]
    assert ink
    assert all((x > middle) is mirrored for x in ink)


def test_pictures_are_first_looked_for_where_people_keep_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    here = QDir.current()
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = choose_pictures(parent, lambda _files: None)
    assert here != dialog.directory()
    dialog.reject()
