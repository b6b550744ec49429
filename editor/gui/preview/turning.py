"""Turns to the next document when its visible pages are drawn, so that nothing flickers."""

from collections.abc import Iterator
from typing import Protocol

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from editor.gui.preview.drawing import Drawn, Opened, PageDrawer
from editor.gui.preview.pictures import NO_DOCUMENT, Document, Pictures
from editor.gui.preview.spots import Boxes
from editor.render.job import Glimpse


class Window(Protocol):
    """What shows the pages: it knows which ones a person would see, and how large."""

    def needs(self, document: Document) -> Iterator[tuple[int, int]]:
        """The pages that would be seen, with their widths in pixels."""

    def may_need(self, document: Document) -> Iterator[tuple[int, int]]:
        """Those beside them, which are drawn ahead."""


class Coming(msgspec.Struct, frozen=True):
    """A PDF on its way to the screen; with a `glimpse` it holds those pages and no others."""

    data: bytes
    looks: tuple[str, ...]
    boxes: Boxes
    glimpse: Glimpse | None = None


class PageTurner(QObject):
    """Holds what is shown and what comes next.

    A document that has begun to come is shown even when a newer one is there already: else, on a
    slow machine, the pages would stand still while somebody types. A glimpse takes the place of
    its pages; the others stay as they were.
    """

    turned = Signal()  # `pictures` are those of another document now
    drawn = Signal(int)  # this page of the document that is shown has a new picture
    unreadable = Signal()

    def __init__(self, drawer: PageDrawer, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures = Pictures(NO_DOCUMENT)
        self._drawer = drawer
        self._window = window
        self._serial = 0
        self._opening: Coming | None = None
        self._coming: Pictures | None = None
        self._waiting: tuple[Coming, ...] = ()
        drawer.opened.connect(self._when_opened)
        drawer.unreadable.connect(self._when_unreadable)
        drawer.drawn.connect(self._when_drawn)

    def turn_to(self, coming: Coming) -> None:
        """Show this as soon as its visible pages are drawn."""
        whole = tuple(one for one in self._waiting if one.glimpse is None)
        self._waiting = (*whole, coming) if coming.glimpse else (coming,)
        if self._opening is None and self._coming is None:
            self._open_next()

    @Slot()
    def look_again(self) -> None:
        """What a person sees has changed: draw what is missing."""
        pictures = self._coming or self.pictures
        document = pictures.document
        orders = pictures.orders(self._window.needs(document))
        if self._coming is not None and not orders:
            self._turn(self._coming)
            return
        if self._coming is None:
            ahead = tuple(self._window.may_need(document))
            orders += pictures.orders(ahead)
            shown = (page for page, _ in (*self._window.needs(document), *ahead))
            pictures.keep_only(shown)
        self._drawer.want(orders)

    def _open_next(self) -> None:
        while self._waiting and self._opening is None:
            coming, *others = self._waiting
            self._waiting = tuple(others)
            if coming.glimpse is None or coming.glimpse.last < self.pictures.document.page_count:
                self._opening = coming
                self._serial += 1
                first = coming.glimpse.first if coming.glimpse else None
                self._drawer.open(self._serial, coming.data, first)

    @Slot(object)
    def _when_opened(self, opened: Opened) -> None:
        opening, self._opening = self._opening, None
        if opening is None:
            return
        document = Document(
            serial=opened.serial, sizes=opened.sizes, looks=opening.looks, boxes=opening.boxes
        )
        if opening.glimpse is not None:
            document = self.pictures.document.with_pages(document, opening.glimpse.first)
        self._coming = self.pictures.turned_to(document)
        self.look_again()

    @Slot()
    def _when_unreadable(self) -> None:
        self._opening = None
        self.unreadable.emit()
        self._open_next()

    @Slot(object)
    def _when_drawn(self, drawn: Drawn) -> None:
        if self._coming is not None and self._coming.put(drawn):
            self.look_again()
        elif self.pictures.put(drawn):
            self.drawn.emit(drawn.order.page)

    def _turn(self, pictures: Pictures) -> None:
        self.pictures, self._coming = pictures, None
        self.turned.emit()
        self.look_again()
        self._open_next()
