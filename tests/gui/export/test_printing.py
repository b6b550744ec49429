"""Pages on paper: whole, in the size of the release, or a way on where there is no printer."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.printing import KEY, Printing
from editor.gui.export.rendering import make_job, render
from editor.gui.kit.message_bar import BarStack
from editor.model.enums import Audience, Paper
from editor.render.job import Format

WAIT = 20_000


@pytest.fixture
def frame(qtbot: QtBot) -> QWidget:
    frame = QWidget()
    qtbot.addWidget(frame)
    return frame


@pytest.fixture
def bars(desk: Desk, frame: QWidget) -> BarStack:
    return BarStack(desk.theme, frame)


def test_without_a_printer_the_pdf_can_be_opened(
    desk: Desk, bridge: SessionBridge, bars: BarStack, qtbot: QtBot
) -> None:
    printing = Printing(desk, bridge, bars, bars)
    printing.has_printer = lambda: False
    opened: list[Path] = []
    printing.open_file = opened.append
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.start("en")
    assert bars.keys == (KEY,)
    button = next(b for b in bars.findChildren(QPushButton) if b.text() == "Open the PDF")
    button.click()
    assert opened[0].read_bytes().startswith(b"%PDF")
    assert opened[0].parent.stat().st_mode & 0o077 == 0


def test_every_page_goes_to_the_printer_in_its_size(
    desk: Desk, bridge: SessionBridge, bars: BarStack, tmp_path: Path, qtbot: QtBot
) -> None:
    release = bridge.release
    job = make_job(release, "en", Audience.PRESS, (Format.PDF,), desk.places, bridge.folder)
    rendered = render(job, desk.places)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printing = Printing(desk, bridge, bars, bars)
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.print_on(printer, rendered.files[Format.PDF], Paper.A4)
    printed = pypdfium2.PdfDocument(tmp_path / "printed.pdf")
    assert len(printed) == rendered.pages
    width, height = printed.get_page_size(0)
    assert (round(width), round(height)) == (595, 842)
    picture = printed[0].render(scale=0.5).to_pil().convert("L")
    assert picture.getextrema()[0] < 100  # there is ink on it
    printed.close()
