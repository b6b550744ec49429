"""What a pack's Word file may bring along: known elements stay, active ones are refused.

Whatever is not known here does not leave the program. Traces of writing (comments, tracked changes,
revision numbers, bookmarks) are taken out without a word; what fetches, runs or embeds something
is refused with the reason, since taking it out would change the page.
"""

import re
from collections.abc import Callable

from lxml import etree

from editor.render.docx_xml import (
    MC,
    NS_A,
    NS_ADEC,
    NS_PIC,
    NS_R,
    NS_W,
    NS_WP,
    NS_WPS,
    NS_XML,
    VAL,
    A,
    Element,
    R,
    W,
    drop,
    names,
    unwrap,
    word_problem,
)

ALLOWED_FIELDS = re.compile(
    r'\s*(PAGE|NUMPAGES)\b|\s*HYPERLINK\s+"(https?|mailto|tel):', re.IGNORECASE
)

_KEPT = {NS_W, NS_WP, NS_A, NS_PIC, NS_WPS, NS_ADEC}
_KEPT_ATTRIBUTES = {NS_W, NS_R, NS_XML}
_ACTIVE_NAMESPACE = re.compile("urn:schemas-microsoft-com:")
_GRAPHICS = {NS_PIC, NS_WPS}
_ACTIVE = names("altChunk object control pict subDoc movie contentPart")
_TRACES = frozenset(
    names(
        "proofErr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd commentReference"
        " annotationRef permStart permEnd del moveFrom moveFromRangeStart moveFromRangeEnd"
        " moveToRangeStart moveToRangeEnd lastRenderedPageBreak rPrChange pPrChange sectPrChange"
        " tblPrChange tblGridChange trPrChange tcPrChange tblPrExChange numberingChange"
        " customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd"
        " ffData fldData footnoteReference endnoteReference footnotePr"
        " endnotePr footnoteRef endnoteRef"
        " printerSettings lang noProof rsid rsids sdtPr sdtEndPr smartTagPr customXmlPr"
        " numPicBullet lvlPicBulletId charset embedRegular embedBold embedItalic embedBoldItalic"
    )
)
_WRAPPERS = names("ins moveTo smartTag customXml sdt sdtContent")
_SIDED = [W + name for name in ("jc", "lvlJc", "ind", "tab")]
_SIDES = {"start": "left", "end": "right"}
_RELATIONS = {
    (W + "hyperlink", R + "id"),
    (W + "headerReference", R + "id"),
    (W + "footerReference", R + "id"),
    (A + "blip", R + "embed"),
}

Relate = Callable[[Element, str], str | None]


def clean(root: Element, relate: Relate, place: str) -> None:
    """Keep what is known. Raises Problem for what is refused.

    `relate` answers an element and a relation's id of the pack with the id that leaves, or None
    where the element is to give way to what it holds.
    """
    _choose(root)
    _walk(root, relate, place)
    _check_fields(root, place)
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        drop(comment)
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w"])


def _choose(root: Element) -> None:
    """Take the newest form of what a file offers in several."""
    for fallback in list(root.iter(MC + "Fallback")):
        drop(fallback)
    for wrapper in list(root.iter(MC + "Choice", MC + "AlternateContent")):
        unwrap(wrapper)


def _walk(element: Element, relate: Relate, place: str) -> None:
    """Clean an element, and what is inside it as far as that stays."""
    children = [child for child in element if isinstance(child.tag, str)]
    if _clean_element(element, relate, place):
        for child in children:
            _walk(child, relate, place)


def _clean_element(element: Element, relate: Relate, place: str) -> bool:
    """Clean one element; says whether its children stay."""
    name = etree.QName(element)
    if _ACTIVE_NAMESPACE.match(name.namespace or "") or (
        name.namespace == NS_W and name.localname in _ACTIVE
    ):
        raise word_problem(f"it holds an embedded object ({name.localname})", place)
    if name.namespace not in _KEPT or _is_trace(element, name):
        drop(element)
        return False
    if name.namespace == NS_W and name.localname in _WRAPPERS:
        unwrap(element)
    else:
        _check_graphic(element, place)
        _clean_attributes(element, relate, place)
    return True


def _is_trace(element: Element, name: etree.QName) -> bool:
    if name.namespace == NS_W:
        return name.localname in _TRACES
    if name.localname in {"hlinkClick", "hlinkHover"}:
        return True
    # Extensions hold ids and second pictures; one says that a picture is decoration.
    return (
        element.tag == A + "ext"
        and element.get("uri") is not None
        and not any(etree.QName(child).namespace == NS_ADEC for child in element)
    )


def _check_graphic(element: Element, place: str) -> None:
    if element.tag == A + "graphicData" and element.get("uri") not in _GRAPHICS:
        raise word_problem("it holds a chart or another drawing that is no picture", place)


def _clean_attributes(element: Element, relate: Relate, place: str) -> None:
    for attribute in list(element.attrib):
        name = etree.QName(attribute)
        foreign = name.namespace is not None and name.namespace not in _KEPT_ATTRIBUTES
        if foreign or name.localname.startswith("rsid"):
            del element.attrib[attribute]
        elif name.namespace == NS_R:
            _relate(element, str(attribute), relate, place)
    if element.tag in _SIDED:
        _name_sides(element)
    if element.tag == W + "hyperlink" and element.get(R + "id") is None:
        unwrap(element)


def _name_sides(element: Element) -> None:
    """Sides by the names that every program and the older schema know."""
    for old, new in _SIDES.items():
        if element.get(VAL) == old:
            element.set(VAL, new)
        if element.get(W + old) is not None:
            element.set(W + new, str(element.attrib.pop(W + old)))


def _relate(element: Element, attribute: str, relate: Relate, place: str) -> None:
    if (element.tag, attribute) not in _RELATIONS:
        what = etree.QName(element).localname
        raise word_problem(f"it takes in something from outside ({what})", place)
    new = relate(element, str(element.attrib.pop(attribute)))
    if new is not None:
        element.set(attribute, new)


def _check_fields(root: Element, place: str) -> None:
    """Fields can fetch pictures, files and data; those of page numbers and links cannot."""
    codes = [field.get(W + "instr", "") for field in root.iter(W + "fldSimple")]
    open_fields: list[list[str]] = []
    for element in root.iter(W + "fldChar", W + "instrText", W + "delInstrText"):
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            open_fields.append([])
        elif kind == "end" and open_fields:
            codes.append("".join(open_fields.pop()))
        elif kind is None and open_fields:
            open_fields[-1].append(element.text or "")
        elif kind is None:
            codes.append(element.text or "")
    codes += ["".join(field) for field in open_fields]
    for code in codes:
        if not ALLOWED_FIELDS.match(code):
            word = (code.split() or ["?"])[0]
            raise word_problem(f"it holds the field {word}, only page numbers may stand", place)
