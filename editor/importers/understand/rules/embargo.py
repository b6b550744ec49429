"""Sentences that forbid publication before a moment."""

from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.clock import find_time, find_zone
from editor.importers.understand.dates import FoundDate, find_dates
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.enums import TimingType
from editor.model.message import message
from editor.model.release import Timing

_MOST_WORDS, _FIRST_LINES = 40, 60
_HEAD = 60


def find(draft: Draft) -> Iterator[Claim]:
    """Claim an embargo's sentence, with the moment and the zone that it names."""
    lines = draft.page.lines[:_FIRST_LINES] + draft.page.lines[_FIRST_LINES:][-10:]
    for line in lines:
        kind = _kind(line)
        if kind is None:
            continue
        following = _following(draft, line)
        timing, used = _timing(draft, kind, [line, *following])
        if kind is TimingType.EMBARGO and timing.until is None and line.words > 6:
            continue
        for one in [line, *following][:used]:
            yield Claim(
                start=one.start,
                end=one.end,
                part=Part.TIMING,
                rule="embargo",
                confidence=0.97 if timing.until else 0.6,
                reason=message("It says when the text may be published."),
                value=timing,
            )


def _kind(line: Line) -> TimingType | None:
    if line.words > _MOST_WORDS:
        return None
    words = line.folded
    negative = words.endswith(("keine", "none", "aucun", "ninguno"))
    embargo = phrases("release.embargo")
    if not negative and (embargo.is_in(words[:_HEAD]) or _says_later(line)):
        return TimingType.EMBARGO
    if phrases("release.hold").leads(words) and line.words <= 8:
        return TimingType.HOLD
    return None


def _says_later(line: Line) -> bool:
    """Turkish, Chinese and Uyghur name the moment before the ban."""
    found = phrases("release.embargo").is_in(line.folded)
    return bool(found) and any(c.isdigit() for c in line.text)


def _following(draft: Draft, line: Line) -> list[Line]:
    below = draft.page.lines[line.index + 1 : line.index + 3]
    return [one for one in below if one.words <= 12 and any(c.isdigit() for c in one.text)]


def _timing(draft: Draft, kind: TimingType, lines: list[Line]) -> tuple[Timing, int]:
    """The moment in the first line, or in it and those below; how many lines it took."""
    for count in range(1, len(lines) + 1):
        text = "\n".join(one.text for one in lines[:count])
        dates = [d for d in find_dates(text, draft.language) if d.date]
        if dates:
            return Timing(type=kind, until=_moment(text, dates[-1]), zone=find_zone(text)), count
    return Timing(type=kind), 1


def _moment(text: str, found: FoundDate) -> str:
    hour, minute = find_time(text[: found.start] + " ; " + text[found.end :]) or (0, 0)
    return f"{found.date}T{hour % 24:02}:{minute:02}"
