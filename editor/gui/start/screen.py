"""The start screen: begin a release, go on with one, or learn from a sample."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from editor.app.overview import Overview, overviews
from editor.app.paths import Places
from editor.app.recent import forget, forget_all, recent_projects
from editor.app.settings import Settings, read_settings
from editor.app.starting import (
    releases_folder,
    start_from_release,
    start_from_sample,
    start_new,
)
from editor.gui.desk import Desk
from editor.gui.handover.opening import choose_release
from editor.gui.importing.ways_in import can_take
from editor.gui.kit.buttons import push_button
from editor.gui.kit.elided import ElidedLabel
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.section_header import SectionHeader
from editor.gui.start.card_layout import CardLayout
from editor.gui.start.dropping import dropped_project
from editor.gui.start.kind_card import NARROWEST, WIDEST, KindCard
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.start.recent_section import RecentSection
from editor.gui.start.sample_grid import SampleGrid
from editor.gui.start.sample_view import SampleView
from editor.gui.start.side import SidePanel
from editor.gui.start.thumbnails import Thumbnails
from editor.gui.window.saving import problem_words
from editor.gui.words import N_, tr
from editor.model.enums import Kind
from editor.model.findings import Level
from editor.model.message import Problem
from editor.storage.project import RELEASE

_KEY = "start"
_WIDEST = 1224
_HINT = N_("Paste or drop a text to begin with it")
_SLIM = 840  # below this the panel at the side shows pictures alone


class StartScreen(QWidget):
    """Tells `project_wanted(Path)`: a release to open, which may just have been made.

    `text_wanted` asks for a file to make a release of, `text_dropped` tells a text or a file.
    """

    project_wanted = Signal(Path)
    text_wanted = Signal()
    text_dropped = Signal(QMimeData)

    def __init__(self, desk: Desk, links: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.choose_release = choose_release
        self.setAcceptDrops(True)
        self.bars = BarStack(desk.theme, self)
        self.side = SidePanel(desk.theme, links, self)
        self.cards = {kind: self._card(kind) for kind in KIND_WORDS}
        self.recent = RecentSection(desk.theme, self)
        self.samples = SampleGrid(desk.theme, self)
        self.open_button = push_button(tr("Open…"), self, height=desk.theme.sizes.control)
        self.import_button = push_button(
            tr("Import a text…"), self, height=desk.theme.sizes.control
        )
        self.import_button.setToolTip(tr("Word, PDF, a web page, an e-mail, plain text"))
        self._thumbnails = Thumbnails(desk.places, desk.runner, self)
        self._assemble()
        self._connect()
        self._fit(is_slim=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the cards where there is little."""
        super().resizeEvent(event)
        self._fit(is_slim=event.size().width() < _SLIM)

    def refresh(self) -> None:
        """Read the lists and the settings again, as they may have changed meanwhile."""
        settings = read_settings(self._desk.places)
        self.side.show_folder(releases_folder(self._desk.places, settings))
        self._thumbnails.show(settings)
        folders = [Path(item.folder) for item in recent_projects(self._desk.places)]
        self._desk.runner.run(lambda: overviews(folders), self.recent.show_projects)
        samples = self._desk.places.samples
        self._desk.runner.run(lambda: _samples(samples), self.samples.show_samples)

    def stop(self) -> None:
        """Let go of what is under way in the background."""
        self._thumbnails.stop()

    def open_other(self) -> None:
        """Ask for a release, or for one that was handed over."""
        chosen = self.choose_release(self, tr("Open a release"), self._releases())
        if chosen is not None:
            self.project_wanted.emit(chosen)

    def start(self, kind: Kind) -> None:
        """Begin an empty release of a kind."""
        self._make(lambda: start_new(kind, self._desk.places, self._settings(), _today()))

    def tell(self, problem: Problem) -> None:
        """Say what stands in the way."""
        self.bars.tell(_KEY, Level.ERROR, problem_words(problem))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a release, one that was handed over, or a text."""
        if dropped_project(event.mimeData()) is not None or can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open it."""
        project = dropped_project(event.mimeData())
        if project is not None:
            event.acceptProposedAction()
            self.project_wanted.emit(project)
        elif can_take(event.mimeData()):
            event.acceptProposedAction()
            self.text_dropped.emit(event.mimeData())

    def _card(self, kind: Kind) -> KindCard:
        title, about = KIND_WORDS[kind]
        card = KindCard(self._desk.theme, tr(title), tr(about), self)
        card.clicked.connect(lambda: self.start(kind))
        return card

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_other)
        self.import_button.clicked.connect(self.text_wanted)
        self.recent.opened.connect(self.project_wanted)
        self.recent.renewed.connect(partial(self._copy, start_from_release))
        self.recent.shown.connect(_show_folder)
        self.recent.removed.connect(lambda folder: self._forget(partial(forget, folder=folder)))
        self.recent.emptied.connect(lambda: self._forget(forget_all))
        self.samples.chosen.connect(self._look_at)
        self._thumbnails.ready.connect(self._show_picture)

    def _show_picture(self, kind: Kind, picture: QImage) -> None:
        self.cards[kind].show_picture(picture)

    def _look_at(self, sample: Path, title: str) -> None:
        view = SampleView(self._desk, sample, title, self)
        view.taken.connect(partial(self._copy, start_from_sample))
        view.open()

    def _copy(self, copy: Callable[[Path, Path, dt.date], Path], source: Path) -> None:
        self._make(lambda: copy(source, self._releases(), _today()))

    def _make(self, work: Callable[[], Path]) -> None:
        self.bars.drop(_KEY)
        self._desk.runner.run(work, self.project_wanted.emit, self.tell)

    def _forget(self, take_off: Callable[[Places], None]) -> None:
        try:
            take_off(self._desk.places)
        except Problem as problem:
            self.tell(problem)
        self.refresh()

    def _settings(self) -> Settings:
        return read_settings(self._desk.places)

    def _releases(self) -> Path:
        return releases_folder(self._desk.places, self._settings())

    def _assemble(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.bars)
        column.addWidget(_scrolled(self._main()), 1)
        row.addLayout(column, 1)

    def _fit(self, *, is_slim: bool) -> None:
        self.side.show_slim(is_slim=is_slim)
        self._hint.setText("" if is_slim else tr(_HINT))
        side = 16 if is_slim else 32
        self._column.setContentsMargins(side, 24, side, 24)

    def _main(self) -> QWidget:
        main = QWidget()
        main.setMaximumWidth(_WIDEST)
        column = self._column = QVBoxLayout(main)
        column.setSpacing(16)
        column.addLayout(self._head())
        cards = QWidget(main)
        row = CardLayout(cards, NARROWEST, WIDEST)
        for card in self.cards.values():
            row.addWidget(card)
        column.addWidget(cards)
        column.addSpacing(8)
        column.addWidget(self.recent)
        column.addSpacing(8)
        samples = QVBoxLayout()
        samples.setSpacing(8)
        samples.addWidget(SectionHeader(tr("Samples"), main))
        samples.addWidget(self.samples)
        column.addLayout(samples)
        column.addStretch(1)
        return main

    def _head(self) -> QHBoxLayout:
        title = QLabel(tr("Start a release"), self)
        title.setProperty("kind", "title")
        row = QHBoxLayout()
        row.addWidget(title)
        hint = self._hint = ElidedLabel("", self)
        hint.setProperty("kind", "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.addWidget(hint, 1)
        row.addSpacing(8)
        row.addWidget(self.import_button)
        row.addWidget(self.open_button)
        return row


def _scrolled(inside: QWidget) -> QScrollArea:
    ground = QWidget()
    ground.setAutoFillBackground(True)
    ground.setBackgroundRole(QPalette.ColorRole.AlternateBase)
    row = QHBoxLayout(ground)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(inside, 1)
    row.addStretch(0)
    scroll = QScrollArea()
    scroll.setObjectName("startScreen")  # whose colour lies below the scroll bar as well
    scroll.setWidget(ground)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll


def _samples(folder: Path) -> list[Overview]:
    projects = sorted(file.parent for file in folder.glob(f"*/{RELEASE}"))
    return [found for found in overviews(projects) if isinstance(found, Overview)]


def _show_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
