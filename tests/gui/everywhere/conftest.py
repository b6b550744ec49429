"""Every window and dialog as the program makes them, one after the other."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.actions.specs import Act
from editor.gui.body.panel import BodyPanel
from editor.gui.contents import make_contents, make_start
from editor.gui.desk import Desk
from editor.gui.fields.release_line import ReleaseLine
from editor.gui.start.thumbnails import Thumbnails
from editor.gui.tables.signatories import SignatorySection
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.windows import Windows
from editor.model.blocks import Quote
from tests.gui.conftest import settle

Visit = Callable[[str, QWidget], None]
SAMPLES = ("missing-families-statement", "open-letter-insulin", "last-reporter-advisory")
DIALOGS = (
    *(Act.EXPORT, Act.COPY_RELEASE, Act.SETTINGS, Act.TEMPLATES, Act.SHORTCUTS, Act.ABOUT),
    *(Act.ISSUE, Act.ASK_AGAIN, Act.HAND_OVER, Act.EARLIER),
    *(Act.COMMANDS, Act.FINDINGS, Act.ADD_EDITION, Act.ADD_PART, Act.FIND, Act.REPLACE),
)


@pytest.fixture(autouse=True)
def no_thumbnails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody looks at the pictures here."""
    monkeypatch.setattr(Thumbnails, "show", lambda *_: None)


class Tour:
    """Opens everything that can be opened, and shows each to a visitor."""

    def __init__(self, desk: Desk, samples: Path, home: Path, qtbot: QtBot) -> None:
        self._samples, self._home, self._qtbot = samples, home, qtbot
        self.windows = Windows(desk, make_contents, make_start)
        self._quiet = Windows(desk, _without_pages, make_start)

    def everything(self, visit: Visit) -> None:
        """Visit the start screen, the window of each sample, and all that opens from them."""
        start = self.windows.open_start()
        self._qtbot.waitUntil(lambda: bool(start.screen_shown.samples.buttons))  # type: ignore[attr-defined]
        visit("start", start)
        start.close()
        library = self.windows.open_library()
        settle(30)
        visit("library", library)
        library.close()
        for sample in SAMPLES:
            with self.editor(sample) as window:
                visit(sample, window)
                if sample == SAMPLES[0]:
                    self._dialogs(window, visit)

    @contextmanager
    def editor(self, sample: str, *, pages: bool = False) -> Iterator[MainWindow]:
        """The whole window of a sample."""
        project = self._home / sample
        if not project.exists():
            shutil.copytree(self._samples / sample, project)
        window = (self.windows if pages else self._quiet).open_window(project)
        window.resize(1440, 900)
        window.page.finish()
        settle(20)
        try:
            yield window
        finally:
            window.saving.may_close = lambda: True  # type: ignore[method-assign]
            window.close()
            settle(20)

    def _dialogs(self, window: MainWindow, visit: Visit) -> None:
        for act in DIALOGS:
            window.actions_made[act].trigger()
            settle(30)
            self._opened(str(act), visit)
        for name, act in _in_page(window):
            act()
            settle(20)
            self._opened(name, visit)

    def _opened(self, name: str, visit: Visit) -> None:
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible() and not isinstance(widget, QMainWindow):
                visit(name, widget)
                widget.close()
        settle()


def _in_page(window: MainWindow) -> list[tuple[str, Callable[[], object]]]:
    panel = window.findChild(BodyPanel)
    line = window.findChild(ReleaseLine)
    signing = window.findChild(SignatorySection)
    assert panel is not None
    assert line is not None
    assert signing is not None
    body = window.bridge.release.editions[0].body
    quote = next(block.id for block in body if isinstance(block, Quote))
    signing.table.selectRow(1)
    return [
        ("link", panel.open_link),
        ("speaker", lambda: panel.open_speaker(quote)),
        ("calendar", line.day.open_calendar),
        ("zone", line.zone.open_search),
        ("confirm", signing.open_confirming),
        ("signatories", lambda: signing.take_text("Alpha Aid\nBeta Relief")),
    ]


def _without_pages(desk: Desk, windows: Windows) -> Contents:
    whole = make_contents(desk, windows)
    return Contents(whole.sections, None, whole.handlers)


@pytest.fixture
def tour(desk: Desk, repo: Path, tmp_path: Path, qtbot: QtBot) -> Tour:
    return Tour(desk, repo / "projects", tmp_path, qtbot)
