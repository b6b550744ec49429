"""True numbered lists: which paragraphs count together, and where counting starts again."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy

import msgspec

from editor.render.docx_marks import NEW_LIST
from editor.render.docx_xml import VAL, Element, W, make, properties, put, style_of

SIGNATORY = "signatory"
# Lists that start again wherever other text, or a `new_list` tag, stands between them.
_RESTARTING = ("list number", "note")
_INDENT, _HANGING = 454, 113
_DIGITS, _DIGIT = 3, 113  # numbers that fit, and 2 mm for each digit more


def number_lists(
    root: Element, styles: Element, numbering: Element, ids: Mapping[str, str]
) -> None:
    """Give every list of a filled document that starts again a counter of its own."""
    counters = _Counters(numbering, styles)
    restarting = {ids[name] for name in _RESTARTING if name in ids}
    for run in _runs(root.iter(W + "p"), restarting):
        _number(run, counters)


def number_signatories(
    root: Element, styles: Element, numbering: Element, ids: Mapping[str, str]
) -> None:
    """Let all signatories of a template count through, over the groups, from one."""
    signatory = ids.get(SIGNATORY)
    if signatory is not None:
        paragraphs = [p for p in root.iter(W + "p") if style_of(p) == signatory]
        _number(paragraphs, _Counters(numbering, styles))


def is_numbered(style: str, styles: Element) -> bool:
    """Whether paragraphs of a style count by themselves."""
    return _style_number(style, styles) is not None


def centre_numbers(numbering: Element) -> None:
    """Set numbers of a right-to-left page in the middle of their indent.

    Programs do not agree which side `left` and `right` mean there: the first edition of ECMA-376
    says those of the page, the second the beginning and end of the line.
    """
    for level in numbering.iter(W + "lvl"):
        side, indent = level.find(W + "lvlJc"), level.find(f"{W}pPr/{W}ind")
        if side is not None and side.get(VAL) in {"right", "end"} and indent is not None:
            side.set(VAL, "center")
            indent.set(W + "hanging", str(int(indent.get(W + "left", "0")) // 2))


def make_room(numbering: Element, styles: Element, ids: Mapping[str, str], last: int) -> None:
    """Widen the indent of the signatories where their last number has more than three digits."""
    wider = (len(str(last)) - _DIGITS) * _DIGIT
    if wider <= 0 or SIGNATORY not in ids:
        return
    kind = _Counters(numbering, styles).kind(ids[SIGNATORY])
    for level in numbering.iterchildren(W + "abstractNum"):
        if level.get(W + "abstractNumId") == kind:
            for element, name in (*_all(level, "ind", "left"), *_all(level, "tab", "pos")):
                element.set(name, str(int(element.get(name, "0")) + wider))


def _all(root: Element, tag: str, name: str) -> Iterator[tuple[Element, str]]:
    return ((element, W + name) for element in root.iter(W + tag))


class _Counters(msgspec.Struct, frozen=True):
    numbering: Element
    styles: Element

    def fresh(self, style: str) -> str:
        """A new counter with the look of the style's list; its id."""
        known = [int(n.get(W + "numId", "0")) for n in self.numbering.iterchildren(W + "num")]
        number = make("num", numId=str(max(known, default=0) + 1))
        number.append(make("abstractNumId", val=self.kind(style)))
        override = make("lvlOverride", ilvl="0")
        override.append(make("startOverride", val="1"))
        number.append(override)
        self._insert(number)
        return number.get(W + "numId", "")

    def kind(self, style: str) -> str:
        """The id of the list whose look the style has."""
        wanted = _style_number(style, self.styles)
        for number in self.numbering.iterchildren(W + "num"):
            link = number.find(W + "abstractNumId")
            if number.get(W + "numId") == wanted and link is not None:
                return link.get(VAL, "")
        return self._plain()

    def _plain(self) -> str:
        """A list of plain numbers, for a style whose own numbering was lost."""
        kinds = list(self.numbering.iterchildren(W + "abstractNum"))
        known = [int(kind.get(W + "abstractNumId", "0")) for kind in kinds]
        kind = make("abstractNum", abstractNumId=str(max(known, default=0) + 1))
        kind.append(make("multiLevelType", val="singleLevel"))
        kind.append(_plain_level())
        self.numbering.insert(self.numbering.index(kinds[-1]) + 1 if kinds else 0, kind)
        return kind.get(W + "abstractNumId", "")

    def _insert(self, number: Element) -> None:
        numbers = self.numbering.findall(W + "num")
        kinds = self.numbering.findall(W + "abstractNum")
        last = (numbers or kinds)[-1]
        self.numbering.insert(self.numbering.index(last) + 1, number)


def _number(paragraphs: list[Element], counters: _Counters) -> None:
    if not paragraphs:
        return
    place = make("numPr")
    place.append(make("ilvl", val="0"))
    place.append(make("numId", val=counters.fresh(style_of(paragraphs[0]))))
    for paragraph in paragraphs:
        put(properties(paragraph, "pPr"), deepcopy(place))


def _runs(paragraphs: Iterable[Element], styles: set[str]) -> Iterator[list[Element]]:
    """Neighbours of one style, each a list."""
    run: list[Element] = []
    for paragraph in paragraphs:
        counted = style_of(paragraph) in styles
        if run and not (counted and _goes_on(paragraph, run[-1])):
            yield run
            run = []
        if counted:
            run.append(paragraph)
    if run:
        yield run


def _goes_on(paragraph: Element, before: Element) -> bool:
    anew = any(NEW_LIST in (text.text or "") for text in paragraph.iter(W + "t"))
    return style_of(paragraph) == style_of(before) and not anew


def _style_number(style: str, styles: Element) -> str | None:
    """The list that a style belongs to, by itself or through the style that it builds on."""
    by_id = {s.get(W + "styleId"): s for s in styles.iterchildren(W + "style")}
    for _ in range(len(by_id)):
        found = by_id.get(style)
        if found is None:
            return None
        number = found.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None:
            value = number.get(VAL)
            return value if value != "0" else None
        parent = found.find(W + "basedOn")
        style = "" if parent is None else parent.get(VAL, "")
    return None


def _plain_level() -> Element:
    level = make("lvl", ilvl="0")
    level.append(make("start", val="1"))
    level.append(make("numFmt", val="decimal"))
    level.append(make("lvlText", val="%1."))
    level.append(make("lvlJc", val="right"))
    look = make("pPr")
    look.append(make("ind", left=str(_INDENT), hanging=str(_HANGING)))
    level.append(look)
    return level
