"""How soon the pages follow a key.

The time runs from the key's event to the end of the paint that shows the new page, and of the one
that shows all new pages, through the session, the render process and the drawing thread;
WeasyPrint alone, on the same HTML, in turn with it. Each key is that of a person who waits then.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import weasyprint
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from editor.app.paths import find_places
from editor.app.session import Session
from editor.gui.bridge import SessionBridge
from editor.gui.preview.pane import PreviewPane, build_preview
from editor.gui.theme import Theme
from editor.model.enums import Audience
from editor.model.operations.text import set_headline
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.html import View, print_sheets, render_markup
from editor.render.job import Folders, Format, Job
from editor.render.pictures import image_url
from editor.storage.project import create_project, open_project
from tools.bench.measure import Row, median, p95, ratio, seconds
from tools.bench.releases import SAMPLE, statement
from tools.bench.screen import PaintClock, make_theme, wait

_TURNS = {53: 25, 500: 12}
_VISIBLE = {53: "p95 <= 0.150 s, aim 0.100", 500: "p95 <= 0.700 s, aim 0.300"}
_ALL = {53: "", 500: "p95 <= 0.700 s"}


def rows() -> Iterator[Row]:
    theme = make_theme()
    with tempfile.TemporaryDirectory() as name:
        use_bundled_fonts(find_places().fonts, Path(name, "state"))
        for signatories, turns in _TURNS.items():
            yield from _rows(Path(name), theme, signatories, turns)


class Shown(NamedTuple):
    """Seconds until the visible page was on the screen, and until all pages were."""

    visible: float
    whole: float


class Desk(QWidget):
    """A field for the headline with the pane beside it."""

    def __init__(self, folder: Path, signatories: int, theme: Theme) -> None:
        super().__init__()
        project = create_project(folder / str(signatories), statement(signatories)).folder
        (project / "images").mkdir(exist_ok=True)
        for file in (SAMPLE / "images").iterdir():
            (project / "images" / file.name).write_bytes(file.read_bytes())
        self.bridge = SessionBridge(Session(open_project(project)))
        self.field = QLineEdit(self.bridge.release.editions[0].headline, self)
        self.field.textEdited.connect(lambda text: self.bridge.apply(set_headline("en", text)))
        self.pane: PreviewPane = build_preview(self.bridge, find_places(), theme, self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.pane)
        self.resize(540, 860)
        self.show()
        self.clock = PaintClock(self.pane.view.viewport())
        self.turns = 0
        self.whole_turns = 0
        self.pane.shown.connect(self._note)

    def _note(self) -> None:
        self.turns += 1
        self.whole_turns += self.pane.view.document.is_whole

    def first_page(self) -> float:
        return seconds(lambda: (self.pane.show_edition("en"), wait(lambda: self.turns > 0)))

    def key(self) -> Shown:
        """From the key to the ends of the paints of the pages that show it."""
        turns, whole, start = self.turns, self.whole_turns, time.perf_counter()
        QTest.keyClick(self.field, Qt.Key.Key_X)
        visible = self._painted(lambda: self.turns > turns) - start
        if self.whole_turns > whole:
            return Shown(visible, visible)
        return Shown(visible, self._painted(lambda: self.whole_turns > whole) - start)

    def _painted(self, after: Callable[[], bool]) -> float:
        wait(after)
        turned = time.perf_counter()
        wait(lambda: self.clock.end > turned)
        return self.clock.end


def weasyprint_alone(signatories: int) -> Callable[[], object]:
    """The same HTML and style sheets through WeasyPrint's own front door."""
    places = find_places()
    folders = Folders(
        pack=places.templates / "classic",
        shared=places.shared_templates,
        fonts=places.fonts,
        images=SAMPLE / "images",
    )
    job = Job(
        release=statement(signatories),
        language="en",
        audience=Audience.PRESS,
        formats=(Format.PDF,),
        folders=folders,
    )
    prepared, _ = Renderer().prepare(job)
    source = render_markup(prepared.environment, prepared.context, View(image=image_url))
    sheet = print_sheets(folders)

    def plain() -> None:
        page = weasyprint.HTML(string=source)
        page.write_pdf(stylesheets=[weasyprint.CSS(string=sheet)], pdf_variant="pdf/ua-1")

    return plain


def _rows(folder: Path, theme: Theme, signatories: int, turns: int) -> Iterator[Row]:
    desk = Desk(folder, signatories, theme)
    desk.first_page()
    alone = weasyprint_alone(signatories)
    desk.key(), alone()
    pairs = [(desk.key(), seconds(alone)) for _ in range(turns)]
    pages = desk.pane.view.page_count
    desk.pane.close_preview()
    desk.close()
    on, beside = f"{signatories} signatories, {pages} pages", [b for _, b in pairs]
    for what, ours, reach in (
        ("last key to new page on screen", [shown.visible for shown, _ in pairs], _VISIBLE),
        ("last key to all new pages", [shown.whole for shown, _ in pairs], _ALL),
    ):
        yield Row(
            what,
            on,
            median(ours),
            p95(ours),
            f"WeasyPrint alone {median(beside):.2f} s",
            ratio(ours, beside),
            reach[signatories],
        )
