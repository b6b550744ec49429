"""Walks the elements of a page and writes its lines."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

import msgspec
from lxml import etree

from editor.importers.document import LineRole
from editor.importers.sources.assemble import clean_line
from editor.importers.sources.html_state import LineWriter, ListState, Look, marker
from editor.importers.sources.html_tables import as_row
from editor.importers.sources.html_tags import (
    BLOCKS,
    HEADINGS,
    LISTS,
    SKIPPED,
    SPACED,
    followed,
    is_bold,
    is_hidden,
    is_italic,
    is_way_back,
    role_of,
    split_word_marker,
    word_list_level,
)
from editor.importers.sources.lines import Picture, RawLine, line_text

_DATA = re.compile(r"data:(image/[a-z+.-]+)(;base64)?,", re.IGNORECASE)
_NAMED_LENGTH = 500
_LARGEST_ROW = 200  # lines


class _Row(msgspec.Struct):
    """A row of a table that is open: where it and each of its cells begin."""

    start: int
    cells: list[int]


class _Place(msgspec.Struct, frozen=True):
    """What the lines inside a block are, and how many lines there were before it."""

    role: LineRole
    level: int = 0
    ordered: bool = False
    before: int = 0


class HtmlReader:
    """Takes the start and the end of every element; gives lines, and what it left out."""

    def __init__(self) -> None:
        self.named: list[str] = []
        self._writer = LineWriter()
        self._looks = [Look()]
        self._places = [_Place(LineRole.PARAGRAPH)]
        self._lists: list[ListState] = []
        self._rows: list[_Row] = []
        self._skipped: etree._Element | None = None
        self._preformatted = 0

    def start(self, element: etree._Element) -> None:
        """An element begins."""
        if self._skipped is not None:
            return
        if self._is_left_out(element):
            self._skipped = element
            return
        tag = str(element.tag)
        if tag in BLOCKS:
            self._open_block(tag, element)
        self._push_look(tag, element)
        if tag == "br":
            self._break_line()
        elif tag == "img":
            self._picture(element)
        self._preformatted += tag == "pre"
        self._write(element.text)

    def end(self, element: etree._Element) -> None:
        """An element is over; the words after it belong to the one around it."""
        if self._skipped is not None:
            if self._skipped is not element:
                return
            self._skipped = None
        else:
            tag = str(element.tag)
            self._preformatted -= tag == "pre"
            self._looks.pop()
            if tag in BLOCKS:
                self._close_block(tag, element)
        if element.getparent() is not None:
            self._write(element.tail)

    def finished(self) -> list[RawLine]:
        """Every line, once the walk is over."""
        self._writer.end()
        return self._writer.lines

    def _is_left_out(self, element: etree._Element) -> bool:
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return True
        if tag == "title":
            self._name("Title of the page", element)
            return True
        if tag == "a" and is_way_back(element.get("href", "")):
            return True
        if is_hidden(element):
            self._name("Not shown on the page", element)
            return True
        return False

    def _name(self, what: str, element: etree._Element) -> None:
        shown = (str(piece) for piece in element.itertext() if piece.strip())
        words = clean_line(" ".join(" ".join(shown).split()))
        if words and not element.xpath("boolean(self::script or self::style or .//script)"):
            self.named.append(f"{what}: {words}")

    def _push_look(self, tag: str, element: etree._Element) -> None:
        look, style = self._looks[-1], element.get("style", "")
        bold, italic = is_bold(tag, style), is_italic(tag, style)
        link = followed(element.get("href", "")) if tag == "a" else ""
        self._looks.append(
            Look(
                bold=look.bold if bold is None else bold,
                italic=look.italic if italic is None else italic,
                link=link or look.link,
            )
        )

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if not self._preformatted:
            self._writer.write(text, self._looks[-1], preformatted=False)
            return
        first, *others = text.split("\n")
        self._writer.write(first, self._looks[-1], preformatted=True)
        for line in others:
            self._writer.end()
            self._writer.write(line, self._looks[-1], preformatted=True)

    def _break_line(self) -> None:
        if self._writer.is_empty():
            self._writer.gap()
        self._writer.end()
        self._take_place()

    def _open_block(self, tag: str, element: etree._Element) -> None:
        self._writer.end()
        if tag in SPACED and not (self._lists and tag in LISTS | {"p"}):
            self._writer.gap()
        if tag in LISTS:
            self._lists.append(_list_state(tag, element))
        elif tag == "tr":
            self._rows.append(_Row(len(self._writer.lines), []))
        elif tag in {"td", "th"} and self._rows:
            self._rows[-1].cells.append(len(self._writer.lines))
        self._places.append(self._place(tag, element))
        self._take_place()
        if tag == "li":
            self._number(element)

    def _place(self, tag: str, element: etree._Element) -> _Place:
        before = len(self._writer.lines)
        if tag == "li":
            ordered = bool(self._lists) and self._lists[-1].ordered
            return _Place(LineRole.LIST_ITEM, max(len(self._lists), 1), ordered, before)
        level = word_list_level(element.get("style", ""))
        if level:
            return _Place(LineRole.LIST_ITEM, level, before=before)
        role = role_of(tag)
        return (
            self._places[-1]
            if role is LineRole.PARAGRAPH
            else _Place(role, HEADINGS.get(tag, 0), before=before)
        )

    def _take_place(self) -> None:
        """Go on as the block around; only the first line of an item is the item."""
        place = self._places[-1]
        if place.role is LineRole.LIST_ITEM and len(self._writer.lines) > place.before:
            place = _Place(LineRole.PARAGRAPH)
        self._writer.become(place.role, place.level, ordered=place.ordered)

    def _number(self, element: etree._Element) -> None:
        state = self._lists[-1] if self._lists else None
        if state is None or not state.ordered:
            return
        state.number = _whole(element.get("value"), state.number)
        self._writer.number(marker(state))
        state.number += 1

    def _close_block(self, tag: str, element: etree._Element) -> None:
        before = len(self._writer.lines)
        self._writer.end()
        if word_list_level(element.get("style", "")):
            self._writer.lines[before:] = map(_without_marker, self._writer.lines[before:])
        self._places.pop()
        self._take_place()
        if tag in LISTS and self._lists:
            self._lists.pop()
        elif tag == "tr" and self._rows:
            self._close_row(self._rows.pop())
        if tag in SPACED and not self._lists:
            self._writer.gap()

    def _close_row(self, row: _Row) -> None:
        lines = self._writer.lines
        if not row.cells or len(lines) - row.cells[0] > _LARGEST_ROW:
            return  # it places a text; looking at it again for every table around takes for ever
        ends = [*row.cells[1:], len(lines)]
        cells = [lines[start:end] for start, end in zip(row.cells, ends, strict=True)]
        lines[row.cells[0] :] = as_row(cells)

    def _picture(self, element: etree._Element) -> None:
        source, alt = element.get("src", ""), clean_line(element.get("alt", "")).strip()
        data = _embedded(source)
        if data is not None and data[1]:
            self._writer.picture(Picture(data=data[1], media_type=data[0], alt=alt))
        elif alt:
            self.named.append(f"Picture, not taken over: {alt[:_NAMED_LENGTH]}")


def _list_state(tag: str, element: etree._Element) -> ListState:
    return ListState(
        ordered=tag == "ol",
        number=_whole(element.get("start"), 1),
        style=element.get("type", "1"),
    )


def _whole(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 7 else otherwise  # noqa: PLR2004


def _without_marker(line: RawLine) -> RawLine:
    """An item of Word's clipboard: its bullet is gone, its number stands before its words."""
    number, words = split_word_marker(line_text(line))
    if words == line_text(line):
        return line
    cut = len(line_text(line)) - len(words)
    runs = []
    for run in line.runs:
        left = run.text[cut:] if cut < len(run.text) else ""
        cut = max(0, cut - len(run.text))
        if left:
            runs.append(msgspec.structs.replace(run, text=left))
    if number and runs:
        runs.insert(0, msgspec.structs.replace(runs[0], text=f"{number} ", link=""))
    return msgspec.structs.replace(line, runs=tuple(runs), ordered=bool(number))


def _embedded(source: str) -> tuple[str, bytes] | None:
    """The media type and bytes of a picture that lies in the page itself."""
    found = _DATA.match(source)
    if not found:
        return None
    rest = source[found.end() :]
    if not found.group(2):
        return found.group(1).lower(), unquote_to_bytes(rest)
    try:
        return found.group(1).lower(), base64.b64decode(rest)
    except (binascii.Error, ValueError):
        return None
