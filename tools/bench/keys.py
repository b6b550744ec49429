"""How long a key takes from the press to the painted letter in the body, beside a bare text box."""

import itertools
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from editor.app.session import Session
from editor.gui.body.carets import at
from editor.gui.body.surface import BodySurface
from editor.gui.bridge import SessionBridge
from editor.gui.theme import Theme
from editor.model.blocks import Block, ListBlock
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.release import Release
from editor.model.rows.row import Point
from editor.storage.project import Opened, open_project
from tools.bench.measure import Row, median, p95, paired, ratio
from tools.bench.releases import ROOT, statement
from tools.bench.screen import make_theme

LETTERS = "lorem ipsum dolor "
_BLOCKS = (30, 500)
_KEYS = 200


def rows() -> Iterator[Row]:
    theme = make_theme()
    for blocks in _BLOCKS:
        bare_area, bare = page_with(_plain)
        area, surface = page_with(lambda page, n=blocks: body_surface(page, theme, n))
        go_to_middle(surface)
        times, beside = paired(typing_in(surface), typing_in(bare), _KEYS)
        area.close(), bare_area.close()
        yield Row(
            "key to painted letter in the body",
            f"{blocks} blocks",
            median(times) * 1000,
            p95(times) * 1000,
            f"bare QTextEdit {median(beside) * 1000:.1f} ms",
            ratio(times, beside),
            "p95 <= 8 ms",
            "ms",
        )


def body_surface(page: QWidget, theme: Theme, blocks: int) -> BodySurface:
    """A surface on so many blocks from the samples."""
    edition = Edition(language="en", body=body_of(blocks))
    signed = statement(12).signatories
    release = Release(
        schema=1, id="r", kind=Kind.STATEMENT, editions=(edition,), signatories=signed
    )
    project = Opened(Path(tempfile.gettempdir()), release, None)
    return BodySurface(SessionBridge(Session(project)), "en", theme, page)


def page_with(widget_of: Callable[[QWidget], QTextEdit]) -> tuple[QScrollArea, QTextEdit]:
    """A widget in a page that scrolls, as large as in the window."""
    page = QWidget()
    widget = widget_of(page)
    column = QVBoxLayout(page)
    column.addWidget(widget)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.resize(700, 900)
    area.show()
    widget.setFocus()
    QApplication.processEvents()
    return area, widget


def go_to_middle(surface: BodySurface) -> None:
    surface.select(at(Point(len(surface.rows) // 2, 5)))
    for _ in range(3):
        QApplication.processEvents()


def typing_in(widget: QTextEdit) -> Callable[[], None]:
    """Press the next key and paint."""
    letters = itertools.cycle(LETTERS)

    def press() -> None:
        QTest.keyClick(widget, next(letters))
        widget.viewport().repaint()

    return press


def _plain(page: QWidget) -> QTextEdit:
    bare = QTextEdit(page)
    bare.setPlainText(("words " * 50 + "\n") * 500)
    return bare


def body_of(count: int) -> tuple[Block, ...]:
    """So many blocks from the samples."""
    found: list[Block] = []
    for folder in sorted((ROOT / "projects").iterdir()):
        for edition in open_project(folder).release.editions:
            found += edition.body if edition.language.startswith("en") else ()
    return tuple(_renamed(found[n % len(found)], n) for n in range(count))


def _renamed(block: Block, number: int) -> Block:
    if isinstance(block, ListBlock):
        items = tuple(replace(item, id=f"b{number}i{n}") for n, item in enumerate(block.items))
        block = replace(block, items=items)
    return replace(block, id=f"b{number}", source=None)
