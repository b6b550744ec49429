"""A window with all fields and tables on a copy of a sample, and what a person does in it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from editor.gui.fields.builders import field_builders
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.sections import sections
from editor.gui.windows import Windows

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key
Open = Callable[..., "Desktop"]


class Desktop:
    """A window and the person before it."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot

    @property
    def release(self):
        return self.window.bridge.release

    @property
    def edition(self):
        language = self.window.shown.language
        return next(e for e in self.release.editions if e.language == language)

    def go(self, place):
        """Go to a place, as from the outline or a finding."""
        self.window.navigation.go(place)
        return self.focused

    @property
    def focused(self):
        return QApplication.focusWidget()

    def type(self, words):
        for letter in words:
            if letter.isascii():
                self.qtbot.keyClicks(self.focused, letter)
            else:  # QTest has keys for ASCII only
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focused, key)

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.focused, key, modifiers)

    def undo(self):
        self.key(Key.Key_Z, CTRL)

    def redo(self):
        self.key(Key.Key_Z, CTRL | SHIFT)

    def paste(self, words):
        QApplication.clipboard().setText(words)
        self.key(Key.Key_V, CTRL)

    def click(self, widget, at=None):
        where = at or QPoint(widget.width() // 2, widget.height() // 2)
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where)

    def find(self, kind, name=""):
        """The widget of a class, by its accessible name where there are several."""
        found = [w for w in self.window.findChildren(kind) if name in w.accessibleName()]
        return next(w for w in found if w.isVisibleTo(self.window))

    def choose(self, button, words):
        """Take a line of a button's menu."""
        menu = button.menu()
        menu.aboutToShow.emit()
        next(a for a in _actions(menu) if a.text() == words).trigger()


def _actions(menu):
    for action in menu.actions():
        yield from _actions(action.menu()) if action.menu() else [action]


def desktops(desk, qtbot, repo, tmp_path) -> Iterator[Open]:
    def contents(desk, _windows):
        return Contents(sections(field_builders(desk)), lambda _bridge, parent: QWidget(parent))

    windows = Windows(desk, contents, lambda _desk, _windows: QMainWindow())

    def open_one(sample="missing-families-statement", language="") -> Desktop:
        folder: Path = shutil.copytree(repo / "projects" / sample, tmp_path / sample)
        window: MainWindow = windows.open_window(folder)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if language:
            window.shown.show(language)
        window.page.finish()
        return Desktop(window, qtbot)

    yield open_one
    for window in windows.all:
        window.saving.may_close = lambda: True
        window.close()
        qtbot.waitUntil(lambda window=window: not shiboken6.isValid(window))
    windows.deleteLater()


@pytest.fixture
def open_sample(desk, qtbot, repo, tmp_path):
    """Opens a copy of a sample in a window, in one of its languages."""
    yield from desktops(desk, qtbot, repo, tmp_path)
