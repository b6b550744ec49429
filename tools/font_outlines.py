"""Cubic outlines (CFF) become quadratic ones (TrueType).

WeasyPrint embeds a CFF font in a form that PDF/A and PDF/UA do not allow; TrueType fonts pass.
"""

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

# How far a curve may move, in units of a thousandth of the letter's height: under 0.02 mm in a
# headline. A tenth of it would add a third to a file.
TOLERANCE = 1.0
_SFNT_TRUETYPE = "\000\001\000\000"
_NEW_PROFILE = 0x00010000
_NO_GLYPH_NAMES = 3.0
_CFF_TABLES = ("CFF ", "VORG")


def to_truetype(font: TTFont) -> None:
    """Change the outlines of an open font in place; characters, widths and layout stay."""
    glyphs = quadratic_glyphs(font)
    for tag in _CFF_TABLES:
        if tag in font:
            del font[tag]
    font.sfntVersion = _SFNT_TRUETYPE
    font["loca"] = newTable("loca")
    outlines = font["glyf"] = newTable("glyf")
    outlines.glyphOrder = font.getGlyphOrder()
    outlines.glyphs = glyphs
    describe(font, glyphs)


def quadratic_glyphs(font: TTFont) -> dict[str, Glyph]:
    source = font.getGlyphSet()
    return {name: quadratic(source, name) for name in font.getGlyphOrder()}


def quadratic(source: object, name: str) -> Glyph:
    drawn = TTGlyphPen(source)
    pen = Cu2QuPen(drawn, TOLERANCE, reverse_direction=True)  # TrueType turns the other way
    source[name].draw(pen)  # type: ignore[index]
    return drawn.glyph()


def describe(font: TTFont, glyphs: dict[str, Glyph]) -> None:
    """The tables that say what the outlines are like."""
    for name, glyph in glyphs.items():
        glyph.recalcBounds(font["glyf"])
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    profile = font["maxp"]
    profile.tableVersion = _NEW_PROFILE
    zero = ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs")
    for field in (*zero, "maxStackElements", "maxSizeOfInstructions"):
        setattr(profile, field, 0)
    profile.maxZones = 1
    profile.recalc(font)
    names = font["post"]
    names.formatType = _NO_GLYPH_NAMES
    names.extraNames, names.mapping = [], {}
