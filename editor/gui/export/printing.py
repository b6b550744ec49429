"""A release on paper: the pages of the PDF, drawn for the printer."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.export.page_pictures import draw_pages
from editor.gui.export.rendering import make_job, render
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.window.saving import problem_words
from editor.gui.words import N_, tr
from editor.model.enums import Audience, Paper
from editor.model.findings import Level
from editor.model.message import Problem
from editor.render.job import Format

KEY = "print"
_BEGUN = {
    Audience.PRESS: N_("The pages for the press are being made for the printer…"),
    Audience.PUBLIC: N_("The pages for the public are being made for the printer…"),
}
DPI = 300
_INCHES = {Paper.A4: 210 / 25.4, Paper.LETTER: 8.5}
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


class Printing(QObject):
    """Prints the edition that is shown, for the press or the public; `finished` is told at the end.

    Without a printer it says so, and offers the PDF to a program that may know one.
    """

    finished = Signal()

    def __init__(self, desk: Desk, bridge: SessionBridge, bars: BarStack, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._bridge = bridge
        self._bars = bars
        self._window = bars.window()
        self._shelf: tempfile.TemporaryDirectory[str] | None = None
        self.has_printer: Callable[[], bool] = lambda: bool(QPrinterInfo.availablePrinterNames())
        self.open_file: Callable[[Path], object] = _open_file

    def start(self, language: str, audience: Audience = Audience.PRESS) -> None:
        """Make the pages of an edition, then ask for the printer."""
        self._bars.tell(KEY, Level.NOTE, tr(_BEGUN[audience]))
        desk, release, folder = self._desk, self._bridge.release, self._bridge.folder

        def work() -> bytes:
            job = make_job(release, language, audience, (Format.PDF,), desk.places, folder)
            return render(job, desk.places).files[Format.PDF]

        desk.runner.run(work, lambda pdf: self._take(pdf, release.paper), self._tell)

    def print_on(self, printer: QPrinter, pdf: bytes, paper: Paper) -> None:
        """Draw the pages in a thread, then put them on the printer's."""
        _prepare(printer, paper)
        pixels = round(_INCHES[paper] * DPI)
        self._desk.runner.run(
            lambda: draw_pages(pdf, pixels), lambda pages: self._put(printer, pages), self._tell
        )

    def _take(self, pdf: bytes, paper: Paper) -> None:
        self._bars.drop(KEY)
        if not self.has_printer():
            self._offer(pdf)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        _prepare(printer, paper)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_on(printer, pdf, paper))
        dialog.rejected.connect(self.finished)
        dialog.setModal(True)
        dialog.show()

    def _offer(self, pdf: bytes) -> None:
        words = tr("No printer is set up on this computer.")
        way_on = WayOn(tr("Open the PDF"), lambda: self._open(pdf))
        self._bars.tell(KEY, Level.WARNING, words, (way_on,))
        self.finished.emit()

    def _open(self, pdf: bytes) -> None:
        """Show the PDF from a folder of this person's own, which goes when the window closes."""
        self._bars.drop(KEY)
        if self._shelf is None:
            self._shelf = tempfile.TemporaryDirectory(prefix="press-release-")
            self._window.destroyed.connect(self._shelf.cleanup)
        file = Path(self._shelf.name, "release.pdf")
        file.write_bytes(pdf)
        self.open_file(file)

    def _put(self, printer: QPrinter, pages: list[QImage]) -> None:
        painter = QPainter()
        if not painter.begin(printer):
            self._tell(
                Problem.of(
                    "The printer did not take the pages.",
                    "See whether it is on, or export a PDF and print that.",
                )
            )
            return
        for at, page in enumerate(pages):
            if at:
                printer.newPage()
            painter.drawImage(QRect(0, 0, *_paper_pixels(printer)), page)
        painter.end()
        self.finished.emit()

    def _tell(self, problem: Problem) -> None:
        self._bars.tell(KEY, Level.ERROR, problem_words(problem))
        self.finished.emit()


def _prepare(printer: QPrinter, paper: Paper) -> None:
    """The sheet of the release, drawn from its edge, as the page has margins of its own."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def _paper_pixels(printer: QPrinter) -> tuple[int, int]:
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    return round(paper.width()), round(paper.height())


def _open_file(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
