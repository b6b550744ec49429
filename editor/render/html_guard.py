"""What a pack's page may hold when it leaves: words, pictures and links, and nothing that acts.

A page with anything else is refused with the reason, since taking it out would change the page.
The policy at the start of a page stops in a browser whatever a parser might read in another way.
"""

import re
from collections.abc import Callable, Iterator

from lxml import html
from lxml.etree import ParserError
from markupsafe import Markup

from editor.model.message import Problem

POLICY = (
    "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'"
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The page begins in one way only, so that the policy stands before all else.
_START = re.compile(r"\s*<!DOCTYPE html>\s*<html\b[^<>]*>\s*<head>", re.IGNORECASE)
_ELEMENTS = _words(
    "html head body title meta style script main article section header footer nav aside div span"
    " p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col"
    " a img figure figcaption blockquote q cite strong b em i u s small sub sup br wbr hr time"
    " address mark bdi bdo abbr dfn code kbd samp pre ruby rt rp del ins"
)
_ATTRIBUTES = _words(
    "class id lang dir title style href src alt width height datetime start reversed value type"
    " scope colspan rowspan span headers role charset name content media http-equiv cite abbr"
    " data-place translate"
)
_META = frozenset({"viewport", "description", "author", "color-scheme", "format-detection"})
_LINK = re.compile(r"(?:https?|mailto|tel):|#", re.IGNORECASE)
_PAGE_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,|cid:", re.IGNORECASE)

Serves = Callable[[str], bool]


def _serves_nothing(_address: str) -> bool:
    return False


def guard(page: str, structured_data: str = "", *, serves: Serves = _serves_nothing) -> str:
    """The same page. Raises Problem for what may not leave, with the element that it is.

    `structured_data` is the only script there may be; `serves` tells the addresses of pictures,
    besides those inside the page, that whoever reads it has at hand.
    """
    if not _START.match(page):
        raise _refused("it does not begin with <!DOCTYPE html>, <html> and <head>")
    if page.find("<!", page.index("<!") + 1) >= 0 or "<?" in page:
        raise _refused("it holds a comment of HTML; comments of templates, {# #}, may stand")
    for reason in _reasons(_parsed(page), structured_data, serves):
        raise _refused(reason)
    return page


def with_policy(page: str) -> str:
    """The page with the policy that lets it load nothing and run nothing (CSP level 3)."""
    meta = Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(POLICY)
    found = _START.match(page)
    at = found.end() if found else 0
    return f"{page[:at]}\n{meta}{page[at:]}"


def _parsed(page: str) -> html.HtmlElement:
    try:
        return html.document_fromstring(page, parser=html.HTMLParser(huge_tree=True))
    except (ParserError, ValueError) as error:
        raise _refused("it cannot be read back") from error


def _reasons(root: html.HtmlElement, script: str, serves: Serves) -> Iterator[str]:
    for element in root.iter():
        yield from _wrong_element(element, script)
        for name, value in element.attrib.items():
            if reason := _wrong_attribute(str(name), str(value), serves):
                yield f"{reason} (<{element.tag}>)"


def _wrong_element(element: html.HtmlElement, script: str) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag not in _ELEMENTS:
        yield f"<{element.tag}> may not stand in a page"
    elif element.tag == "script" and _source(element) != script:
        yield "it holds a script"
    elif element.tag == "meta" and not _is_plain_meta(element):
        yield "it holds a <meta> that is not known"


def _source(element: html.HtmlElement) -> str:
    return str(html.tostring(element, encoding="unicode", with_tail=False))


def _is_plain_meta(element: html.HtmlElement) -> bool:
    return element.get("http-equiv") is None and (
        element.get("charset") is not None or element.get("name") in _META
    )


def _wrong_attribute(name: str, value: str, serves: Serves) -> str:
    if name not in _ATTRIBUTES and not name.startswith("aria-"):
        return f"the attribute “{name}” may not stand in a page"
    if name in {"href", "cite"} and not _LINK.match(value):
        return f"the link “{value}” leads to nothing that a reader could open"
    if name == "src" and not _PAGE_PICTURE.match(value) and not serves(value):
        return f"the picture “{value}” lies outside the page"
    return ""


def _refused(reason: str) -> Problem:
    return Problem.of(
        "The page of this template cannot be used: {reason}.",
        "Take that out of the template, or choose another one.",
        reason=reason,
    )
