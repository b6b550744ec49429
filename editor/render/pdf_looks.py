"""A word for each page of a PDF that changes when the page looks different."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

Pdf = Any  # pydyf.PDF, which is untyped
_MASK = "SMask"


def page_looks(pdf: Pdf) -> tuple[str, ...]:
    """One word a page, in order: where it is the same, so is the page. For WeasyPrint's `finisher`.

    Fonts are left out: a glyph keeps its number in every part of a font that a PDF may carry, and
    the numbers stand in the page itself.
    """
    pages = [_at(pdf, reference) for reference in pdf.page_references]
    drawn = _digest(_drawn_by_name(pdf, _at(pdf, pages[0]["Resources"]))) if pages else b""
    return tuple(
        _digest((drawn, page["MediaBox"].data, _at(pdf, page["Contents"]).data)).hex()
        for page in pages
    )


def _drawn_by_name(pdf: Pdf, resources: dict[str, dict[str, Any]]) -> Iterator[bytes]:
    """What pages draw by a name: pictures, and states of transparency.

    What may draw others by name in its turn is not followed: then the whole file counts.
    """
    pictures = {name: _at(pdf, value) for name, value in resources.get("XObject", {}).items()}
    states = resources.get("ExtGState", {})
    if not (_are_plain(pictures, states) and not resources["Pattern"] and not resources["Shading"]):
        yield from (one.data for one in pdf.objects[1:])
        return
    for name, picture in pictures.items():
        yield from (name.encode(), picture.data)
        if _MASK in picture.extra:
            yield _at(pdf, picture.extra[_MASK]).data
    for name, state in states.items():
        yield from (name.encode(), state.data)


def _are_plain(pictures: dict[str, Any], states: dict[str, Any]) -> bool:
    are_images = all(one.extra["Subtype"] == "/Image" for one in pictures.values())
    return are_images and not any(_MASK in state for state in states.values())


def _at(pdf: Pdf, reference: bytes) -> Any:  # noqa: ANN401  # an object of pydyf
    return pdf.objects[int(reference.split()[0])]


def _digest(parts: Iterable[bytes]) -> bytes:
    digest = hashlib.blake2b(digest_size=12)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
