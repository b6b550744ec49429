"""Remembers the styles of elements: while somebody types, words change and elements do not."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import weasyprint
from weasyprint import css

from editor.render.job import GivenUpError

# The class is private to WeasyPrint: with another version nothing is remembered, until the tests of
# this module have passed with it.
TESTED_VERSION = "70.0"
# What a style sheet can say so that other elements follow the attributes left out below, or that
# styles are changed while they are used, as those of notes are.
_UNSAFE = re.compile(r"\[[^\]]*(?:style|content)|note[-(]|footnote")
# An element and its attribute that hold words; none of it is laid out.
_DESCRIPTION = "meta", "content"
_NAMES_SHEETS = ("style", "link")
# Layout takes it from these elements over to the page.
_TAKEN, _TAKEN_FROM = "overflow", ("html", "body")

Element = Any  # WeasyPrint is untyped
Wrapper = Any
Html = Any
Styles = Any
_Sheets = list[Any]
_Finder = Callable[..., Iterable[Any]]


class _Outline(NamedTuple):
    """All that selectors can ask of an element; of its words only whether there are any."""

    tag: object
    attributes: dict[str, str]
    children: int
    has_text: bool


class _Page(NamedTuple):
    """What the styles of a page depend on: its elements in order, and their own styles."""

    sheets: _Sheets
    elements: list[Element]
    outlines: list[_Outline]
    own: list[str | None]


class _Part(NamedTuple):
    """Stands in for a page of which only some elements need styles."""

    etree_element: Element
    base_url: str
    wrappers: list[Wrapper]

    @property
    def wrapper_element(self) -> "_Part":
        """What WeasyPrint asks for the elements."""
        return self

    def iter_subtree(self) -> Iterator[Wrapper]:
        """The elements, parents first."""
        return iter(self.wrappers)


class StyleMemory:
    """The styles of the page before, for the next one that has the same elements.

    All pages get new styles each time, as WeasyPrint complains while it makes them.
    """

    def __init__(self) -> None:
        self._kept: tuple[_Page, Styles] | None = None

    @contextmanager
    def at_work(self, sheet: str, *, only_some_pages: bool = False) -> Iterator[None]:
        """While this lasts, styles are remembered; only some pages also take those of before."""
        if str(weasyprint.__version__) != TESTED_VERSION or _UNSAFE.search(sheet):
            yield
            return
        if not only_some_pages:
            self._kept = None
        plain, finder = css.StyleFor, css.find_stylesheets

        def style_for(html: Html, sheets: _Sheets, *others: Any) -> Styles:  # noqa: ANN401  # as WeasyPrint has it
            page = _page(html, sheets)
            before, self._kept = self._kept, None
            styles = _taken_over(before, page, html, plain, *others) if before else None
            styles = styles or plain(html, sheets, *others)
            self._kept = page, styles
            return styles

        css.StyleFor, css.find_stylesheets = style_for, _only_where_named(finder)
        try:
            yield
        except GivenUpError:
            raise
        except BaseException:  # they may be half made
            self._kept = None
            raise
        finally:
            css.StyleFor, css.find_stylesheets = plain, finder


def _only_where_named(plain: _Finder) -> _Finder:
    """Looks for style sheets in a page only where a glance at its elements says there are some."""

    def find(wrapper: Wrapper, *others: Any) -> Iterable[Any]:  # noqa: ANN401  # as WeasyPrint has it
        tags = {str(element.tag).rpartition("}")[2] for element in wrapper.etree_element.iter()}
        return () if tags.isdisjoint(_NAMES_SHEETS) else plain(wrapper, *others)

    return find


def _page(html: Html, sheets: _Sheets) -> _Page:
    elements = list(html.etree_element.iter())
    own = [element.get("style") for element in elements]
    return _Page(sheets, elements, [_outline(element) for element in elements], own)


def _outline(element: Element) -> _Outline:
    attributes = dict(element.attrib)
    attributes.pop("style", None)
    tag, words = _DESCRIPTION
    if element.tag == tag:
        attributes.pop(words, None)
    return _Outline(element.tag, attributes, len(element), bool(element.text))


def _taken_over(
    kept: tuple[_Page, Styles], page: _Page, html: Html, plain: Any, *others: Any  # noqa: ANN401  # as above
) -> Styles | None:  # fmt: skip
    """The styles of the page before, and new ones where an element's own style has changed."""
    before, styles = kept
    if (before.sheets, before.outlines) != (page.sheets, page.outlines):
        return None
    both = zip(page.elements, page.own, before.own, strict=True)
    changed = [element for element, own, old in both if own != old]
    hints, fonts, targets = others
    _hand_over(styles, dict(zip(before.elements, page.elements, strict=True)))
    if changed:
        within = {inner for element in changed for inner in element.iter()}
        near = within.union(_outer(html.etree_element, changed))
        part = _Part(html.etree_element, html.base_url, list(_around(html.wrapper_element, near)))
        _renew(styles, plain(part, page.sheets, hints, fonts, None), within)
    _collect_anchors(styles, targets)
    return styles


def _hand_over(styles: Styles, new: dict[Element, Element]) -> None:
    """Give the styles to the elements of another page, as they were before layout."""
    computed = styles.get_computed_styles()
    handed = {(new[one], kind): style for (one, kind), style in computed.items() if one in new}
    computed.clear()  # those of pages and their margins are made anew
    computed.update(handed)
    styles.get_cascaded_styles().clear()
    styles.initial_page_sizes.update(box=None, area=None)
    for (element, _), style in handed.items():
        if element.tag in _TAKEN_FROM:
            style.pop(_TAKEN, None)


def _around(wrapper: Wrapper, near: Collection[Element]) -> Iterator[Wrapper]:
    """These elements, parents first; each lies in another one or is the outermost."""
    yield wrapper
    for child in wrapper.iter_children():
        if child.etree_element in near:
            yield from _around(child, near)


def _outer(root: Element, elements: Collection[Element]) -> Iterator[Element]:
    """The elements that these lie in."""
    parents = {child: parent for parent in root.iter() for child in parent}
    for element in elements:
        inner = element
        while inner in parents:
            inner = parents[inner]
            yield inner


def _renew(styles: Styles, newer: Styles, within: Collection[Element]) -> None:
    """Take over the newer styles of these elements."""
    computed = styles.get_computed_styles()
    for key in [key for key in computed if key[0] in within]:
        del computed[key]
    for key, style in newer.get_computed_styles().items():
        style.initial_page_sizes = styles.initial_page_sizes
        if key[0] in within:
            computed[key] = style


def _collect_anchors(styles: Styles, targets: Any) -> None:  # noqa: ANN401  # as above
    anchors = (style["anchor"] for style in styles.get_computed_styles().values())
    for anchor in dict.fromkeys(filter(None, anchors)):
        targets.collect_anchor(anchor)
