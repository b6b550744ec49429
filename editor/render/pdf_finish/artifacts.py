"""Running heads and page numbers are marked as something that no reader should read out."""

from collections import defaultdict
from collections.abc import Iterable

import pydyf

from editor.render.pdf_finish.objects import Element, Pdf, Reference, at, page_stream
from editor.render.pdf_finish.tags import Tag

_BEGIN = b"BDC"
_NOTHING = b"null"


def set_margins_apart(pdf: Pdf, tags: Iterable[Tag]) -> None:
    """Marked content in the margins becomes an artifact of pagination (ISO 32000-1, 14.8.2.2)."""
    found: dict[Reference, set[int]] = defaultdict(set)
    for tag in tags:
        if tag.in_margin:
            found[tag.element["Pg"]].update(k for k in tag.element["K"] if isinstance(k, int))
    for page, numbers in found.items():
        _change_marks(page_stream(pdf, page).stream, numbers)
        _forget(_owners(pdf, page), numbers)


def _change_marks(stream: list[object], numbers: set[int]) -> None:
    for index, operator in enumerate(stream):
        if operator != _BEGIN or not isinstance(properties := stream[index - 1], dict):
            continue
        if properties.get("MCID") in numbers:
            stream[index - 2] = b"/Artifact"
            stream[index - 1] = pydyf.Dictionary({"Type": "/Pagination"})


def _owners(pdf: Pdf, page: Reference) -> list[object]:
    """Which element owns each marked content of a page."""
    root = at(pdf, pdf.catalog["StructTreeRoot"])
    tree: Element = at(pdf, root["ParentTree"])["Nums"]
    owners: list[object] = tree[2 * at(pdf, page)["StructParents"] + 1]
    return owners


def _forget(owners: list[object], numbers: set[int]) -> None:
    for number in numbers:
        owners[number] = _NOTHING
