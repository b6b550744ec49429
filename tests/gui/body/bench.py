"""How long keys take from the press to the painted letter: python -m tests.gui.body.bench."""

import gc
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QTextEdit, QVBoxLayout, QWidget

from editor.app.session import Session
from editor.gui.body.carets import at
from editor.gui.body.surface import BodySurface
from editor.gui.bridge import SessionBridge
from editor.gui.theme import Scheme, Theme
from editor.gui.theme.fonts import load_fonts
from editor.model.blocks import ListBlock, Speaker
from editor.model.edition import Edition
from editor.model.enums import Kind
from editor.model.operations.quotes import set_quote_speaker
from editor.model.operations.signatories import remove_signatories
from editor.model.release import Release
from editor.model.rows.lines import shown
from editor.model.rows.row import Point
from editor.storage.project import Opened, open_project
from tests.gui.body.conftest import SIGNED

ROOT = Path(__file__).resolve().parents[3]
LETTERS = "lorem ipsum dolor "


def body_of(count):
    """As many blocks as asked for, from the samples."""
    found = []
    for folder in sorted((ROOT / "projects").iterdir()):
        for edition in open_project(folder).release.editions:
            found += edition.body if edition.language.startswith("en") else ()
    return tuple(renamed(found[n % len(found)], n) for n in range(count))


def renamed(block, number):
    if isinstance(block, ListBlock):
        items = tuple(replace(item, id=f"b{number}i{n}") for n, item in enumerate(block.items))
        block = replace(block, items=items)
    return replace(block, id=f"b{number}", source=None)


def timed(act, times):
    """Wall time, and in brackets the processor's, which other programs do not lengthen."""
    wall, cpu = [], []
    for number in range(times):
        start, began = time.perf_counter(), time.process_time()
        act(number)
        wall.append((time.perf_counter() - start) * 1000)
        cpu.append((time.process_time() - began) * 1000)
    return "  ".join(
        f"{name} {at_share(wall, share):6.2f} ({at_share(cpu, share):6.2f})"
        for name, share in (("p50", 0.5), ("p95", 0.95), ("max", 1))
    )


def at_share(taken, share):
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * share))]


def page_with(widget_of):
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


def plain(page):
    bare = QTextEdit(page)
    bare.setPlainText(("words " * 50 + "\n") * 500)
    return bare


def settled():
    for _ in range(3):
        QApplication.processEvents()


def opened(count, theme):
    edition = Edition(language="en", body=body_of(count))
    release = Release(
        schema=1, id="r", kind=Kind.STATEMENT, editions=(edition,), signatories=SIGNED
    )
    ticks = iter(range(10**9))
    project = Opened(Path(tempfile.gettempdir()), release, None)
    bridge = SessionBridge(Session(project, clock=lambda: next(ticks) * 2.0))
    gc.collect()
    start = time.perf_counter()
    area, surface = page_with(lambda page: BodySurface(bridge, "en", theme, page))
    built = (time.perf_counter() - start) * 1000
    words = sum(len(shown(row.line).split()) for row in surface.store.rows)
    print(f"{count} blocks, {len(surface.rows)} rows, {words} words: opened in {built:.0f} ms")
    return area, surface, bridge


def measure(count, theme):
    area, surface, bridge = opened(count, theme)
    middle = len(surface.rows) // 2

    def press(key):
        QTest.keyClick(surface, key)
        surface.viewport().repaint()

    def step(act):
        act()
        surface.viewport().repaint()

    def go(row, offset):
        surface.select(at(Point(row, offset)))
        settled()

    for name, row in (("first", 0), ("middle", middle), ("last", len(surface.rows) - 1)):
        go(row, 5)
        print(f"  typing, {name:7}", timed(lambda n: press(LETTERS[n % len(LETTERS)]), 200))
    go(middle, 5)
    unpainted = timed(lambda n: QTest.keyClick(surface, LETTERS[n % len(LETTERS)]), 200)
    print("  without painting", unpainted)
    go(middle, 8)
    print("  Enter          ", timed(lambda _: press(Qt.Key.Key_Return), 30))
    print("  Backspace, join", timed(lambda _: press(Qt.Key.Key_Backspace), 30))
    print("  undo           ", timed(lambda _: step(bridge.undo), 50))
    print("  redo           ", timed(lambda _: step(bridge.redo), 50))
    measure_others(surface, bridge, step)
    surface.selectAll()
    print("  delete all     ", timed(lambda _: press(Qt.Key.Key_Delete), 1))
    print("  undo that      ", timed(lambda _: step(bridge.undo), 1))
    area.close()


def measure_others(surface, bridge, step):
    body = bridge.release.editions[0].body
    quote = next(block.id for block in body if hasattr(block, "speaker"))

    def rename(number):
        bridge.apply(set_quote_speaker("en", quote, Speaker(name=f"Name {number}")))

    def recount(number):
        bridge.apply(remove_signatories([f"s{number}"]))

    print("  rename speaker ", timed(lambda n: step(lambda: rename(n)), 30))
    print("  recount        ", timed(lambda n: step(lambda: recount(n)), 10))


def main():
    app = QApplication(sys.argv)
    load_fonts(ROOT / "resources" / "fonts")
    theme = Theme(app, ROOT / "resources" / "icons", Scheme.LIGHT)
    area, bare = page_with(plain)

    def press(number):
        QTest.keyClick(bare, LETTERS[number % len(LETTERS)])
        bare.viewport().repaint()

    print("bare QTextEdit   ", timed(press, 200))
    area.close()
    for count in (30, 500):
        measure(count, theme)
    app.clipboard().clear()


if __name__ == "__main__":
    main()
