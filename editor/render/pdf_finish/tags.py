"""Which box each element of the structure tree stands for.

WeasyPrint does not say. This walks the boxes exactly as `weasyprint.pdf.tags` does, and compares
what it would make with what was made; where the two differ, nothing is claimed.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf.tags import _get_pdf_tag

from editor.render.pdf_finish.objects import Element, Pdf, elements

# The boxes are private to WeasyPrint: the tests of this package must pass before it is raised.
TESTED_VERSION = "70.0"
Box = Any
_CELLS = ("TD", "TH")
_LISTS = ("ul", "ol")


class Tag(NamedTuple):
    """An element of the structure tree, and the box it stands for.

    `in_margin` is for running heads and page numbers, which no reader should meet.
    """

    kind: str
    box: Box
    element: Element
    in_margin: bool


class _Made(NamedTuple):
    kind: str
    box: Box
    in_margin: bool


def tags(document: weasyprint.Document, pdf: Pdf) -> tuple[Tag, ...] | None:
    """The elements in reading order without the root, or None where they cannot be told."""
    if str(weasyprint.__version__) != TESTED_VERSION:
        return None
    pages = (page._page_box for page in document.pages)  # noqa: SLF001  # see above
    expected = [made for page in pages for made in _made(page, "Document")]
    found = list(elements(pdf))[1:]
    if [f"/{made.kind}" for made in expected] != [element["S"] for element in found]:
        return None
    return tuple(
        Tag(made.kind, made.box, element, made.in_margin)
        for made, element in zip(expected, found, strict=True)
    )


def _made(box: Box, parent: str, *, margin: bool = False) -> Iterator[_Made]:
    """What WeasyPrint makes of a box inside an element of the kind `parent`."""
    if isinstance(box, AbsolutePlaceholder):
        box = box._box  # noqa: SLF001  # see above
    if _is_passed_through(box):
        margin = margin or isinstance(box, boxes.MarginBox)
        for child in box.children:
            yield from _made(child, parent, margin=margin)
        return
    kind = _kind(box, parent)
    if kind == "LI" and _has_no_marker(box):
        yield _Made("LI", box, margin)
        parent, kind = "LI", "LBody"
    yield _Made(kind, box, margin)
    for child in _children(box, kind):
        if isinstance(child, boxes.TextBox):
            if kind != "Link":
                yield _Made("Span", child, margin)
        else:
            is_lifted = kind == "LI" and child.element_tag in _LISTS
            yield from _made(child, parent if is_lifted else kind, margin=margin)


def _is_passed_through(box: Box) -> bool:
    if isinstance(box, boxes.PageBox | boxes.MarginBox):
        return True
    is_root = box.element is not None and box.element_tag in ("html", "body")
    return is_root and isinstance(box, boxes.ParentBox) and not isinstance(box, boxes.LineBox)


def _kind(box: Box, parent: str) -> str:
    kind = str(_get_pdf_tag(None if box.element is None else box.element_tag))
    if kind in _CELLS and parent in _CELLS:
        return "NonStruct"
    if kind == "LI":
        return {"LI": "LBody", "LBody": "NonStruct"}.get(parent, "LI")
    return kind


def _has_no_marker(box: Box) -> bool:
    is_item = "list-item" in box.style["display"]
    return box.element_tag != "li" or not is_item or box.style["list_style_type"] == "none"


def _children(box: Box, kind: str) -> Iterable[Box]:
    table = box.get_wrapped_table() if kind == "Table" and box.is_table_wrapper else None
    for child in box.children:
        if isinstance(child, boxes.LineBox) or (table and child is table):
            yield from child.children
        else:
            yield child
