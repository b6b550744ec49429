"""What a screen reader says: lines in reading order, and the language of foreign words."""

from collections.abc import Iterable, Iterator

import pydyf
from weasyprint.formatting_structure import boxes

from editor.render.docx_direction import RIGHT_LETTER
from editor.render.pdf_finish.objects import Element, Pdf, at
from editor.render.pdf_finish.tags import Box, Tag


def tell_reading_order(pdf: Pdf, tags: Iterable[Tag]) -> None:
    """Right-to-left text is drawn from the left; ActualText gives it as it is read."""
    for tag in tags:
        text = "".join(_texts(tag)) if _holds_text_alone(pdf, tag.element) else ""
        if RIGHT_LETTER.search(text):
            tag.element["ActualText"] = pydyf.String(text)


def tell_languages(tags: Iterable[Tag]) -> None:
    """The language of an element that names one of its own."""
    for tag in tags:
        language = None if tag.box.element is None else tag.box.element.get("lang")
        if language and not isinstance(tag.box, boxes.TextBox):
            tag.element["Lang"] = pydyf.String(language)


def _texts(tag: Tag) -> Iterator[str]:
    if isinstance(tag.box, boxes.TextBox):
        yield tag.box.text
    elif tag.kind == "Link":
        yield from _own_texts(tag.box)


def _own_texts(box: Box) -> Iterator[str]:
    for child in getattr(box, "children", ()):
        inner = child.children if isinstance(child, boxes.LineBox) else [child]
        yield from (one.text for one in inner if isinstance(one, boxes.TextBox))


def _holds_text_alone(pdf: Pdf, element: Element) -> bool:
    kids = [at(pdf, key) for key in element["K"] if isinstance(key, bytes)]
    return all(kid.get("Type") != "/StructElem" for kid in kids)
