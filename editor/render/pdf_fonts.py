"""Whether a finished PDF is set in the typefaces it should be, and carries them inside."""

import ctypes
import re
from collections.abc import Iterable, Iterator

import msgspec

from editor.model.findings import Finding, Level, finding
from editor.render.docx_direction import EAST_ASIAN, RIGHT_LETTER

_LATIN = frozenset({"Noto Serif", "Noto Sans"})
_ARABIC = frozenset({"Noto Naskh Arabic"})
# Its arrows, ticks and telephone signs serve every script.
_SIGNS = frozenset({"Noto Sans SC"})
_CHINESE = frozenset({"Noto Sans SC", "Noto Sans TC"})
_SUBSET_MARK = "+"
# Pango puts a comma behind a family that ends like a style.
_GAPS = str.maketrans("-,", "  ")
_STYLES = {"Bold", "Italic", "Regular"}
_LONGEST_NAME = 256  # bytes
_OWN = re.compile(r"@font-face\s*\{[^}]*?font-family\s*:\s*[\"']?([^;\"'}]+)", re.IGNORECASE)


class Font(msgspec.Struct, frozen=True):
    """A typeface as a PDF names it, and whether the file carries it."""

    family: str
    embedded: bool


def font_findings(data: bytes, words: str, sheet: str) -> tuple[Finding, ...]:
    """What is odd about the fonts of a PDF that says `words`; empty where all is well.

    An unknown family is replaced by the layout engine without a word, so the file is asked.
    `sheet` is the style sheet of the pack, which may bring fonts of its own.
    """
    allowed = allowed_families(words) | own_families(sheet)
    return tuple(_odd(font) for font in fonts(data) if not _is_fine(font, allowed))


def allowed_families(words: str) -> frozenset[str]:
    """The bundled families that the scripts of a text call for."""
    arabic = _ARABIC if RIGHT_LETTER.search(words) else frozenset()
    chinese = _CHINESE if EAST_ASIAN.search(words) else frozenset()
    return _LATIN | _SIGNS | arabic | chinese


def own_families(sheet: str) -> frozenset[str]:
    """The families of the typefaces that a style sheet brings along."""
    return frozenset(family_of(name) for name in _OWN.findall(sheet))


def fonts(data: bytes) -> tuple[Font, ...]:
    """Each font that shows text on some page, sorted by name."""
    import pypdfium2  # noqa: PLC0415  # only exports read back

    with pypdfium2.PdfDocument(data) as document:
        found = {font for page in document for font in _of_objects(page.get_objects(max_depth=5))}
    return tuple(sorted(found, key=lambda font: (font.family, font.embedded)))


def family_of(name: str) -> str:
    """`ABCDEF+Noto-Sans-SC-Bold` is of the family `Noto Sans SC`."""
    plain = name.rpartition(_SUBSET_MARK)[2].translate(_GAPS).split()
    return " ".join(word for word in plain if word not in _STYLES)


def _is_fine(font: Font, allowed: frozenset[str]) -> bool:
    return font.embedded and font.family in allowed


def _of_objects(things: Iterable[object]) -> Iterator[Font]:
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # as above

    handles = {
        ctypes.addressof(font.contents): font
        for thing in things
        if getattr(thing, "type", None) == pdfium.FPDF_PAGEOBJ_TEXT
        and (font := pdfium.FPDFTextObj_GetFont(thing))
    }
    for font in handles.values():
        name = ctypes.create_string_buffer(_LONGEST_NAME)
        pdfium.FPDFFont_GetBaseFontName(font, name, _LONGEST_NAME)
        yield Font(family_of(name.value.decode("utf-8", "replace")), _is_embedded(font))


def _is_embedded(font: object) -> bool:
    import pypdfium2.raw as pdfium  # noqa: PLC0415  # as above

    return bool(pdfium.FPDFFont_GetIsEmbedded(font) == 1)


def _odd(font: Font) -> Finding:
    return finding(
        "font",
        Level.WARNING,
        "Some words of the PDF are set in “{font}”, which is not a typeface for this language.",
        "Look at the page: letters may be missing or strange. Another template may help.",
        font=font.family or "an unknown typeface",
    )
