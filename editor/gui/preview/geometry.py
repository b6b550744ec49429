"""Where pages lie in the pane, in logical pixels; pure functions of sizes, scale and width."""

import bisect

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSizeF

MARGIN = 24.0  # beside the pages
GAP = 16.0  # above the first page, between two, and below the last
PIXELS_PER_POINT = 96 / 72  # at 100 %
SMALLEST, LARGEST = 0.25, 4.0
_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)

Sizes = tuple[tuple[float, float], ...]


class Anchor(msgspec.Struct, frozen=True):
    """A point on a page, as fractions of its width and height; beyond 0 and 1 it lies beside."""

    page: int
    across: float
    down: float


_ABOVE = Anchor(0, 0.5, -1.0)


class Geometry:
    """The pages one below the other, centred; `zoom` is 1 where a point is 96/72 pixels."""

    def __init__(self, sizes: Sizes, zoom: float, width: float) -> None:
        self.zoom = zoom
        self.scale = zoom * PIXELS_PER_POINT
        widest = max((w for w, _ in sizes), default=0.0) * self.scale
        self._width = max(width, widest + 2 * MARGIN)
        self.pages = tuple(self._lay(sizes))
        bottom = self.pages[-1].bottom() if self.pages else 0.0
        self.size = QSizeF(self._width, bottom + GAP)
        self._bottoms = [page.bottom() for page in self.pages]

    def _lay(self, sizes: Sizes) -> list[QRectF]:
        top, pages = GAP, []
        for points in sizes:
            width, height = (round(length * self.scale) for length in points)
            pages.append(QRectF(round((self._width - width) / 2), top, width, height))
            top += height + GAP
        return pages

    def at(self, point: QPointF) -> int:
        """The page at this height, or the nearest one; -1 without pages."""
        index = bisect.bisect_left(self._bottoms, point.y() - GAP / 2)
        return min(index, len(self.pages) - 1)

    def between(self, top: float, bottom: float) -> range:
        """The pages of which something lies between two heights."""
        first = bisect.bisect_right(self._bottoms, top)
        last = first
        while last < len(self.pages) and self.pages[last].top() < bottom:
            last += 1
        return range(first, last)

    def anchor(self, point: QPointF) -> Anchor:
        """A point of the pane as one of a page."""
        if not self.pages:
            return _ABOVE
        index = self.at(point)
        page = self.pages[index]
        across = (point.x() - page.left()) / page.width()
        return Anchor(index, across, (point.y() - page.top()) / page.height())

    def point(self, anchor: Anchor) -> QPointF:
        """Where a point of a page lies in the pane; a page that is gone is the last one."""
        if not self.pages:
            return QPointF()
        page = self.pages[min(anchor.page, len(self.pages) - 1)]
        x = page.left() + anchor.across * page.width()
        return QPointF(x, page.top() + anchor.down * page.height())

    def rectangle(self, page: int, points: QRectF) -> QRectF:
        """A rectangle of a page, in points, as one of the pane."""
        origin = self.pages[page].topLeft()
        return QRectF(origin + points.topLeft() * self.scale, points.size() * self.scale)

    def points(self, page: int, point: QPointF) -> QPointF:
        """A point of the pane as points on a page."""
        return (point - self.pages[page].topLeft()) / self.scale


def fitting_zoom(sizes: Sizes, width: float) -> float:
    """The zoom at which the widest page just fits."""
    widest = max((w for w, _ in sizes), default=0.0)
    if widest <= 0:
        return 1.0
    return bounded_zoom((width - 2 * MARGIN) / (widest * PIXELS_PER_POINT))


def bounded_zoom(zoom: float) -> float:
    """The nearest zoom that is offered."""
    return min(max(zoom, SMALLEST), LARGEST)


def next_zoom(zoom: float, *, larger: bool) -> float:
    """The next round step."""
    if larger:
        return next((step for step in _STEPS if step > zoom * 1.005), LARGEST)
    return next((step for step in reversed(_STEPS) if step < zoom * 0.995), SMALLEST)
