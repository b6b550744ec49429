"""A release on paper: the pages of the PDF, drawn for the printer."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRect, QSize, Qt, QUrl, Signal
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
from editor.model.message import Problem, message
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
        """Draw the pages in a thread, then put them on the printer's.

        Printed into a file, the PDF stays as it is, with words that can be searched and heard.
        """
        runner, file = self._desk.runner, printer.outputFileName()
        if file and printer.pageRanges().isEmpty():
            runner.run(lambda: _write(Path(file), pdf), lambda _: self.finished.emit(), self._tell)
            return
        _prepare(printer, paper)
        pixels = round(_INCHES[paper] * DPI)
        runner.run(
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
        chosen = _chosen(printer, pages)
        if not chosen:
            self._tell(
                Problem.of(
                    "None of the chosen pages is there.",
                    "The release has {count} pages: choose some of these.",
                    count=len(pages),
                )
            )
        elif not _draw(printer, chosen):
            self._tell(_not_written(printer.outputFileName()))
        else:
            self._say_where(printer)
            self.finished.emit()

    def _say_where(self, printer: QPrinter) -> None:
        """Name the printer: the system does not say when one refuses the pages."""
        if printer.outputFileName():
            return
        words = message(
            "The pages were handed to the printer {printer}. If nothing comes out, see whether it "
            "is on, or export a PDF and print that.",
            printer=printer.printerName(),
        )
        self._bars.tell(KEY, Level.NOTE, tr(words))

    def _tell(self, problem: Problem) -> None:
        self._bars.tell(KEY, Level.ERROR, problem_words(problem))
        self.finished.emit()


def _prepare(printer: QPrinter, paper: Paper) -> None:
    """The sheet of the release, drawn from its edge, as the page has margins of its own."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageSize(QPageSize(_SIZES[paper]))
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)


def _chosen(printer: QPrinter, pages: list[QImage]) -> list[QImage]:
    """Those from one page to another; single ones, odd and even are the printer's own matter."""
    ranges = printer.pageRanges()
    return [p for at, p in enumerate(pages, 1) if ranges.isEmpty() or ranges.contains(at)]


def _draw(printer: QPrinter, pages: list[QImage]) -> bool:
    """Put pages on the printer's; whether it took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for at, page in enumerate(pages):
        if at and not printer.newPage():
            return False
        painter.drawImage(_room_on_paper(printer, page.size()), page)
    return painter.end()


def _room_on_paper(printer: QPrinter, page: QSize) -> QRect:
    """The whole sheet; on one of another shape as much as keeps the letters as they are."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
    room = QRect(0, 0, paper.width(), paper.height())
    fitting = QRect(0, 0, 0, 0)
    fitting.setSize(page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
    fitting.moveCenter(room.center())
    return fitting


def _write(file: Path, pdf: bytes) -> None:
    try:
        file.write_bytes(pdf)
    except OSError as error:
        raise _not_written(str(file)) from error


def _not_written(file: str) -> Problem:
    if file:
        return Problem.of(
            "The file {file} could not be written.", "Print into another folder.", file=file
        )
    return Problem.of(
        "The printer did not take the pages.",
        "See whether it is on, or export a PDF and print that.",
    )


def _open_file(file: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
