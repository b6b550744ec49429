"""Pictures: where they stand, in the units of a PDF, and drawn without invented pixels."""

from collections.abc import Iterable

import pydyf

from editor.render.pdf_finish.objects import Pdf, at, streams
from editor.render.pdf_finish.tags import Tag

_POINTS = 0.75  # in a CSS pixel


def place_figures(pdf: Pdf, tags: Iterable[Tag]) -> None:
    """WeasyPrint gives a figure's box in pixels from the top left corner."""
    for tag in tags:
        if tag.kind == "Figure":
            left, top, right, bottom = (_POINTS * length for length in tag.element["A"]["BBox"])
            height = at(pdf, tag.element["Pg"])["MediaBox"][3]
            tag.element["A"]["BBox"] = pydyf.Array((left, height - bottom, right, height - top))


def forbid_interpolation(pdf: Pdf) -> None:
    """PDF/A allows no interpolated picture (ISO 19005-3, 6.2.8)."""
    for stream in streams(pdf):
        if "Interpolate" in stream.extra:
            stream.extra["Interpolate"] = "false"
