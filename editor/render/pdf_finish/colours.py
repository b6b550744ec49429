"""What the colours of a page mean: sRGB, as PDF/A wants to be told (ISO 19005-3, 6.2.3)."""

import io
from importlib.resources import files

import weasyprint
from weasyprint.css import ColorProfile

# The International Color Consortium's profile, free to copy and embed, comes with WeasyPrint.
_PROFILE = "sRGB2014.icc"
_NAME = "srgb"
# Any name but the profile's own: for that one WeasyPrint opens the file and leaves it open.
OUTPUT_INTENT = "first-profile"


def set_colours(document: weasyprint.Document) -> None:
    """Give the document its profile; one that a style sheet brings stands behind it."""
    data = (files("weasyprint.pdf") / _PROFILE).read_bytes()
    ours = ColorProfile(io.BytesIO(data), _PROFILE, "relative-colorimetric", (["r"], ["g"], ["b"]))
    document.color_profiles = {_NAME: ours} | document.color_profiles
    document.output_intent = _NAME
