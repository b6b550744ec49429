"""A desk, a copy of a sample, and windows on it, driven as a person would."""

import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from editor.app.changes import Changed
from editor.app.paths import Places, find_places
from editor.app.session import Session
from editor.gui.bridge import FieldCaret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.kit.steps import declined_step
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Scheme, Theme
from editor.gui.theme.fonts import load_fonts
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.model.operations import text
from editor.model.operations.parts import edition_of
from editor.model.places import edition_place
from editor.storage.project import open_project

SAMPLE = "river-press-release"

# What Qt's platform without a screen cannot do, and says each time.
_OFFSCREEN = r"This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(_OFFSCREEN, extend=True))


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Asked for just before Qt starts, when it is known whether there is a display."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return ["press-release-editor"]


@pytest.fixture(autouse=True)
def rubbish_of_this_thread() -> Iterator[None]:
    """As the program does it: no thread but this one deletes what belongs to Qt."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()


@pytest.fixture
def project(repo: Path, tmp_path: Path) -> Path:
    """A copy of a sample, to be worked on."""
    return shutil.copytree(repo / "projects" / SAMPLE, tmp_path / "project")


@pytest.fixture
def places() -> Places:
    """The folders of a person who starts the program for the first time."""
    return find_places()


@pytest.fixture
def session(project: Path) -> Session:
    return Session(open_project(project))


@pytest.fixture
def bridge(session: Session, qapp: QApplication) -> SessionBridge:
    return SessionBridge(session)


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.close()


@pytest.fixture(scope="session")
def one_theme(qapp: QApplication, repo: Path) -> Theme:
    load_fonts(repo / "resources" / "fonts")
    return Theme(qapp, repo / "resources" / "icons", Scheme.LIGHT)


@pytest.fixture
def theme(one_theme: Theme) -> Iterator[Theme]:
    """The looks, light at first."""
    one_theme.choose(Scheme.LIGHT)
    yield one_theme
    one_theme.choose(Scheme.LIGHT)


@pytest.fixture
def desk(qapp: QApplication, places: Places, theme: Theme, runner: TaskRunner) -> Iterator[Desk]:
    desk = Desk(qapp, places, theme, runner)
    yield desk
    desk.shelf.close()


class LineField(QLineEdit):
    """A field as the window expects it: it writes every key, and leaves undo to the window."""

    def __init__(self, bridge: SessionBridge, language: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._language, self._name = bridge, language, name
        self._place = edition_place(language, name)
        self.setProperty("place", self._place)
        self.setAccessibleName(name)
        self.setText(self._value())
        self._caret = self._caret_now()
        self.textEdited.connect(self._apply)
        bridge.changed.connect(self._refresh)

    def event(self, event: QEvent) -> bool:
        return False if declined_step(event) else super().event(event)

    def restore_caret(self, caret: FieldCaret) -> None:
        self.setCursorPosition(caret.position)

    def _value(self) -> str:
        return getattr(edition_of(self._bridge.release, self._language), self._name)

    def _caret_now(self) -> FieldCaret:
        return FieldCaret(self._place, self.cursorPosition(), self.cursorPosition())

    def _apply(self, words: str) -> None:
        before, self._caret = self._caret, self._caret_now()
        change = getattr(text, f"set_{self._name}")(self._language, words)
        self._bridge.apply(change, before, self._caret)

    def _refresh(self, changed: Changed) -> None:
        languages = [edition.language for edition in changed.after.editions]
        if self._language in languages and self._value() != self.text():
            self.setText(self._value())


def line_field(name: str) -> Callable[[SessionBridge, str, QWidget], QWidget]:
    return lambda bridge, language, parent: LineField(bridge, language, name, parent)


FIELDS = {
    Part.RELEASE_LINE: "place",
    Part.HEADLINE: "headline",
    Part.BODY: "subheadline",
    Part.CONTACTS: "kicker",
    Part.LETTER: "salutation",
    Part.IDENTITY: "closing",
}


def line_contents(_desk: Desk, _windows: Windows) -> Contents:
    """A page of plain fields, so that a test of the window hangs on no other part."""
    return Contents(
        sections({part: line_field(name) for part, name in FIELDS.items()}),
        lambda _bridge, parent: QWidget(parent),
    )


@pytest.fixture
def windows(desk: Desk, qtbot: QtBot) -> Iterator[Windows]:
    windows = Windows(desk, line_contents, lambda _desk, _windows: QMainWindow())
    yield windows
    for window in windows.all:
        window.saving.may_close = lambda: True  # type: ignore[method-assign]
        window.close()
        qtbot.waitUntil(lambda window=window: not shiboken6.isValid(window))
    windows.deleteLater()


@pytest.fixture
def window(windows: Windows, project: Path, qtbot: QtBot) -> MainWindow:
    """The window of a release, in front."""
    window = windows.open_window(project)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.page.finish()
    return window


@pytest.fixture
def field(window: MainWindow) -> Callable[[str], LineField]:
    """The field of a part by its name in the model, in the edition that is shown."""

    def find(name: str) -> LineField:
        window.page.finish()
        found = window.places.widget(edition_place(window.shown.language, name))
        assert isinstance(found, LineField)
        return found

    return find


def settle(milliseconds: int = 0) -> None:
    """Let everything happen that is due."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
