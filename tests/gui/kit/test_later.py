"""What waits until a window has shown itself, and what is loaded when it is called."""

import pkgutil
import re
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.kit.later import after_first_paint, later


def test_nothing_happens_before_the_first_paint(qtbot: QtBot) -> None:
    widget, told = QWidget(), []
    qtbot.addWidget(widget)
    after_first_paint(widget, lambda: told.append(widget.isVisible()))
    for _ in range(5):
        QApplication.processEvents()
    assert told == []
    widget.show()
    qtbot.waitUntil(lambda: bool(told))
    widget.repaint()
    for _ in range(5):
        QApplication.processEvents()
    assert told == [True]


def test_a_function_gets_what_was_given_and_its_arguments(qtbot: QtBot) -> None:
    make = later("PySide6.QtWidgets:QLabel", text="Words")
    label = make()
    qtbot.addWidget(label)
    assert isinstance(label, QLabel)
    assert label.text() == "Words"


def test_every_name_that_is_loaded_later_is_there(repo: Path) -> None:
    names = [
        name
        for file in (repo / "editor" / "gui").rglob("*.py")
        for name in re.findall(r'later\(\s*"([\w.]+:\w+)"', file.read_text("utf-8"))
    ]
    assert len(names) > 10
    assert all(callable(pkgutil.resolve_name(name)) for name in names)
