"""A list that goes on in another column or on another page is one list, with whole items."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import pydyf

from editor.render.pdf_finish.objects import Element, Pdf, at
from editor.render.pdf_finish.tags import Tag

# How the items of a list are marked (ISO 32000-1, table 347).
_NUMBERING = {"decimal": "/Decimal", "disc": "/Disc", "circle": "/Circle", "square": "/Square"}


def join_lists(pdf: Pdf, tags: Iterable[Tag]) -> None:
    """Put the pieces of each list, and of each item, together."""
    ours = [tag for tag in tags if not tag.in_margin]
    for pieces in _pieces(ours, "L"):
        _join(pdf, [piece.element for piece in pieces])
        _describe(pieces[0])
    for pieces in _pieces(ours, "LI"):
        first, *others = [piece.element for piece in pieces]
        for other in others:
            _join_items(pdf, first, other)


def _pieces(tags: Iterable[Tag], kind: str) -> Iterable[Sequence[Tag]]:
    """Tags of the same element of the page, in reading order."""
    found: dict[int, list[Tag]] = defaultdict(list)
    for tag in tags:
        if tag.kind == kind:
            found[id(tag.box.element)].append(tag)
    return found.values()


def _join(pdf: Pdf, pieces: Sequence[Element]) -> None:
    """Move what all pieces hold into the first; the rest, now empty, leave the tree."""
    first, *others = pieces
    inner = {piece.reference for piece in pieces}
    kids = [kid for piece in pieces for kid in piece["K"] if kid not in inner]
    first["K"] = pydyf.Array(kids)
    for kid in kids:
        at(pdf, kid)["P"] = first.reference
    for other in others:
        other["K"] = pydyf.Array()
        _take_out(pdf, other)


def _take_out(pdf: Pdf, element: Element) -> None:
    """Remove an empty element, and what was around it alone."""
    parent = at(pdf, element["P"])
    if element.reference in parent.get("K", ()):
        parent["K"].remove(element.reference)
        if not parent["K"]:
            _take_out(pdf, parent)


def _join_items(pdf: Pdf, first: Element, other: Element) -> None:
    """The text goes to the text; what else an item has, such as its number, stands beside it."""
    texts = [*_texts(pdf, first)[:1], *_texts(pdf, other)]
    if len(texts) > 1:
        _join(pdf, texts)
    if other["K"]:
        _join(pdf, [first, other])
    else:
        _take_out(pdf, other)


def _texts(pdf: Pdf, item: Element) -> list[Element]:
    return [kid for key in item["K"] if (kid := at(pdf, key))["S"] == "/LBody"]


def _describe(tag: Tag) -> None:
    style = tag.box.style["list_style_type"]
    numbering = _NUMBERING.get(style if isinstance(style, str) else "", "/None")
    tag.element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
