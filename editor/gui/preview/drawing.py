"""Pictures of pages, drawn in a thread beside the window."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from editor.gui.tasks import Task

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# pdfium may be used by one thread at a time, whatever the document:
# https://pypdfium2.readthedocs.io/en/stable/python_api.html (thread incompatibility)
PDFIUM = Lock()


class Opened(msgspec.Struct, frozen=True):
    """A document that can be drawn now.

    `sizes` are the widths and heights of its own pages in points.
    """

    serial: int
    sizes: tuple[tuple[float, float], ...]


class Order(msgspec.Struct, frozen=True):
    """Which page to draw, and how large: `pixels` in width, real ones of the screen."""

    serial: int
    page: int
    pixels: int


class Drawn(msgspec.Struct, frozen=True):
    """A page as it was ordered."""

    order: Order
    image: QImage


class _Desk:
    """What the thread works on: the pages that are shown, each with its file and number in it."""

    def __init__(self) -> None:
        self._serial = 0
        self._pages: list[tuple[PdfDocument, int]] = []

    def open(self, serial: int, data: bytes, first: int | None) -> Opened | None:
        """Take another document; None leaves the one before, as this one cannot be read.

        With `first` its pages take the place of those from this one on.
        """
        # Here, as the window opens sooner without it.
        from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415

        with PDFIUM:
            try:
                document = PdfDocument(data)
            except PdfiumError:
                return None
            numbers = range(len(document))
            begin, end = (0, None) if first is None else (first, first + len(document))
            self._replace(slice(begin, end), [(document, number) for number in numbers])
            self._serial = serial
            return Opened(serial, tuple(document.get_page_size(number) for number in numbers))

    def draw(self, order: Order) -> Drawn | None:
        """Draw a page; None where its document has been replaced."""
        if order.serial != self._serial or order.page >= len(self._pages):
            return None
        document, number = self._pages[order.page]
        with PDFIUM:
            return Drawn(order, draw_page(document, number, order.pixels))

    def close(self) -> None:
        """Let go of the documents."""
        with PDFIUM:
            self._replace(slice(None), [])

    def _replace(self, part: slice, pages: "list[tuple[PdfDocument, int]]") -> None:
        """Put pages in the place of others, and let go of documents that no page is left of."""
        before = {id(document): document for document, _ in self._pages}
        self._pages[part] = pages
        for key in before.keys() - {id(document) for document, _ in self._pages}:
            before[key].close()


class PageDrawer(QObject):
    """Opens documents and draws their pages without holding up the window.

    One page is under way at a time; the next one is the first of those wanted last. A document
    that cannot be read leaves the one before in its place.
    """

    opened = Signal(object)  # Opened
    unreadable = Signal()
    drawn = Signal(object)  # Drawn

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = _Desk()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")
        self._wanted: tuple[Order, ...] = ()
        self._under_way: Order | None = None
        self._is_closed = False

    def open(self, serial: int, data: bytes, first: int | None = None) -> None:
        """Take another document; what was wanted of the one before is not drawn any more.

        With `first` its pages take the place of those from this one on, and the others stay.
        """
        self._wanted = ()
        self._do(partial(self._desk.open, serial, data, first), self._when_opened)

    def want(self, orders: tuple[Order, ...]) -> None:
        """Draw these, the first one first, and nothing else that was wanted before."""
        self._wanted = tuple(order for order in orders if order != self._under_way)
        self._go_on()

    def close(self) -> None:
        """Draw nothing any more."""
        if self._is_closed:
            return
        self._wanted, self._is_closed = (), True
        self._pool.submit(self._desk.close)
        self._pool.shutdown()

    def _do(self, work: Callable[[], object], then: Callable[[Any], None]) -> None:
        if not self._is_closed:
            task = Task(self)
            task.done.connect(then)
            task.start(self._pool, work)

    @Slot(object)
    def _when_opened(self, opened: Opened | None) -> None:
        if opened is None:
            self.unreadable.emit()
        else:
            self.opened.emit(opened)

    @Slot(object)
    def _when_drawn(self, drawn: Drawn | None) -> None:
        self._under_way = None
        self._go_on()
        if drawn is not None:
            self.drawn.emit(drawn)

    def _go_on(self) -> None:
        if self._under_way is None and self._wanted:
            self._under_way, *rest = self._wanted
            self._wanted = tuple(rest)
            self._do(partial(self._desk.draw, self._under_way), self._when_drawn)


def draw_page(document: "PdfDocument", page_number: int, pixels: int) -> QImage:
    """A page so many pixels wide, on white paper; call it while holding `PDFIUM`."""
    page = document[page_number]
    bitmap = page.render(scale=pixels / page.get_width(), draw_annots=False, prefer_bgrx=True)
    size = (bitmap.width, bitmap.height, bitmap.stride)
    image = QImage(bitmap.buffer, *size, QImage.Format.Format_RGB32).copy()
    bitmap.close()
    page.close()
    return image
