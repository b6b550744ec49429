"""The open windows of one program."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from editor.app.handover.recognising import is_handover
from editor.app.recent import remember
from editor.app.session import Session
from editor.app.window_layout import read_layout
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.handover.opening import take_in, tell_taken_in
from editor.gui.kit.later import after_first_paint
from editor.gui.window.main_window import Contents, MainWindow
from editor.storage.project import open_project

MakeContents = Callable[[Desk, "Windows"], Contents]
MakeStart = Callable[[Desk, "Windows"], QMainWindow]


class Windows(QObject):
    """Opens releases, each in a window of its own, and keeps them alive while they are open."""

    opened = Signal(object)  # MainWindow

    def __init__(self, desk: Desk, contents: MakeContents, start: MakeStart) -> None:
        super().__init__(desk.application)
        self._desk = desk
        self._contents = contents
        self._make_start = start
        self._open: list[MainWindow] = []
        self._start: QMainWindow | None = None
        self._library: QMainWindow | None = None
        self.to_open_again: tuple[Path, ...] | None = None  # by the run after this one

    @property
    def all(self) -> tuple[MainWindow, ...]:
        """The windows of releases, in the order in which they were opened."""
        return tuple(self._open)

    def open_window(self, project: Path) -> MainWindow:
        """Show a project; one that is open already comes to the front. Raises Problem.

        A file that was handed over becomes a project of the person's own first.
        """
        if is_handover(project):
            folder = take_in(project, self._desk.places)
            window = self.open_window(folder)
            tell_taken_in(window.bars, folder, window.bridge.release)
            return window
        opened = open_project(project)
        for window in self._open:
            if window.bridge.folder == opened.folder:
                _raise(window)
                return window
        window = self._made(SessionBridge(Session(opened)))
        after_first_paint(window, partial(self._remember, opened.folder))
        self.opened.emit(window)
        return window

    def open_start(self) -> QMainWindow:
        """Show what a person begins with; there is one such window."""
        if self._start is None:
            self._start = self._make_start(self._desk, self)
            self._start.destroyed.connect(self._forget_start)
            self._start.show()
        _raise(self._start)
        return self._start

    def open_library(self) -> QMainWindow:
        """Show the signatory library; there is one such window."""
        if self._library is None:
            from editor.gui.library.window import LibraryWindow  # noqa: PLC0415  # a slower start

            self._library = LibraryWindow(self._desk)
            self._library.destroyed.connect(self._forget_library)
            self._library.show()
        _raise(self._library)
        return self._library

    def start_again(self) -> bool:
        """Save, close everything, and have these releases opened by another run.

        False where something does not want to close; what is still open stays so.
        """
        if not all(window.saving.may_close() for window in self._open):
            return False
        releases = tuple(window.bridge.folder for window in self._open)
        others = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow)]
        for window in sorted(others, key=lambda one: isinstance(one, MainWindow)):
            if window.isVisible() and not window.close():
                return False
        self.to_open_again = releases
        return True

    def _made(self, bridge: SessionBridge) -> MainWindow:
        window = MainWindow(self._desk, bridge, self._contents(self._desk, self))
        self._open.append(window)
        window.closed.connect(lambda: self._open.remove(window))
        window.in_use.moved.connect(self._remember)
        if read_layout(self._desk.places).maximized:
            window.showMaximized()
        else:
            window.show()
        window.navigation.begin()
        return window

    def _remember(self, folder: Path) -> None:
        """Put it on the list of recent projects; one that cannot be kept hinders nobody."""
        places, now = self._desk.places, dt.datetime.now(dt.UTC)
        self._desk.runner.run(lambda: remember(places, folder, now), _done, _done)

    def _forget_library(self) -> None:
        self._library = None

    def _forget_start(self) -> None:
        self._start = None


def _done(_result: object) -> None:
    """Nothing follows."""


def _raise(window: QMainWindow) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
