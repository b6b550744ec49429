"""Sheets and columns: the size of the page, and signatories in balanced columns."""

from collections.abc import Iterator
from copy import deepcopy

from editor.render.docx_xml import Element, W, make, properties, put, style_of

_SHEETS = {"a4": (11906, 16838), "letter": (12240, 15840)}
_GUTTER = 454  # 8 mm in twentieths of a point
_NARROWEST_MARGIN = 567  # 10 mm
_HELD_BY_THE_FIRST = ("headerReference", "footerReference", "titlePg", "pgNumType")


def set_paper(body: Element, paper: str) -> None:
    """Set every section on the release's paper; a page that lies on its side stays so.

    The side margins take up the difference, so that lines break as the pack's maker saw them.
    """
    for section in body.iter(W + "sectPr"):
        page = section.find(W + "pgSz")
        page = put(section, make("pgSz")) if page is None else page
        short, long = _SHEETS[paper]
        width, height = (long, short) if page.get(W + "orient") == "landscape" else (short, long)
        _widen_margins(section, width - int(page.get(W + "w", width)))
        page.set(W + "w", str(width))
        page.set(W + "h", str(height))


def _widen_margins(section: Element, difference: int) -> None:
    margins = section.find(W + "pgMar")
    if margins is None:
        return
    left, right = (int(margins.get(W + side, "0")) for side in ("left", "right"))
    half = difference // 2
    if min(left + half, right + difference - half) >= _NARROWEST_MARGIN:
        margins.set(W + "left", str(left + half))
        margins.set(W + "right", str(right + difference - half))


def last_section(body: Element) -> Element:
    """The section properties at the end of the document, made where they are missing."""
    found = body.find(W + "sectPr")
    if found is None:
        found = make("sectPr")
        body.append(found)
    return found


def set_columns(body: Element, styles: set[str], columns: int) -> None:
    """Set each run of paragraphs in these styles in columns.

    A section ends before the run and another with it: only a section that is followed by a
    continuous one has balanced columns in Word.
    """
    if columns == 1:
        return
    for run in list(_runs(body, styles)):
        section = _section_of(run[-1], body)
        before = run[0].getprevious()
        if before is not None and _takes_break(before):
            _end_section(before, section)
        elif before is not None and before.tag != W + "p":
            joint = _joint()
            run[0].addprevious(joint)
            _end_section(joint, section)
        if run[-1].getnext() is section:
            run[-1].addnext(_joint())
        _end_section(run[-1], section, columns)


def _runs(body: Element, styles: set[str]) -> Iterator[list[Element]]:
    run: list[Element] = []
    for child in body:
        if child.tag == W + "p" and style_of(child) in styles:
            run.append(child)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _section_of(paragraph: Element, body: Element) -> Element:
    """The section properties that hold for a paragraph: the next ones behind it."""
    for sibling in paragraph.itersiblings():
        if sibling.tag == W + "sectPr":
            return sibling
        found = sibling.find(f"{W}pPr/{W}sectPr")
        if found is not None:
            return found
    return last_section(body)


def _takes_break(element: Element) -> bool:
    return element.tag == W + "p" and element.find(f"{W}pPr/{W}sectPr") is None


def _end_section(paragraph: Element, section: Element, columns: int = 1) -> None:
    """End a section with this paragraph; what follows goes on without a new page."""
    ended = deepcopy(section)
    put(ended, make("cols", num=str(columns), space=str(_GUTTER)))
    put(properties(paragraph, "pPr"), ended)
    for name in _HELD_BY_THE_FIRST:
        for found in section.findall(W + name):
            section.remove(found)
    put(section, make("type", val="continuous"))


def _joint() -> Element:
    """A line of no height, where a section must end and no words stand."""
    paragraph = make("p")
    look = properties(paragraph, "pPr")
    put(look, make("spacing", before="0", after="0", line="20", lineRule="exact"))
    return paragraph
