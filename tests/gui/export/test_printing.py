"""Pages on paper: whole, in the size of the release, or a way on where there is no printer."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops, ImageStat
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.printing import KEY, Printing, _draw
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


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


@pytest.fixture
def pdf(desk: Desk, bridge: SessionBridge) -> bytes:
    job = make_job(bridge.release, "en", Audience.PRESS, (Format.PDF,), desk.places, bridge.folder)
    return render(job, desk.places).files[Format.PDF]


def test_the_chosen_pages_go_to_the_printer_in_the_size_of_the_release(
    desk: Desk, bridge: SessionBridge, bars: BarStack, printer: QPrinter, pdf: bytes, qtbot: QtBot
) -> None:
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFromTo(2, 2)
    printing = Printing(desk, bridge, bars, bars)
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.print_on(printer, pdf, Paper.A4)
    printed = pypdfium2.PdfDocument(printer.outputFileName())
    whole = pypdfium2.PdfDocument(pdf)
    assert len(printed) == 1 < len(whole)
    width, height = printed.get_page_size(0)
    assert (round(width), round(height)) == (595, 842)
    was, meant = (p.render(scale=0.2).to_pil().convert("L") for p in (printed[0], whole[1]))
    differing = ImageStat.Stat(ImageChops.difference(was, meant.resize(was.size))).mean[0]
    assert differing < 6  # the first page instead of the second: 18
    printed.close()
    whole.close()


def test_on_paper_of_another_shape_letters_keep_theirs(printer: QPrinter) -> None:
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    page = QImage(210, 297, QImage.Format.Format_RGB32)
    page.fill(0)
    assert _draw(printer, [page])
    printed = pypdfium2.PdfDocument(printer.outputFileName())
    left, top, right, bottom = (
        printed[0].render().to_pil().convert("1").point(lambda p: not p).getbbox()
    )
    assert (right - left) / (bottom - top) == pytest.approx(210 / 297, abs=0.01)
    assert left == pytest.approx(612 - right, abs=2)
    printed.close()


def test_into_a_file_goes_the_pdf_with_its_words(
    desk: Desk, bridge: SessionBridge, bars: BarStack, printer: QPrinter, qtbot: QtBot
) -> None:
    printing = Printing(desk, bridge, bars, bars)
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.print_on(printer, b"%PDF as it is", Paper.A4)
    assert Path(printer.outputFileName()).read_bytes() == b"%PDF as it is"
    assert bars.keys == ()


def test_a_file_that_cannot_be_written_is_named(
    desk: Desk, bridge: SessionBridge, bars: BarStack, printer: QPrinter, qtbot: QtBot
) -> None:
    Path(printer.outputFileName()).mkdir()
    printing = Printing(desk, bridge, bars, bars)
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.print_on(printer, b"%PDF", Paper.A4)
    (words,) = (
        label.text() for label in bars.findChildren(QLabel) if "printed.pdf" in label.text()
    )
    assert "could not be written" in words


def test_pages_that_are_not_there_are_told(
    desk: Desk, bridge: SessionBridge, bars: BarStack, printer: QPrinter, pdf: bytes, qtbot: QtBot
) -> None:
    printer.setFromTo(90, 99)
    printing = Printing(desk, bridge, bars, bars)
    with qtbot.waitSignal(printing.finished, timeout=WAIT):
        printing.print_on(printer, pdf, Paper.A4)
    assert any("None of the chosen pages" in x.text() for x in bars.findChildren(QLabel))
    assert not Path(printer.outputFileName()).exists()
