"""How soon the pages follow a key, by hand: `python -m tools.bench.preview [turns]`.

The time runs from the key's event to the end of the paint that shows the new page, through the
session, the render process and the drawing thread; WeasyPrint alone, on the same HTML, in turn
with it. Then the memory of both processes over 200 renders.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import weasyprint
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from editor.app.paths import find_places
from editor.app.session import Session
from editor.gui.bridge import SessionBridge
from editor.gui.preview.pane import PreviewPane, build_preview
from editor.gui.theme import Scheme, Theme
from editor.gui.theme.fonts import load_fonts
from editor.model.enums import Audience
from editor.model.operations.text import set_headline
from editor.render.engine import Renderer
from editor.render.fontconfig import use_bundled_fonts
from editor.render.html import View, print_sheets, render_markup
from editor.render.job import Folders, Format, Job
from editor.render.pictures import image_url
from editor.storage.project import create_project, open_project
from tools.bench.measure import median, p95, ratio, seconds
from tools.bench.releases import ROOT, SAMPLE, statement

_TURNS = 25
_RENDERS = 200
_WAIT = 60.0


class PaintClock(QObject):
    """Knows when a widget was painted last; it runs the paint itself, so that its end is known."""

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self._target = target
        self._inside = False
        self.end = 0.0
        target.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is not QEvent.Type.Paint or self._inside:
            return False
        self._inside = True
        QApplication.sendEvent(self._target, event)
        self._inside = False
        self.end = time.perf_counter()
        return True


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
        self.pane.shown.connect(self._note)

    def _note(self) -> None:
        self.turns += 1

    def first_page(self) -> float:
        return seconds(lambda: (self.pane.show_edition("en"), wait(lambda: self.turns > 0)))

    def key(self) -> float:
        """From the key to the end of the paint of the page that shows it."""
        turns, start = self.turns, time.perf_counter()
        QTest.keyClick(self.field, Qt.Key.Key_X)
        wait(lambda: self.turns > turns)
        turned = time.perf_counter()
        wait(lambda: self.clock.end > turned)
        return self.clock.end - start


def wait(until: Callable[[], bool]) -> None:
    limit = time.perf_counter() + _WAIT
    loop = QEventLoop()
    while not until():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > limit:
            sys.exit("The pages did not come.")


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


def measure(folder: Path, theme: Theme, signatories: int, turns: int) -> None:
    desk = Desk(folder, signatories, theme)
    first = desk.first_page()
    alone = weasyprint_alone(signatories)
    desk.key(), alone()
    pairs = [(desk.key(), seconds(alone)) for _ in range(turns)]
    ours, beside = [a for a, _ in pairs], [b for _, b in pairs]
    print(
        f"{signatories} signatories, {desk.pane.view.page_count} pages: "
        f"first page {first:.2f} s; key to new page median {median(ours):.3f} s, "
        f"p95 {p95(ours):.3f} s; WeasyPrint alone {median(beside):.3f} s; "
        f"ratio {ratio(ours, beside):.2f}",
        flush=True,
    )
    desk.pane.close_preview()
    desk.close()


def memory(folder: Path, theme: Theme, renders: int) -> None:
    desk = Desk(folder / "memory", 53, theme)
    desk.first_page()
    seen = []
    for turn in range(renders):
        desk.key()
        if turn % 20 == 0:
            desk.field.setText("Short again")
        if turn % (renders // 8) == 0:
            seen.append((megabytes(os.getpid()), megabytes(desk.pane.client.process_id)))
    seen.append((megabytes(os.getpid()), megabytes(desk.pane.client.process_id)))
    print(f"megabytes over {renders} renders, window: {[a for a, _ in seen]}")
    print(f"megabytes over {renders} renders, render process: {[b for _, b in seen]}")
    desk.pane.close_preview()


def megabytes(process: int) -> int:
    """What a process holds in memory (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024


def main(turns: int) -> None:
    application = QApplication([])
    heartbeat = QTimer(interval=1000)  # so that waiting ends when nothing happens at all
    heartbeat.start()
    places = find_places()
    load_fonts(places.fonts)
    theme = Theme(application, ROOT / "resources" / "icons", Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        use_bundled_fonts(places.fonts, folder / "state")
        for signatories in (53, 500):
            measure(folder, theme, signatories, turns)
        memory(folder, theme, _RENDERS)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else _TURNS)
