"""The lines of a list with the number or bullet that each begins with."""

import re
from collections.abc import Sequence

import msgspec

from editor.model.list_lines.records import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(
    r"(?:[•·▪◦‣●■□◆◇○►▶➤➢✓✔✗⁃+–—・]|[*](?![*])|[-](?=\s)|o(?=[\t ]{2,}))[ \t\u3000\xa0]*"
)
_NUMBER = re.compile(
    r"[(（\[]\s*(?P<a>\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})\s*[)）\]][.:]?\s*"
    r"|(?:№|#|Nr\.?|No\.)?\s?(?P<b>\d{1,4})\s*(?:[.)\]、．）:]+|[-–—](?=\s))(?P<gap>\s*)"
    r"|(?P<c>[a-z]|[ivx]{2,5})[.)](?P<gap2>\s+)"
    r"|[(（]?(?P<d>[一二三四五六七八九十百]{1,4})[)）、．.]\s*"
    r"|(?P<e>[①-⑳㉑-㉟❶-❿])\s*"
)
# How many lines an entry may be wrapped over.
_REACH = 4
_BARE_NUMBER = re.compile(r"(?P<n>\d{1,4})(?:\t| {1,4}|\xa0)\s*(?=\D)")


class Line(msgspec.Struct, frozen=True):
    """A line without the blanks around it; `name_start` is where its words begin.

    `marked` tells of a number or bullet, `after_blank` of an empty line above, and `left` is how
    far the line stands in.
    """

    start: int
    end: int
    name_start: int
    left: int
    marked: bool
    after_blank: bool


class Stretch(msgspec.Struct, frozen=True):
    """Where a line stands before its number is looked at."""

    left: int
    start: int
    end: int
    after_blank: bool


def stretches(text: str) -> list[Stretch]:
    """The lines of a text that hold something, without the blanks around them."""
    found: list[Stretch] = []
    for line in _LINE.finditer(text):
        words = line.group().strip()
        if words:
            left = len(line.group()) - len(line.group().lstrip())
            start = line.start() + left
            gap = text[found[-1].end : start] if found else ""
            blank = len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", gap)) > 1
            found.append(Stretch(left, start, start + len(words), blank))
    return found


def lines_at(text: str, places: Sequence[Stretch]) -> list[Line]:
    """The lines with their numbers and bullets found."""
    numbers = [_number(text, place.start, place.end) for place in places]
    bare = [_bare(text, place.start, place.end) for place in places]
    found = []
    for at, place in enumerate(places):
        name_start = _name_start(text, place, numbers, bare, at)
        marked = name_start > place.start
        line = Line(place.start, place.end, name_start, place.left, marked, place.after_blank)
        found.append(line)
    return found


def _name_start(
    text: str,
    place: Stretch,
    numbers: list[tuple[int, int, bool] | None],
    bare: list[tuple[int, int, bool] | None],
    at: int,
) -> int:
    start, end = place.start, place.end
    if (number := numbers[at]) and (number[2] or _in_sequence(numbers, at)):
        return number[1]
    if (number := bare[at]) and _in_sequence(bare, at):
        return number[1]
    bullet = _BULLET.match(text, start, end)
    after = bullet.end() if bullet else start
    return after if after < end else start


def _number(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """A number with its sign: its value, where the words begin, and whether it is sure alone."""
    found = _NUMBER.match(text, start, end)
    if not found or found.end() >= end:
        return None
    tight = found["b"] is not None and not found["gap"] and text[found.end()].isascii()
    letter = found["c"] is not None or (found["a"] or "0")[0].isalpha()
    value = int(found["b"] or (0 if letter else found["a"] or 0))
    return value, found.end(), not tight and not letter


def _bare(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    found = _BARE_NUMBER.match(text, start, end)
    return (int(found["n"]), found.end(), False) if found and found.end() < end else None


def _in_sequence(numbers: list[tuple[int, int, bool] | None], at: int) -> bool:
    """Whether the line before or after goes on with the number, or both are letters."""
    here = numbers[at]
    before = next((n for n in reversed(numbers[max(0, at - _REACH) : at]) if n), None)
    after = next((n for n in numbers[at + 1 : at + 1 + _REACH] if n), None)
    return here is not None and any(
        other is not None and (abs(other[0] - here[0]) == 1 or other[0] == here[0] == 0)
        for other in (before, after)
    )


def unread(text: str, taken: list[Span]) -> tuple[Span, ...]:
    """What is not blank and lies in none of the spans."""
    found = []
    at = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        found += [
            (m.start() + at, m.end() + at) for m in re.finditer(r"\S(?:.*\S)?", text[at:start])
        ]
        at = max(at, end)
    return tuple(found)
