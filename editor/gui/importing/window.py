"""The window in which a person looks through what an import has understood."""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from editor.app.importing import Imported, create_imported, folder_for
from editor.app.names import plain_name
from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.app.window_layout import read_layout
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.importing.head import Head
from editor.gui.importing.joining import Joiner
from editor.gui.importing.sides import FieldsSide, SourceSide
from editor.gui.importing.sorts import SORTS
from editor.gui.importing.state import ImportState
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.tasks import Task
from editor.gui.window.geometry import place_window
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.importers.understand import Span
from editor.importers.understand.by_hand import Sort
from editor.model.dates import Date
from editor.model.findings import Level
from editor.model.inline import parse
from editor.model.message import Message, Problem, message
from editor.model.release import Release

_SMALLEST = QSize(880, 560)
Reread = Callable[[str], Imported]


class Arrival(msgspec.Struct, frozen=True):
    """What was read, and how to read it again in another encoding, if that makes a difference."""

    imported: Imported
    reread: Reread | None = None


class Target(msgspec.Struct, frozen=True):
    """A release that is open, and the edition that is shown."""

    bridge: SessionBridge
    language: str
    bars: BarStack
    show: Callable[[], object]


class ImportWindow(QMainWindow):
    """`created(Path, tuple)` tells the new project, and what was left out of it."""

    created = Signal(Path, tuple)
    closed = Signal()

    def __init__(self, desk: Desk, arrival: Arrival, target: Target | None, today: Date) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("New release from text"))
        self.setMinimumSize(_SMALLEST)
        self._desk = desk
        self._arrival = arrival
        self._today = today
        self._making: Task | None = None
        self._may_close = False
        self.state = ImportState(desk, arrival.imported, self, today=today)
        self.bars = BarStack(desk.theme, self)
        self.head = Head(desk.theme, self, can_add=target is not None)
        self.source = SourceSide(desk.theme, self.state, self)
        self.fields = FieldsSide(desk.theme, self.state, self)
        self.joiner = Joiner(desk, self.state, target, self) if target else None
        self._assemble()
        self._connect()
        self._tell_doubts()
        self._refresh()
        place_window(self, read_layout(desk.places))
        keep_place(self, "import", desk.places)
        self._begin()

    def make_release(self) -> None:
        """Make a project in the folder for new releases."""
        if self._is_asked() or self._making is not None:
            return
        settings = read_settings(self._desk.places)
        release = msgspec.structs.replace(
            self.state.release,
            template=settings.template,
            paper=settings.paper,
            title=_title(self.state.release),
        )
        imported, parent = self.state.imported, releases_folder(self._desk.places, settings)
        folder = folder_for(imported, parent, plain_name(release.title))

        def work() -> tuple[Path, tuple[Message, ...]]:
            return create_imported(imported, folder, release)

        self._making = self._desk.runner.run(work, self._tell_created, self._fail)
        self._refresh()

    def add(self) -> None:
        """Add it to the release that is open."""
        if self.joiner is not None and not self._is_asked() and self._making is None:
            self._making = self.joiner.start()
            self._refresh()

    def next_doubtful(self) -> None:
        """Go to the least sure stretch that was not looked at, round and round."""
        found = self.state.doubtful
        if found:
            here = self.source.view.span
            at = found.index(here) + 1 if here in found else 0
            self.source.go(found[at % len(found)])

    def right(self) -> None:
        """It is right as it is; on to the next one."""
        span = self.source.view.span
        if span is not None:
            self.state.check(span)
        self.next_doubtful()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of what is under way; what a person has said here is not thrown away unasked."""
        if self.state.can_undo and not self._may_close:
            self._ask_to_close()
            event.ignore()
            return
        self.state.stop()
        if self._making is not None:
            self._making.cancel()
        super().closeEvent(event)
        self.closed.emit()

    def _begin(self) -> None:
        """At the first words that became something."""
        self.source.view.setFocus()
        used = (span for span in self.state.spans if span.field != "unused_text")
        first = next(used, None)
        if first is not None:
            self.source.go(first)

    def _ask_to_close(self) -> None:
        words = tr(
            "No release was made of this text yet, and what you have said here would be lost."
        )
        ways = (WayOn(tr("Close all the same"), self._close),)
        self.bars.tell("close", Level.WARNING, words, ways)

    def _close(self) -> None:
        self._may_close = True
        self.close()

    def _connect(self) -> None:
        self.state.changed.connect(self._refresh)
        self.state.read_again.connect(self.source.view.show_text)
        self.state.read_again.connect(self._tell_doubts)
        self.state.failed.connect(self._tell_problem)
        self.fields.signed.answered.connect(lambda: self.bars.drop("signed"))
        self.state.in_vain.connect(self._tell_vain)
        self.head.create_button.clicked.connect(self.make_release)
        self.head.add_button.clicked.connect(self.add)
        self.head.cancel_button.clicked.connect(self.close)
        self.source.next_button.clicked.connect(self.next_doubtful)
        self.source.encoding_chosen.connect(self._read_in)
        self.source.view.next_wanted.connect(self.next_doubtful)
        self.source.view.right.connect(self.right)
        self.source.view.pointed.connect(self._show_field)
        self.source.view.cursorPositionChanged.connect(self._forget_vain)
        self.fields.view.pointed.connect(self.source.go)
        if self.joiner is not None:
            self.joiner.gone.connect(self.head.add_button.hide)
            self.joiner.joined.connect(self._tell_joined)
            self.joiner.failed.connect(self._fail)
        for keys, act in (
            ("Ctrl+Z", self.state.undo),
            ("Ctrl+Return", self.make_release),
            ("Ctrl+Shift+Return", self.add),
            ("F8", self.next_doubtful),
            ("F6", self._change_side),
            ("Ctrl+W", self.close),
            ("Alt+Y", self.fields.near.take),
            ("Alt+N", self.fields.near.leave),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _refresh(self) -> None:
        self.source.refresh(can_reread=self._arrival.reread is not None)
        self.fields.refresh()
        self.head.show_busy(busy=self.state.is_busy or self._making is not None)
        self._show_field(self.source.view.span)

    def _forget_vain(self) -> None:
        self.bars.drop("vain")

    def _show_field(self, span: Span | None) -> None:
        if span is not None and not self.fields.view.hasFocus():
            self.fields.view.show_span(span)

    def _change_side(self) -> None:
        at_source = self.source.view.hasFocus()
        (self.fields.view if at_source else self.source.view).setFocus()

    def _is_asked(self) -> bool:
        """Whether the person has to say first whether the signatories have signed."""
        if not self.fields.signed.is_open:
            return False
        words = tr("Say first whether the signatories have signed, or are invited only.")
        self.bars.tell("signed", Level.WARNING, words)
        self.fields.signed.ask()
        return True

    def _read_in(self, encoding: str) -> None:
        reread = self._arrival.reread
        if reread is not None:
            self.state.read(lambda: reread(encoding))

    def _tell_doubts(self) -> None:
        for key in [key for key in self.bars.keys if key.startswith("doubt")]:
            self.bars.drop(key)
        for number, doubt in enumerate(dict.fromkeys(map(tr, self.state.imported.doubts))):
            self.bars.tell(f"doubt {number}", Level.WARNING, doubt)

    def _tell_problem(self, problem: Problem) -> None:
        self.bars.tell("problem", Level.ERROR, problem_words(problem))

    def _tell_vain(self, sort: Sort) -> None:
        name = tr(SORTS[sort].words)
        words = message(
            "That changes nothing: choose words that can be read as “{name}”.", name=name
        )
        self.bars.tell("vain", Level.NOTE, tr(words))

    def _fail(self, problem: Problem) -> None:
        self._making = None
        self._tell_problem(problem)
        self._refresh()

    def _tell_created(self, made: tuple[Path, tuple[Message, ...]]) -> None:
        self._making = None
        self.created.emit(*made)
        self._close()

    def _tell_joined(self) -> None:
        self._making = None
        self._close()

    def _assemble(self) -> None:
        both = QSplitter(self)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.addWidget(self.source)
        both.addWidget(self.fields)
        both.setStretchFactor(0, 8)
        both.setStretchFactor(1, 7)
        both.setSizes([800, 700])
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.bars):
            column.addWidget(widget)
        column.addWidget(both, 1)
        self.setCentralWidget(inside)


def _title(release: Release) -> str:
    """The headline as plain words."""
    headline = release.editions[0].headline if release.editions else ""
    return " ".join("".join(run.text for run in parse(headline)).split())
