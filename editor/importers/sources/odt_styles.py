"""The styles of OpenDocument, as far as they say something about words."""

from collections.abc import Sequence

from lxml import etree

from editor.importers.sources.odt_runs import STYLE, TEXT, Looks

_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_ITALIC = frozenset({"italic", "oblique"})


def looks_of(roots: Sequence[etree._Element]) -> dict[str, Looks]:
    """How the words of each style look; later roots outrank earlier ones."""
    found = {}
    for style in (style for root in roots for style in root.iter(f"{STYLE}style")):
        look = style.find(f"{STYLE}text-properties")
        if look is not None:
            found[style.get(f"{STYLE}name", "")] = Looks(
                bold=look.get(f"{_FO}font-weight") in _BOLD,
                italic=look.get(f"{_FO}font-style") in _ITALIC,
                hidden=look.get(f"{TEXT}display") == "none",
            )
    return found


def numbered_lists(roots: Sequence[etree._Element]) -> frozenset[str]:
    """The names of list styles whose first level counts."""
    return frozenset(
        style.get(f"{STYLE}name", "")
        for root in roots
        for style in root.iter(f"{TEXT}list-style")
        if len(style) and style[0].tag == f"{TEXT}list-level-style-number"
    )


def language_of(styles: etree._Element) -> str:
    """The language of paragraphs that state none, as a BCP 47 tag; "" where none is given."""
    for style in styles.iter(f"{STYLE}default-style"):
        look = style.find(f"{STYLE}text-properties")
        if style.get(f"{STYLE}family") == "paragraph" and look is not None:
            language, country = look.get(f"{_FO}language", ""), look.get(f"{_FO}country", "")
            parts = [part for part in (language, country) if part not in {"", "none", "zxx"}]
            return "-".join(parts) if language not in {"", "none", "zxx"} else ""
    return ""
