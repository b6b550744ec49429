"""The window of one release: puts the parts together and lets them hear of each other."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from editor.app.window_layout import read_layout
from editor.gui.actions.made import Actions, Handlers
from editor.gui.autosave import Autosave
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.kit.later import after_first_paint
from editor.gui.kit.message_bar import BarStack
from editor.gui.window.editions import ShownEdition
from editor.gui.window.geometry import SMALLEST, place_window
from editor.gui.window.handlers import window_handlers
from editor.gui.window.in_use import InUse
from editor.gui.window.keeping import keep_layout
from editor.gui.window.navigation import Navigation
from editor.gui.window.outline import Outline
from editor.gui.window.page import PageOfFields
from editor.gui.window.page_findings import PageFindings
from editor.gui.window.panes import Panes
from editor.gui.window.place_map import PlaceMap
from editor.gui.window.preview_link import link_preview
from editor.gui.window.review import Reviewer
from editor.gui.window.saving import SavingView
from editor.gui.window.sections import SectionSpec
from editor.gui.window.showing import Showing
from editor.gui.window.status_line import StatusLine
from editor.gui.window.telling import Telling
from editor.gui.window.top_bar import TopBar
from editor.gui.words import tr
from editor.model.message import message

BuildPreview = Callable[[SessionBridge, QWidget], QWidget]
MoreHandlers = Callable[["MainWindow"], Handlers]


@dataclass(frozen=True)
class Contents:
    """What others put into the window: parts of the page, the preview, and actions."""

    sections: tuple[SectionSpec, ...] = ()
    preview: BuildPreview | None = None
    handlers: MoreHandlers = lambda _window: {}


class MainWindow(QMainWindow):
    """Owns the bridge; `closed` is told after the last save."""

    closed = Signal()

    def __init__(self, desk: Desk, bridge: SessionBridge, contents: Contents) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._has_come_up = False
        bridge.setParent(self)
        self.desk = desk
        self.bridge = bridge
        self.places = PlaceMap(desk.application, self)
        self.shown = ShownEdition(bridge)
        self.autosave = Autosave(bridge, desk.runner)
        self.reviewer = Reviewer(bridge, desk.runner)
        self.bars = BarStack(desk.theme, self)
        self.saving = SavingView(self.autosave, self.bars, desk.places.documents, self)
        self.in_use = InUse(bridge, desk.runner, self.bars, self.saving)
        self.page = PageOfFields(bridge, desk.theme, self.places, self)
        self.outline = Outline(desk.theme, self)
        self.navigation = Navigation(bridge, self.shown, self.page, self.places, contents.sections)
        preview = contents.preview(bridge, self) if contents.preview else None
        self.panes = Panes(self.outline, self.page, preview, self)
        self.actions_made = Actions(
            self, desk.theme, {**contents.handlers(self), **window_handlers(self)}
        )
        self.top_bar = TopBar(bridge, desk.theme, self.actions_made, self)
        self.status_line = StatusLine(desk.theme, self)
        self.telling = Telling(self.status_line, self)
        self.page_findings = PageFindings(self)
        self._assemble()
        self.showing = Showing(self, contents.sections)
        link_preview(self, preview)
        after_first_paint(self, self._come_up)
        self.setMinimumSize(SMALLEST)
        place_window(self, read_layout(desk.places))
        self.panes.restore(read_layout(desk.places).panes)

    def changeEvent(self, event: QEvent) -> None:
        """Save when the window is left; look what others did when it is come back to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            if not self.isActiveWindow():
                self.autosave.save_soon()
            elif self._has_come_up:  # before, the file was read a moment ago
                self.autosave.look_outside()
                self.in_use.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is left, and keep how the window stood."""
        if not self.saving.may_close():
            event.ignore()
            return
        keep_layout(self)
        self.in_use.close()
        self.bridge.close()
        event.accept()
        self.closed.emit()

    def name(self, title: str) -> None:
        """Show the release's title in the frame of the window."""
        named = title.strip() or tr("Untitled release")
        self.setWindowTitle(tr(message("{title} – Press Release Editor", title=named)))

    def _come_up(self) -> None:
        self._has_come_up = True
        self.in_use.look()

    def _assemble(self) -> None:
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top_bar, self.bars):
            column.addWidget(widget)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status_line)
        self.setCentralWidget(inside)
