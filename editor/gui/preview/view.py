"""The pages of a document one below the other: scrolling, zoom, and keeping the place."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QWidget

from editor.gui.preview import geometry
from editor.gui.preview.geometry import Anchor, Geometry
from editor.gui.preview.marks import Marks
from editor.gui.preview.painting import PagePainter
from editor.gui.preview.pictures import Document, Pictures
from editor.gui.theme import Theme
from editor.gui.words import tr

_MOST_PIXELS = 24_000_000  # of one picture, some 100 MB; larger pages are stretched
_AHEAD = 6_000_000  # pages beside those seen are drawn ahead up to this size
_LINE = 48  # pixels that an arrow key scrolls


class PageView(QAbstractScrollArea):
    """Shows pictures of pages; who draws them listens to `looked_elsewhere`."""

    looked_elsewhere = Signal()  # other pages are seen, or the same ones in another size
    told = Signal()  # what `page`, `page_count` or `zoom` say has changed

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = Pictures(Document(serial=0))
        self._fits_width = True
        self._geometry = Geometry((), 1.0, 0.0)
        self._waiting_words = ""
        self._is_laying = False
        self._mark_was_seen = False
        self.marks = Marks(self)
        self.setObjectName("backdrop")
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages"))
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.horizontalScrollBar().setSingleStep(_LINE)
        theme.changed.connect(self.viewport().update)

    # --- what is shown -------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        """What is shown now."""
        return self._pictures.document

    @property
    def geometry_of_pages(self) -> Geometry:
        """Where the pages lie; subtract `origin` for where they are seen."""
        return self._geometry

    @property
    def page(self) -> int:
        """The page that is looked at, from 0; it lies a third down the pane."""
        return max(0, self._geometry.at(self.origin() + QPointF(0, self.viewport().height() / 3)))

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._geometry.pages)

    @property
    def zoom(self) -> float:
        """1 is 96 pixels an inch."""
        return self._geometry.zoom

    @property
    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the pane."""
        return self._fits_width

    def show_pictures(self, pictures: Pictures) -> None:
        """Turn to another document and stay at the same place.

        Where only some pages are new, what is marked may stand on none: it is followed later.
        """
        if self.document.is_whole:
            self._mark_was_seen = self.marks.is_seen
        anchor = self._geometry.anchor(self._middle_of_top())
        self._pictures = pictures
        self._lay_out(self._zoom_for(self.document), anchor, self._middle_of_top() - self.origin())
        if self.document.is_whole:
            self.marks.catch_up(was_seen=self._mark_was_seen)

    def say(self, words: str) -> None:
        """What stands in the middle while there is no page."""
        self._waiting_words = words
        self.viewport().update()

    def update_page(self, page: int) -> None:
        """This page has a new picture."""
        if page < self.page_count:
            seen = self._geometry.pages[page].translated(-self.origin())
            self.viewport().update(seen.toAlignedRect())

    # --- what must be drawn --------------------------------------------------------------------

    def needs(self, document: Document) -> Iterator[tuple[int, int]]:
        """The pages that would be seen of a document, with their widths in pixels."""
        laid, top = self._as_if(document)
        for page in laid.between(top, top + self.viewport().height()):
            yield page, self._pixels(laid.pages[page].size())

    def may_need(self, document: Document) -> Iterator[tuple[int, int]]:
        """Those above and below, while they are not too large."""
        laid, top = self._as_if(document)
        seen = laid.between(top, top + self.viewport().height())
        for page in (seen.stop, seen.start - 1):
            if 0 <= page < len(laid.pages):
                size = laid.pages[page].size()
                if self._area(size) <= _AHEAD:
                    yield page, self._pixels(size)

    def _as_if(self, document: Document) -> tuple[Geometry, float]:
        """How a document would lie, and where the pane would begin on it."""
        if document is self.document:
            return self._geometry, self.origin().y()
        laid = Geometry(document.sizes, self._zoom_for(document), self.viewport().width())
        point = laid.point(self._geometry.anchor(self._middle_of_top())).y()
        most = max(0.0, laid.size.height() - self.viewport().height())
        return laid, min(max(point, 0.0), most)

    def _pixels(self, size: QSizeF) -> int:
        shrink = min(1.0, math.sqrt(_MOST_PIXELS / max(1.0, self._area(size))))
        return max(1, round(size.width() * self.devicePixelRatioF() * shrink))

    def _area(self, size: QSizeF) -> float:
        return size.width() * size.height() * self.devicePixelRatioF() ** 2

    # --- zoom ----------------------------------------------------------------------------------

    def fit_width(self) -> None:
        """Let the zoom follow the width from now on."""
        self._fits_width = True
        self._lay_out_again()

    def zoom_step(self, *, larger: bool) -> None:
        """The next round step; the middle of the pane stays where it is."""
        self.zoom_to(geometry.next_zoom(self.zoom, larger=larger))

    def zoom_to(self, zoom: float, still: QPointF | None = None) -> None:
        """Another zoom; what lies at the point `still` of the pane stays there."""
        self._fits_width = False
        at = QPointF(self.viewport().rect().center()) if still is None else still
        anchor = self._geometry.anchor(self.origin() + at)
        self._lay_out(geometry.bounded_zoom(zoom), anchor, at)

    def _zoom_for(self, document: Document) -> float:
        if not self._fits_width or not document.sizes:
            return self.zoom
        style = self.style()
        bar = style.pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        # As if the bar were always there: else it would come and go with the zoom it causes.
        return geometry.fitting_zoom(document.sizes, self.width() - bar)

    # --- scrolling -----------------------------------------------------------------------------

    def origin(self) -> QPointF:
        """The point of the pages at the top left corner of the pane."""
        bar = self.horizontalScrollBar()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = bar.maximum() - bar.value() if mirrored else bar.value()
        return QPointF(x, self.verticalScrollBar().value())

    def move_to(self, origin: QPointF) -> None:
        """Scroll so that this point of the pages lies at the top left corner."""
        bar = self.horizontalScrollBar()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = round(origin.x())
        bar.setValue(bar.maximum() - x if mirrored else x)
        self.verticalScrollBar().setValue(round(origin.y()))

    def _middle_of_top(self) -> QPointF:
        return self.origin() + QPointF(self.viewport().width() / 2, 0)

    def _lay_out_again(self) -> None:
        anchor = self._geometry.anchor(self._middle_of_top())
        self._lay_out(self._zoom_for(self.document), anchor, self._middle_of_top() - self.origin())

    def _lay_out(self, zoom: float, anchor: Anchor, still: QPointF) -> None:
        """Lay the pages anew; the anchor comes to lie at the point `still` of the pane."""
        self._is_laying = True
        self._geometry = Geometry(self.document.sizes, zoom, self.viewport().width())
        self._set_ranges()
        self.move_to(self._geometry.point(anchor) - still)
        self._is_laying = False
        self.marks.forget_pages()
        self.viewport().update()
        self._tell()

    def _set_ranges(self) -> None:
        size, seen = self._geometry.size, self.viewport().size()
        for bar, whole, part in (
            (self.horizontalScrollBar(), size.width(), seen.width()),
            (self.verticalScrollBar(), size.height(), seen.height()),
        ):
            bar.setPageStep(max(part - _LINE, 1))
            bar.setRange(0, max(0, round(whole) - part))

    def _tell(self) -> None:
        self.told.emit()
        self.looked_elsewhere.emit()

    # --- events --------------------------------------------------------------------------------

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Move what is seen, as the scroll bars say; all of it, as the focus ring stays."""
        self.viewport().update()
        if not self._is_laying:
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place in another width."""
        super().resizeEvent(event)
        self._lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the pages anew when the direction of the window changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._lay_out_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are seen, and the marks on them."""
        with PagePainter(self.viewport(), self._theme.tokens) as painter:
            seen = QRectF(event.rect())
            painter.backdrop(seen)
            if not self.page_count:
                painter.words(self._waiting_words)
            origin = self.origin()
            touched = seen.translated(origin).adjusted(0, -geometry.GAP, 0, geometry.GAP)
            for page in self._geometry.between(touched.top(), touched.bottom()):
                at = self._geometry.pages[page].translated(-origin)
                painter.page(at, self._pictures.of(page))
                painter.marks(at, [r.translated(-origin) for r in self.marks.rectangles(page)])
            if self.hasFocus():
                painter.focus_ring()
