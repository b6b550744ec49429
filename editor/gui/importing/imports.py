"""The ways in: files and pasted text are read in the background, then shown to look through."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from editor.app.importing import Imported, import_clipboard, import_file
from editor.app.pictures import ENDINGS as PICTURES
from editor.gui.desk import Desk
from editor.gui.importing.ways_in import OpenProject, local_files
from editor.gui.importing.window import Arrival, ImportWindow, Target
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.tasks import Task
from editor.gui.window.saving import problem_words
from editor.gui.words import N_, tr
from editor.importers.sources.formats import ENDINGS
from editor.model.findings import Level
from editor.model.message import Message, Problem, message

KEY = "import"
_PICTURES = N_(
    "This is a picture, not a text. Pictures go into the body of a release: drop them there, or "
    "choose “Picture” above it."
)


class Imports(QObject):
    """Reads for one window, says in its bars how it goes, and opens the window to look through.

    `opened` tells that window; it stays when the one it came from is closed.
    """

    opened = Signal(object)  # ImportWindow
    created = Signal()

    def __init__(
        self,
        desk: Desk,
        bars: BarStack,
        open_project: OpenProject,
        parent: QWidget,
        target: Callable[[], Target] | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bars = bars
        self._open_project = open_project
        self._window = parent
        self._target = target
        self._task: Task | None = None
        self.choose_file: Callable[[], Path | None] = self._choose

    def ask(self) -> None:
        """Let the person choose a file."""
        path = self.choose_file()
        if path is not None:
            self.read_file(path)

    def read_file(self, path: Path) -> None:
        """Read a file; what cannot be read is said in a sentence."""
        words = message("{file} is being read…", file=path.name)
        self._read(words, lambda: import_file(path), lambda name: import_file(path, encoding=name))

    def read_clipboard(self, data: QMimeData) -> None:
        """Read what was copied in another program, or the file that was."""
        files = local_files(data)
        if files and all(file.suffix.lower() in PICTURES for file in files):
            self._bars.tell(KEY, Level.WARNING, tr(_PICTURES))
            return
        if len(files) > 1:
            self._bars.tell(KEY, Level.WARNING, tr("Import one file after the other."))
            return
        if files:
            self.read_file(files[0])
            return
        text, html = data.text(), data.html() if data.hasHtml() else ""
        words = message("The pasted text is being read…")
        self._read(words, lambda: import_clipboard(text=text, html=html), None)

    def stop(self) -> None:
        """Read no further; what comes of it is told to nobody."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._bars.drop(KEY)

    def _read(
        self,
        words: Message,
        work: Callable[[], Imported],
        reread: Callable[[str], Imported] | None,
    ) -> None:
        self.stop()
        self._bars.tell(KEY, Level.NOTE, tr(words), (WayOn(tr("Stop"), self.stop),), closable=False)
        self._task = self._desk.runner.run(
            work, lambda imported: self._open(Arrival(imported, reread)), self._tell
        )

    def _open(self, arrival: Arrival) -> None:
        self._task = None
        self._bars.drop(KEY)
        target = self._target() if self._target else None
        window = ImportWindow(self._desk, arrival, target, dt.datetime.now().astimezone().date())
        _keeper(self._desk).keep(window, self._open_project)
        window.created.connect(self.created)
        window.show()
        self.opened.emit(window)

    def _tell(self, problem: Problem) -> None:
        self._task = None
        self._bars.tell(KEY, Level.ERROR, problem_words(problem))

    def _choose(self) -> Path | None:
        patterns = " ".join(f"*{ending}" for ending in ENDINGS)
        kinds = f"{tr('Texts')} ({patterns});;{tr('All files')} (*)"
        start = str(self._desk.places.documents)
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Import a text"), start, kinds)
        return Path(chosen) if chosen else None


class _Keeper(QObject):
    """Holds the windows of imports while they are open, whatever becomes of the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: list[ImportWindow] = []

    def keep(self, window: ImportWindow, open_project: OpenProject) -> None:
        """Hold it until it is closed; what it makes is opened."""
        self._open.append(window)
        window.created.connect(
            lambda folder, left_out: _show_created(open_project(folder), left_out)
        )
        window.closed.connect(lambda: self._open.remove(window))


def _show_created(window: object, left_out: tuple[Message, ...]) -> None:
    """What did not come along is said where the release is open now."""
    bars = getattr(window, "bars", None)
    if isinstance(bars, BarStack):
        for number, words in enumerate(left_out):
            bars.tell(f"{KEY} {number}", Level.WARNING, tr(words))


def _keeper(desk: Desk) -> _Keeper:
    return desk.application.findChild(_Keeper) or _Keeper(desk.application)
