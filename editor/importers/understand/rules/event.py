"""What an invitation says line by line: what, who, when, where, how to get in."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.understand.body import Block, BodyPart
from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.clock import find_time, find_zone
from editor.importers.understand.dates import find_dates
from editor.importers.understand.folding import folded
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_LEAST = 3
_LABEL_LETTERS = 24
_FIELDS = ("what", "who", "when", "where", "access", "visuals")
_UNTIL = re.compile(r"\s*[–—-]\s*(?=\d)|\s(?:to|until|till|bis|à|a|às|hasta|até|ile|إلى|至)\s|至")


class EventRow(msgspec.Struct, frozen=True):
    """What a line tells of an event: a field of `Event`, and the code point where its words begin.

    `starts` and `ends` are local to `zone`, where the line tells when it is.
    """

    field: str
    at: int
    starts: str = ""
    ends: str = ""
    zone: str = ""


class _Row(msgspec.Struct, frozen=True):
    """A labelled line with the line below it, where the label stands alone."""

    start: int
    end: int
    at: int
    field: str
    text: str


def find(draft: Draft) -> Iterator[Claim]:
    """Claim lines such as "When: Tuesday", where at least three of them stand."""
    rows = [row for line in draft.page.lines if (row := _row(draft, line))]
    if len(rows) < _LEAST:
        return
    when = _when([row for row in rows if row.field == "when"], draft.language)
    taken: set[str] = set()
    for row in rows:
        value: object = None
        if row.field == "when" and when:
            value = msgspec.structs.replace(when, at=row.at)
        elif row.field not in {"", "when"} and row.field not in taken:
            value = EventRow(row.field, row.at)
        taken.add(row.field)
        yield _claim(row, value)


def _claim(row: _Row, value: object) -> Claim:
    return Claim(
        start=row.start,
        end=row.end,
        part=Part.EVENT if value else Part.BODY,
        rule="event",
        confidence=0.8,
        reason=message("It tells what an invitation is to, or when, or where."),
        value=value or BodyPart(Block.PARAGRAPH),
    )


def _row(draft: Draft, line: Line) -> _Row | None:
    head, colon, rest = line.text.replace("：", ":").partition(":")
    if not draft.is_free(line) or len(head) > _LABEL_LETTERS:
        return None
    field = _field(folded(head), draft.language)
    if field is None or (not colon and not head.isupper()):
        return None
    if rest.strip():
        at = line.text_start + len(head) + 1 + len(rest) - len(rest.lstrip())
        return _Row(line.start, line.end, at, field, rest)
    below = draft.page.lines[line.index + 1 : line.index + 2]
    if not below or not draft.is_free(below[0]) or _is_label(draft, below[0]):
        return None
    return _Row(line.start, below[0].end, below[0].text_start, field, below[0].text)


def _is_label(draft: Draft, line: Line) -> bool:
    head = line.text.replace("：", ":").partition(":")[0]
    return len(head) <= _LABEL_LETTERS and _field(folded(head), draft.language) is not None


def _field(label: str, language: str) -> str | None:
    """The field that a label leads to; empty for one of an invitation that has none, as "Why"."""
    for field in _FIELDS:
        if label in phrases(f"event.{field}", language).whole:
            return field
    return "" if label in phrases("kinds.advisory_labels", language).whole else None


def _when(rows: Sequence[_Row], language: str) -> EventRow | None:
    """The moment of all rows together; None where day or hour is not told."""
    text = " ; ".join(row.text.replace("：", ":") for row in rows)
    dates = [found for found in find_dates(text, language) if found.date]
    if len({found.date for found in dates}) != 1:
        return None
    day = dates[0]
    clock = text[: day.start] + " ; " + text[day.end :]
    begins, *rest = _UNTIL.split(clock, maxsplit=1)
    time = find_time(begins) or find_time(clock)
    if time is None:
        return None
    until = find_time(rest[0]) if rest and find_time(begins) else None
    return EventRow(
        "starts",
        0,
        starts=_moment(str(day.date), time),
        ends=_moment(str(day.date), until) if until and until > time else "",
        zone=find_zone(text),
    )


def _moment(day: str, time: tuple[int, int]) -> str:
    return f"{day}T{time[0] % 24:02}:{time[1]:02}"
