"""Which pages have been drawn, how large, and what they looked like then."""

from collections.abc import Iterable

import msgspec
from PySide6.QtGui import QImage

from editor.gui.preview.drawing import Drawn, Order
from editor.gui.preview.geometry import Sizes
from editor.gui.preview.spots import Boxes


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The pages of one render: sizes in points, a word a page for its looks, and the fields.

    Not `is_whole` where some pages are newer than the others.
    """

    serial: int
    sizes: Sizes = ()
    looks: tuple[str, ...] = ()
    boxes: Boxes = ()
    is_whole: bool = True

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self.sizes)

    def look(self, page: int) -> str:
        """What changes when the page looks different; unlike any other where nothing is known."""
        return self.looks[page] if page < len(self.looks) else f"{self.serial}/{page}"

    def with_pages(self, newer: "Document", first: int) -> "Document":
        """These pages, from `first` on those of another render in their place."""
        beyond = first + len(newer.sizes)
        others = (box for box in self.boxes if not first <= box.page < beyond)
        boxes = sorted((*others, *newer.boxes), key=lambda box: box.page)
        looks = tuple(self.look(page) for page in range(self.page_count))
        return Document(
            serial=newer.serial,
            sizes=self.sizes[:first] + newer.sizes + self.sizes[beyond:],
            looks=looks[:first] + newer.looks + looks[beyond:],
            boxes=tuple(boxes),
            is_whole=False,
        )


NO_DOCUMENT = Document(serial=0)


class Picture(msgspec.Struct, frozen=True):
    """A drawn page."""

    look: str
    pixels: int
    image: QImage


class Pictures:
    """The pictures of one document's pages by page."""

    def __init__(self, document: Document, pictures: dict[int, Picture] | None = None) -> None:
        self.document = document
        self._pictures = pictures or {}

    def of(self, page: int) -> Picture | None:
        """The picture of a page, perhaps of another size than is wanted now."""
        return self._pictures.get(page)

    def put(self, drawn: Drawn) -> bool:
        """Keep a picture; whether it is one of this document."""
        if drawn.order.serial != self.document.serial:
            return False
        page = drawn.order.page
        look = self.document.look(page)
        self._pictures[page] = Picture(look, drawn.order.pixels, drawn.image)
        return True

    def keep_only(self, pages: Iterable[int]) -> None:
        """Let go of the others."""
        wanted = set(pages)
        self._pictures = {page: p for page, p in self._pictures.items() if page in wanted}

    def orders(self, wanted: Iterable[tuple[int, int]]) -> tuple[Order, ...]:
        """What must still be drawn so that these pages are there in these widths."""
        return tuple(
            Order(self.document.serial, page, pixels)
            for page, pixels in wanted
            if not self._has(page, pixels)
        )

    def turned_to(self, document: Document) -> "Pictures":
        """The pictures that hold for another document as well: of pages that look the same."""
        same = {
            page: picture
            for page, picture in self._pictures.items()
            if picture.look == document.look(page)
        }
        return Pictures(document, same)

    def _has(self, page: int, pixels: int) -> bool:
        picture = self._pictures.get(page)
        return picture is not None and picture.pixels == pixels
