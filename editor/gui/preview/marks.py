"""The field that is marked on the pages: where it is, whether it is seen, and going there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from editor.gui.preview.spots import Boxes, boxes_of, rectangle

if TYPE_CHECKING:
    from editor.gui.preview.view import PageView

_FROM_TOP = 0.25  # where in the pane a field comes to lie that was not seen


class Marks:
    """One marked place of a view, in the pixels of its pages."""

    def __init__(self, view: "PageView") -> None:
        self._view = view
        self._boxes: Boxes | None = None
        self._is_due = False  # it was on no page yet when it was marked
        self.place = ""

    def set(self, place: str) -> None:
        """Mark another place, and scroll there if nothing of it is seen."""
        if place == self.place:
            return
        self.place = place
        self.forget_pages()
        self._view.viewport().update()
        if not self.is_seen:
            self.scroll_to()

    def forget_pages(self) -> None:
        """The pages have changed: look for the place anew."""
        self._boxes = None

    def rectangles(self, page: int) -> list[QRectF]:
        """Where the place stands on a page."""
        laid = self._view.geometry_of_pages
        return [laid.rectangle(page, rectangle(b)) for b in self._found() if b.page == page]

    @property
    def is_seen(self) -> bool:
        """Whether any part of the place lies in the pane."""
        window = QRectF(self._view.origin(), self._view.viewport().size().toSizeF())
        return any(window.intersects(one) for one in self._all())

    def scroll_to(self) -> None:
        """Bring the beginning of the place into the pane, if it stands on a page at all."""
        first = next(iter(self._all()), None)
        self._is_due = first is None
        if first is None:
            return
        origin = self._view.origin()
        above = self._view.viewport().height() * _FROM_TOP
        self._view.move_to(QPointF(self._across(first, origin.x()), first.top() - above))

    def catch_up(self, *, was_seen: bool) -> None:
        """On new pages: go to the place if it was in view, or if no page had it before."""
        if self.is_seen:
            self._is_due = False
        elif was_seen or self._is_due:
            self.scroll_to()

    def _across(self, first: QRectF, left: float) -> float:
        """Move sideways only where the beginning could not be seen."""
        width = self._view.viewport().width()
        if left <= first.left() and first.left() < left + width:
            return left
        return first.left() - width * _FROM_TOP

    def _all(self) -> list[QRectF]:
        laid = self._view.geometry_of_pages
        return [
            laid.rectangle(box.page, rectangle(box))
            for box in self._found()
            if box.page < len(laid.pages)
        ]

    def _found(self) -> Boxes:
        if self._boxes is None:
            self._boxes = boxes_of(self._view.document.boxes, self.place) if self.place else ()
        return self._boxes
