"""WordprocessingML: its names, the order of its elements, and a parser that trusts nobody."""

import re
from typing import TypeAlias

from lxml import etree

from editor.model.message import Problem

Element: TypeAlias = etree._Element  # noqa: SLF001  # lxml gives its element type no other name

WORD_FILE = "release.docx"

NS_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NS_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NS_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
NS_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
NS_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NS_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NS_ADEC = "http://schemas.microsoft.com/office/drawing/2017/decorative"
NS_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
NS_XML = "http://www.w3.org/XML/1998/namespace"

W = f"{{{NS_W}}}"
R = f"{{{NS_R}}}"
WP = f"{{{NS_WP}}}"
A = f"{{{NS_A}}}"
PIC = f"{{{NS_PIC}}}"
MC = f"{{{NS_MC}}}"
VAL = W + "val"
_PPR, _PSTYLE = W + "pPr", W + "pStyle"
SPACE = f"{{{NS_XML}}}space"

_PART = re.compile(r"word/(?:theme/)?([a-zA-Z]+)[0-9]*\.xml")
_PART_NAMES = {
    "document": "the text",
    "header": "a header",
    "footer": "a footer",
    "styles": "the styles",
    "numbering": "the lists",
    "settings": "the settings",
    "fontTable": "the fonts",
    "theme": "the theme",
}
_UNWRITABLE = re.compile("[\x00-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def names(text: str) -> tuple[str, ...]:
    """Names written in one line with spaces between."""
    return tuple(text.split())


# The order that Word insists on (ECMA-376 part 1: CT_PPr, CT_RPr, CT_SectPr, CT_Style).
PARAGRAPH_ORDER = names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents"
    " suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
    " rPr sectPr pPrChange"
)
RUN_ORDER = names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd"
    " fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
SECTION_ORDER = names(
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders"
    " lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter"
    " docGrid printerSettings sectPrChange"
)
_RANKS = {
    W + "pPr": {W + name: rank for rank, name in enumerate(PARAGRAPH_ORDER)},
    W + "rPr": {W + name: rank for rank, name in enumerate(RUN_ORDER)},
    W + "sectPr": {W + name: rank for rank, name in enumerate(SECTION_ORDER)},
}


def xml_text(text: str) -> str:
    """Words that an attribute or a property can hold: XML knows no control characters."""
    return _UNWRITABLE.sub(" ", text)


def parse(data: bytes | str, place: str) -> Element:
    """Read XML without entities, document types or a network. Raises Problem naming `place`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise word_problem(str(error.msg), place) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise word_problem("it declares a document type, which Word files do not have", place)
    return root


def serialize(root: Element) -> bytes:
    """XML as it stands in a package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def part_name(part: str) -> str:
    """A part of a package as a person knows it."""
    found = _PART.fullmatch(part)
    return _PART_NAMES.get(found[1], part) if found else part


def word_problem(detail: str, part: str) -> Problem:
    """What is wrong with a pack's Word file, and in which part of it."""
    return Problem.of(
        "The template cannot be used: {file}, in {place}: {detail}.",
        "Correct the Word file of the template, or choose another template.",
        file=WORD_FILE,
        place=part_name(part),
        detail=detail.rstrip("."),
    )


def make(tag: str, /, **attributes: str) -> Element:
    """A Word element with attributes of Word's namespace."""
    return etree.Element(W + tag, {W + key: value for key, value in attributes.items()})


def put(parent: Element, child: Element) -> Element:
    """Set a property: it replaces one of its name, and stands where the schema wants it."""
    ranks = _RANKS[str(parent.tag)]
    rank = ranks[str(child.tag)]
    for sibling in reversed(parent):
        other = ranks.get(str(sibling.tag), -1)
        if other == rank:
            parent.replace(sibling, child)
            return child
        if other < rank:
            sibling.addnext(child)
            return child
    parent.insert(0, child)
    return child


def properties(element: Element, name: str) -> Element:
    """The `pPr` of a paragraph or the `rPr` of a run, made where it is missing."""
    found = element.find(W + name)
    if found is None:
        found = make(name)
        element.insert(0, found)
    return found


def style_of(paragraph: Element) -> str:
    """The style id of a paragraph; empty for the default style."""
    # The schema wants both first, and a search by path costs ten times as much.
    look = paragraph[0] if len(paragraph) else None
    style = look[0] if look is not None and look.tag == _PPR and len(look) else None
    return style.get(VAL, "") if style is not None and style.tag == _PSTYLE else ""


def forget(element: Element, attribute: str) -> None:
    """Take an attribute of Word's namespace away where there is one."""
    if element.get(W + attribute) is not None:
        del element.attrib[W + attribute]


def drop(element: Element) -> None:
    """Take an element out; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put an element's children in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(element):
        parent.insert(place, child)
    drop(element)
