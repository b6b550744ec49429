"""From a point on a page to a field of the release, and back."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF

from editor.model.places import SEPARATOR
from editor.render.job import PlaceBox

_NEAR = 12.0  # points beside a field that still lead to it

Boxes = tuple[PlaceBox, ...]


def rectangle(box: PlaceBox) -> QRectF:
    """A box as Qt has it, in points."""
    return QRectF(box.x, box.y, box.width, box.height)


def place_at(boxes: Boxes, page: int, point: QPointF) -> str:
    """The innermost field under a point, or else the nearest one; empty when none is near."""
    here = [box for box in boxes if box.page == page]
    under = [box for box in here if rectangle(box).contains(point)]
    if under:
        return min(under, key=lambda box: box.width * box.height).place
    nearest = min(here, key=lambda box: _distance(box, point), default=None)
    return nearest.place if nearest and _distance(nearest, point) <= _NEAR else ""


def boxes_of(boxes: Boxes, place: str) -> Boxes:
    """Where a field stands; where it has no box of its own, those of what it belongs to.

    A whole list, such as `signatories`, is all of its entries.
    """
    parts = place.split(SEPARATOR)
    for end in range(len(parts), 0, -1):
        prefix = SEPARATOR.join(parts[:end])
        if found := tuple(box for box in boxes if box.place == prefix):
            return found
        if end == len(parts):
            below = prefix + SEPARATOR
            if found := tuple(box for box in boxes if box.place.startswith(below)):
                return found
    return ()


def place_beside(boxes: Boxes, place: str, step: int) -> str:
    """The field after this one in the order of the pages, or before it; the first one for none."""
    order = _in_order(boxes)
    if not order:
        return ""
    if place not in order:
        return order[0]
    return order[min(max(order.index(place) + step, 0), len(order) - 1)]


def _in_order(boxes: Iterable[PlaceBox]) -> list[str]:
    return list(dict.fromkeys(box.place for box in boxes))


def _distance(box: PlaceBox, point: QPointF) -> float:
    x = max(box.x - point.x(), 0.0, point.x() - box.x - box.width)
    y = max(box.y - point.y(), 0.0, point.y() - box.y - box.height)
    return math.hypot(x, y)
