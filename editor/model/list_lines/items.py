"""The items of a list in lines: entries that may run over several lines, headings, the rest."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

import msgspec

from editor.model.countries import country_code
from editor.model.list_lines.bars import sign_between, spans_between
from editor.model.list_lines.enumeration import is_enumeration
from editor.model.list_lines.headings import is_heading, is_no_name
from editor.model.list_lines.lines import Line
from editor.model.list_lines.numbered import numbered_names
from editor.model.names.folding import fold
from editor.model.names.vocabulary import meanings

_INLINE = re.compile(r"(?P<heading>[^:：,،、]{2,60})(?:[:：]\s{1,9}|：)(?=\S)")
_OPEN_END = re.compile(r"[-–—&(/]$|[^.,]\s(?:and|und|et|ve|ile|و|the)$")

_NOTE_MARK = re.compile(r"(\*{1,3}|[†‡§¹²³]|\[\d{1,2}\])(?=\s|\w)")
_NOTE_REACH = 20_000  # characters; a note stands below the list it belongs to

_MOST_LINES = 4
_FEW, _NARROW = 2, 40  # lines, and the characters that fit into a column


class ItemKind(Enum):
    """What an item of a list is."""

    ENTRY = auto()
    HEADING = auto()
    OTHER = auto()


class Item(msgspec.Struct, frozen=True):
    """An item and its place in the text.

    `lines` counts how many it runs over, `marked` tells of a number or bullet, `enumerated` of
    many names between commas.
    """

    kind: ItemKind
    start: int
    end: int
    lines: int = 1
    marked: bool = False
    enumerated: bool = False


def items_of(text: str, lines: Sequence[Line]) -> list[Item]:
    """The items in their order."""
    marked = _is_marked(lines)
    found: list[Item] = []
    for at, line in enumerate(lines):
        kind = _kind(text, lines, at, marked=marked)
        if found and kind is ItemKind.ENTRY and _goes_on(text, lines, at, found[-1], marked=marked):
            last = found[-1]
            found[-1] = msgspec.structs.replace(last, end=line.end, lines=last.lines + 1)
        else:
            found.append(Item(kind, line.name_start, line.end, marked=line.marked))
    if sign := sign_between(text, lines):
        found = [part for item in found for part in _at_sign(text, item, sign)]
    parts = (part for item in found for part in _without_heading(text, item))
    return [one for part in parts for one in _one_by_one(text, part)]


def _is_marked(lines: Sequence[Line]) -> bool:
    count = sum(line.marked for line in lines)
    return count > 1 and count >= len(lines) * 0.3


def _kind(text: str, lines: Sequence[Line], at: int, *, marked: bool) -> ItemKind:
    line = lines[at]
    words_there = text[line.name_start : line.end]
    if is_heading(text, lines, at):
        return ItemKind.HEADING
    enumerated = is_enumeration(text, line.name_start, line.end, alone=True)
    if _is_footnote(text, line) or (is_no_name(words_there) and not enumerated):
        return ItemKind.OTHER
    lost = marked and not line.marked and line.after_blank and not _has_company(lines, at)
    return ItemKind.OTHER if lost else ItemKind.ENTRY


def _is_footnote(text: str, line: Line) -> bool:
    """Whether a line begins with a mark that a name above ends with."""
    found = _NOTE_MARK.match(text, line.start, line.end)
    if not found:
        return False
    above = text[max(0, line.start - _NOTE_REACH) : line.start]
    return bool(re.search(r"[^\W\d_][)）.]?[ \xa0]?" + re.escape(found[1]), above))


def _has_company(lines: Sequence[Line], at: int) -> bool:
    """Whether unmarked lines stand together in their own block, under a heading or not."""
    block = [line for line in (lines[at + 1 : at + 3]) if not line.after_blank and not line.marked]
    return len(block) > 1


def _goes_on(text: str, lines: Sequence[Line], at: int, before: Item, *, marked: bool) -> bool:
    line = lines[at]
    if before.kind is not ItemKind.ENTRY or line.after_blank or line.marked:
        return False
    above = text[before.start : before.end]
    here = text[line.start : line.end]
    if lines[at - 1].marked and (marked and before.lines < _MOST_LINES):
        return not _are_names_below(text, lines, at)
    if text[before.end : line.start].strip():
        return False  # another column stands between
    open_bracket = above.count("(") > above.count(")") or above.count("（") > above.count("）")
    return (
        open_bracket
        or bool(_OPEN_END.search(above))
        or here.startswith(("(", "（"))
        or _begins_small(here)
        or (marked and before.lines > 1 and line.left == lines[at - 1].left)
    )


def _are_names_below(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether names without a number stand below a numbered list, as those that came in late.

    They are no rest of a long line: no other line has one, and each would have had room above.
    """
    if not all(line.marked for line in lines[:at]) or len(lines[at:]) < _FEW or at < _FEW:
        return False
    if any(line.marked or line.after_blank for line in lines[at:]):
        return False
    width = max(_NARROW, *(line.end - line.start for line in lines))
    return all(_has_room(text, above, here, width) for above, here in pairwise(lines[at - 1 :]))


def _has_room(text: str, above: Line, here: Line, width: int) -> bool:
    words_there = text[here.start : here.end]
    if not words_there[:1].isalpha() or words_there[:1].islower() or country_code(words_there):
        return False
    return above.end - above.start + 1 + len(words_there.split(maxsplit=1)[0]) <= width


def _begins_small(here: str) -> bool:
    """Whether a line begins with a small word such as "of" or "ve"."""
    first = here.split(maxsplit=1)[0]
    known = meanings().get(fold(first), ())
    return (
        first.islower()
        and any("stop.word" in each for each in known)
        and fold(first) not in {"the", "al"}
    )


def _at_sign(text: str, item: Item, sign: str) -> list[Item]:
    """Part a line of several names with bars between them."""
    spans = spans_between(text, item.start, item.end, sign)
    if item.kind is not ItemKind.ENTRY or not spans[1:]:
        return [item]
    return [Item(item.kind, *span, item.lines, marked=True) for span in spans]


def _one_by_one(text: str, item: Item) -> list[Item]:
    """Part a line of several numbered names."""
    if item.kind is not ItemKind.ENTRY:
        return [item]
    spans = numbered_names(text, item.start, item.end, marked=item.marked)
    if not spans[1:]:
        return [item]
    return [Item(item.kind, *span, item.lines, marked=True) for span in spans]


def _without_heading(text: str, item: Item) -> list[Item]:
    """Part "Malaysia: A, B, C" into a heading and names."""
    found = _INLINE.match(text, item.start, item.end)
    commas = sum(text.count(sign, found.end(), item.end) for sign in ",،、;；，") if found else 0
    if not found or item.kind is not ItemKind.ENTRY or commas == 0:
        return [item]
    return [
        Item(ItemKind.HEADING, item.start, found.end("heading") + 1),
        Item(ItemKind.ENTRY, found.end(), item.end, item.lines, enumerated=True),
    ]
