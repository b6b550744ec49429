"""Pictures on the page: how large they stand, and the drawing that shows them."""

import math
from collections.abc import Iterable, Sequence
from typing import Self

import msgspec
from lxml import etree

from editor.render.docx_marks import Shown
from editor.render.docx_xml import (
    NS_A,
    NS_ADEC,
    NS_PIC,
    NS_WP,
    PIC,
    WP,
    A,
    Element,
    R,
    W,
    make,
    xml_text,
)

EMU_PER_MM = 36_000
EMU_PER_TWIP = 635
EMU_PER_INCH = 914_400
MOST_PIXELS_PER_INCH = 150
_GAP = 5 * EMU_PER_MM
_DECORATIVE = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"

Size = tuple[int, int]


class Frame(msgspec.Struct, frozen=True):
    """The room that a picture, or a row of them, may take, in English Metric Units.

    `row` is the room of the whole row, `width` and `height` that of each picture.
    """

    row: int
    width: int
    height: int

    def within(self, width: float, height: float) -> Self:
        """The same row for pictures of so many millimetres at most; 0 says no limit."""
        return type(self)(
            self.row,
            min(self.width, _emu(width)) if width else self.width,
            min(self.height, _emu(height)) if height else self.height,
        )

    def fit(self, pixels: Sequence[Size]) -> list[Size]:
        """The sizes of pictures in a row: in proportion, never blown up, never too wide."""
        sizes = [self._scaled(size) for size in pixels]
        room = self.row - _GAP * (len(sizes) - 1)
        total = sum(width for width, _ in sizes)
        share = min(1.0, max(room, 1) / total) if total else 1.0
        return [(int(width * share), int(height * share)) for width, height in sizes]

    def _scaled(self, pixels: Size) -> Size:
        natural = EMU_PER_INCH / MOST_PIXELS_PER_INCH
        scale = min(natural, self.width / pixels[0], self.height / pixels[1])
        return max(1, math.floor(pixels[0] * scale)), max(1, math.floor(pixels[1] * scale))


def text_frame(section: Element) -> Frame:
    """The room between a section's margins; a picture takes at most half the height of a page."""
    page, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    width = _measure(page, "w") - _measure(margins, "left") - _measure(margins, "right")
    height = _measure(page, "h") - _measure(margins, "top") - _measure(margins, "bottom")
    return Frame(width * EMU_PER_TWIP, width * EMU_PER_TWIP, height * EMU_PER_TWIP // 2)


def drawing(picture: Shown, size: Size, relation: str) -> Element:
    """A picture in the line of text, with its words for those who cannot see it.

    `name_pictures` gives it its number.
    """
    extent = {"cx": str(size[0]), "cy": str(size[1])}
    out = make("drawing")
    inline = etree.SubElement(out, WP + "inline", nsmap={"wp": NS_WP, "a": NS_A})
    inline.attrib.update({"distT": "0", "distB": "0", "distL": "0", "distR": "0"})
    etree.SubElement(inline, WP + "extent", extent)
    inline.append(_words(picture))
    frame = etree.SubElement(inline, WP + "cNvGraphicFramePr")
    etree.SubElement(frame, A + "graphicFrameLocks", {"noChangeAspect": "1"})
    graphic = etree.SubElement(inline, A + "graphic")
    data = etree.SubElement(graphic, A + "graphicData", {"uri": NS_PIC})
    shown = etree.SubElement(data, PIC + "pic", nsmap={"pic": NS_PIC})
    about = etree.SubElement(shown, PIC + "nvPicPr")
    etree.SubElement(about, PIC + "cNvPr", {"id": "0", "name": ""})
    etree.SubElement(about, PIC + "cNvPicPr")
    fill = etree.SubElement(shown, PIC + "blipFill")
    etree.SubElement(fill, A + "blip", {R + "embed": relation})
    etree.SubElement(etree.SubElement(fill, A + "stretch"), A + "fillRect")
    shown.append(_shape(extent))
    return out


def name_pictures(roots: Iterable[Element]) -> None:
    """Number the pictures of all parts through, under names that tell nothing."""
    drawings = (element for root in roots for element in root.iter(WP + "docPr"))
    for number, about in enumerate(drawings, start=1):
        inside = about.getparent()
        inner = [] if inside is None else inside.iter(PIC + "cNvPr")
        for element in (about, *inner):
            element.set("id", str(number))
            element.set("name", f"Picture {number}")


def _words(picture: Shown) -> Element:
    text = "" if picture.decorative else xml_text(picture.alt)
    about = {"id": "0", "name": "", "descr": text}
    out = etree.Element(WP + "docPr", about)
    if picture.decorative:
        extensions = etree.SubElement(out, A + "extLst", nsmap={"a": NS_A})
        extension = etree.SubElement(extensions, A + "ext", {"uri": _DECORATIVE})
        flag = f"{{{NS_ADEC}}}decorative"
        etree.SubElement(extension, flag, {"val": "1"}, nsmap={"adec": NS_ADEC})
    return out


def _shape(extent: dict[str, str]) -> Element:
    out = etree.Element(PIC + "spPr")
    transform = etree.SubElement(out, A + "xfrm")
    etree.SubElement(transform, A + "off", {"x": "0", "y": "0"})
    etree.SubElement(transform, A + "ext", extent)
    shape = etree.SubElement(out, A + "prstGeom", {"prst": "rect"})
    etree.SubElement(shape, A + "avLst")
    return out


def _measure(element: Element | None, name: str) -> int:
    return abs(int(element.get(W + name, "0"))) if element is not None else 0


def _emu(millimetres: float) -> int:
    return int(millimetres * EMU_PER_MM)
