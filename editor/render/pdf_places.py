"""Where on the laid out pages the fields of a release stand, read from WeasyPrint's own boxes."""

from collections.abc import Iterator
from typing import Any

import weasyprint

from editor.render.job import PlaceBox

# The boxes are private to WeasyPrint: with another version nothing is marked on the pages, until
# the tests of this module have passed with it.
TESTED_VERSION = "70.0"
ATTRIBUTE = "data-place"
_POINTS = 0.75  # in a CSS pixel


def place_boxes(document: weasyprint.Document, first: int = 0) -> tuple[PlaceBox, ...]:
    """The rectangles of every element that names a place, page by page, outer ones first.

    `first` is the number of the first page; those before it are left out of the document.
    An element that goes on in another column or on another page has a rectangle for each part.
    """
    if str(weasyprint.__version__) != TESTED_VERSION:
        return ()
    return tuple(
        _place_box(box, page_number)
        for page_number, page in enumerate(document.pages, first)
        for box in _placed(page._page_box, None)  # noqa: SLF001  # see above
    )


def _placed(box: Any, element: object) -> Iterator[Any]:  # noqa: ANN401  # WeasyPrint is untyped
    """The boxes that show a place; lines and other parts share the element of their box."""
    own = box.element
    if own is not None and own is not element and own.get(ATTRIBUTE):
        yield box
    for child in box.children:
        yield from _placed(child, own)


def _place_box(box: Any, page: int) -> PlaceBox:  # noqa: ANN401  # as above
    lengths = (round(length * _POINTS, 2) for length in box.hit_area())
    return PlaceBox(box.element.get(ATTRIBUTE), page, *lengths)
