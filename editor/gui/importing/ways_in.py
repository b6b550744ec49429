"""The ways by which a text comes in: a dialog, a drop, the clipboard. Light, as windows start."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from editor.gui.desk import Desk
from editor.gui.kit.message_bar import BarStack
from editor.gui.start.dropping import dropped_project
from editor.gui.window.saving import problem_words
from editor.importers.sources.formats import ENDINGS
from editor.model.findings import Level
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.gui.importing.imports import Imports
    from editor.gui.importing.window import Target

_KEY = "drop"
OpenProject = Callable[[Path], object]


class WaysIn(QObject):
    """For one window; `created` tells a project that was made of a text and is open now."""

    created = Signal()

    def __init__(
        self,
        desk: Desk,
        bars: BarStack,
        open_project: OpenProject,
        parent: QWidget,
        target: "Callable[[], Target] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bars = bars
        self._open_project = open_project
        self._window = parent
        self._target = target
        self._imports: Imports | None = None

    @property
    def imports(self) -> "Imports":
        """What reads; made when it is first needed, as it loads all that can read."""
        if self._imports is None:
            from editor.gui.importing.imports import Imports  # noqa: PLC0415  # a slower start

            made = Imports(self._desk, self._bars, self._open_project, self._window, self._target)
            made.created.connect(self.created)
            self._imports = made
        return self._imports

    def ask(self) -> None:
        """Let the person choose a file."""
        self.imports.ask()

    def paste(self) -> None:
        """Read what was copied in another program."""
        self.imports.read_clipboard(QGuiApplication.clipboard().mimeData() or QMimeData())

    def take(self, data: QMimeData) -> None:
        """Open the release that was dropped, or read the text."""
        project = dropped_project(data)
        if project is None:
            self.imports.read_clipboard(data)
            return
        try:
            self._open_project(project)
        except Problem as problem:
            self._bars.tell(_KEY, Level.ERROR, problem_words(problem))

    def watch(self, window: QWidget) -> None:
        """Take files that are dropped on a window, where no part of it takes them itself."""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any files: of those that are no texts it is said what can be done with them."""
        if isinstance(event, QDragEnterEvent) and local_files(event.mimeData()):
            event.acceptProposedAction()
            return True
        if type(event) is QDropEvent and local_files(event.mimeData()):
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)


def dropped_file(data: QMimeData) -> Path | None:
    """The one file that was dropped or copied, if it may be a text."""
    files = local_files(data)
    if len(files) == 1 and files[0].is_file() and files[0].suffix.lower() in ENDINGS:
        return files[0]
    return None


def local_files(data: QMimeData) -> list[Path]:
    """The files of this machine that were dropped or copied."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def can_take(data: QMimeData) -> bool:
    """Whether it is a text, or a file that may be one."""
    return dropped_file(data) is not None or (
        not data.hasUrls() and (data.hasText() or data.hasHtml())
    )
