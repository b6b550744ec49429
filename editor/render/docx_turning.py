"""Paragraphs whose letters all run against the edition, such as a quote left untranslated."""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

import msgspec

from editor.model.direction import runs_right_to_left
from editor.render.docx_direction import LEFT_MARK, RIGHT_MARK
from editor.render.docx_marks import TOKENS, Words, pieces_of
from editor.render.docx_styles import mirror_borders, order_borders, own_borders
from editor.render.docx_xml import Element, W, make, properties, put, style_of

_QUOTE, _ATTRIBUTION = "quote", "quote attribution"
# These are set from the side where their words begin.
_TURNED = (
    *("headline", "heading 1", "subheadline", "body text", "first paragraph", "subheading"),
    *("heading 2", _QUOTE, _ATTRIBUTION, "boilerplate heading", "boilerplate"),
)
# These stay on their side: their number, or what stands above them, is there.
_HELD = (
    *("kicker", "subject", "salutation", "closing", "list bullet", "list number", "caption"),
    *("note", "contact"),
)
_SIDES = ("left", "right")


class Turned(msgspec.Struct, frozen=True):
    """A paragraph that holds words against the edition, or stands on their side of the page.

    `base` is true where it is set from right to left, `words` where its words run so.
    """

    paragraph: Element
    base: bool
    words: bool


def find_turned(body: Element, ids: Mapping[str, str], *, rtl: bool) -> list[Turned]:
    """Those of the filled text; `rtl` is the direction of the edition, `ids` are by style name."""
    found = (turned for part in _parts(body, ids) for turned in _part(part, ids, rtl=rtl))
    return [turned for turned in found if turned.base != rtl or turned.words != turned.base]


def set_directions(turned: Iterable[Turned], styles: Element, *, rtl: bool) -> None:
    """Set the paragraphs, their words written; the styles are those of a page from left to right.

    Word mirrors indents and alignment by itself. Marks hold together what runs against its
    paragraph: programs that follow UAX 9 would move a full stop to the other end.
    """
    for each in turned:
        if each.base != rtl:
            look = properties(each.paragraph, "pPr")
            put(look, make("bidi") if each.base else make("bidi", val="0"))
            _set_borders(look, styles, style_of(each.paragraph), mirrored=each.base)
        if each.words != each.base:
            _hold(each.paragraph, RIGHT_MARK if each.words else LEFT_MARK)


def _parts(body: Element, ids: Mapping[str, str]) -> Iterator[list[Element]]:
    """Paragraphs one by one, but a quote with all that belongs to it."""
    quote, below = ids.get(_QUOTE), ids.get(_ATTRIBUTION)
    known = {ids[name] for name in (*_TURNED, *_HELD) if name in ids}
    part: list[Element] = []
    for paragraph in body.iterchildren(W + "p"):
        style = style_of(paragraph)
        if part and not (style in {quote, below} and style_of(part[-1]) == quote):
            yield part
            part = []
        if style in known:
            part.append(paragraph)
    if part:
        yield part


def _part(part: list[Element], ids: Mapping[str, str], *, rtl: bool) -> Iterator[Turned]:
    words = [_words(paragraph) for paragraph in part]
    if not any(words):
        return
    below = ids.get(_ATTRIBUTION)
    said = [w for p, w in zip(part, words, strict=True) if len(part) == 1 or style_of(p) != below]
    held = {ids[name] for name in _HELD if name in ids}
    is_held = style_of(part[0]) in held
    base = rtl if is_held else runs_right_to_left("".join(said), mirrored=rtl)
    for paragraph, own in zip(part, words, strict=True):
        yield Turned(paragraph, base, runs_right_to_left(own, mirrored=base))


def _words(paragraph: Element) -> str:
    return TOKENS.sub(_spoken, "".join(text.text or "" for text in paragraph.iter(W + "t")))


def _spoken(found: re.Match[str]) -> str:
    pieces = pieces_of(found[1]) if found[1] else ()
    return "".join(piece.text for piece in pieces if isinstance(piece, Words))


def _set_borders(look: Element, styles: Element, style: str, *, mirrored: bool) -> None:
    """A border stays on its side of the page, so a bar before the words is drawn anew."""
    borders = own_borders(styles, style)
    if borders is None or all(borders.find(W + side) is None for side in _SIDES):
        return
    borders = put(look, deepcopy(borders))
    for side in _SIDES:
        if borders.find(W + side) is None:
            borders.append(make(side, val="nil"))  # or that of the style would stand as well
    (mirror_borders if mirrored else order_borders)(borders)


def _hold(paragraph: Element, mark: str) -> None:
    """Put a mark at each end that is no letter, so that it stands among its like."""
    words = _words(paragraph)
    if not words[:1].isalpha():
        paragraph.insert(0 if paragraph.find(W + "pPr") is None else 1, _run(mark))
    if not words[-1:].isalpha():
        paragraph.append(_run(mark))


def _run(mark: str) -> Element:
    run, text = make("r"), make("t")
    text.text = mark
    run.append(text)
    if mark == RIGHT_MARK:
        put(properties(run, "rPr"), make("rtl"))
    return run
