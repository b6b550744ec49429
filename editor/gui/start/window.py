"""The window that the start screen stands in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from editor.app.window_layout import read_layout
from editor.gui.actions.made import Actions, Handlers
from editor.gui.actions.shortcuts import ShortcutsDialog
from editor.gui.actions.specs import Act
from editor.gui.desk import Desk
from editor.gui.dialogs.handlers import program_handlers
from editor.gui.importing.ways_in import WaysIn
from editor.gui.kit.kept_place import keep_place
from editor.gui.start.screen import StartScreen
from editor.gui.window.geometry import place_window
from editor.gui.words import tr
from editor.model.message import Problem

OpenProject = Callable[[Path], object]
_SMALLEST = QSize(480, 360)
_LINKS = (Act.LIBRARY, Act.TEMPLATES, Act.SETTINGS, Act.SHORTCUTS, Act.ABOUT)


class StartWindow(QMainWindow):
    """Closes when a release has been opened; `closed` is told then, and when a person closes it."""

    closed = Signal()

    def __init__(
        self,
        desk: Desk,
        open_project: OpenProject,
        handlers: Handlers,
        again: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Press Release Editor"))
        self.setMinimumSize(_SMALLEST)
        self.desk = desk
        self._open_project = open_project
        own: Handlers = {
            **program_handlers(desk, self, changed=self._refresh, again=again),
            Act.OPEN: self._open_other,
            Act.IMPORT: self._import,
            Act.PASTE: self._paste,
            Act.SHORTCUTS: self._open_shortcuts,
            Act.CLOSE: self.close,
            Act.QUIT: desk.application.closeAllWindows,
        }
        self.actions_made = Actions(self, desk.theme, {**own, **handlers})
        acts = [act for act in _LINKS if act in self.actions_made]
        self.actions_made.dress(*acts)
        links = [self.actions_made[act] for act in acts]
        self.screen_shown = StartScreen(desk, links, self)
        self.screen_shown.project_wanted.connect(self.open)
        self.ways_in = WaysIn(desk, self.screen_shown.bars, open_project, self)
        self.ways_in.created.connect(self.close)
        self.screen_shown.text_wanted.connect(self.ways_in.ask)
        self.screen_shown.text_dropped.connect(self.ways_in.take)
        self.setCentralWidget(self.screen_shown)
        place_window(self, read_layout(desk.places))
        keep_place(self, "start", desk.places)
        self.screen_shown.refresh()
        next(iter(self.screen_shown.cards.values())).setFocus()

    def open(self, project: Path) -> None:
        """Open a release and go, or say why that cannot be."""
        try:
            self._open_project(project)
        except Problem as problem:
            self.screen_shown.tell(problem)
            return
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way."""
        self.screen_shown.stop()
        super().closeEvent(event)
        self.closed.emit()

    def _refresh(self) -> None:
        self.screen_shown.refresh()

    def _open_shortcuts(self) -> None:
        ShortcutsDialog(self.desk.theme, self.actions_made, self).open()

    def _import(self) -> None:
        self.ways_in.ask()

    def _paste(self) -> None:
        self.ways_in.paste()

    def _open_other(self) -> None:
        """The actions are made before what they call."""
        self.screen_shown.open_other()
