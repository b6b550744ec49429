"""Lines that any mail program shows whole."""

import re
import unicodedata
from collections.abc import Iterator

WIDTH = 72
_WIDE = frozenset({"W", "F"})
# Words, or single wide characters with the closing marks that may not begin a line (UAX 14, CL/EX).
_UNIT = re.compile(
    r"\s+|[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
    r"[\u3001\u3002\u300b\u300d\u300f\u3011\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u201d\u2019]*"
    r"|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]+"
)


def wrap(text: str, first: str = "", rest: str | None = None) -> str:
    """Wrap each line of a text at WIDTH columns, after `first` on line one and `rest` on others.

    A wide character takes two columns (UAX 11). A word longer than a line is never broken.
    """
    indent = " " * columns(first) if rest is None else rest
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _wrap_line(part, indent if lines else first, indent)
    return "\n".join(lines)


def columns(text: str) -> int:
    """How many columns a text takes in a fixed pitch."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _wrap_line(text: str, first: str, rest: str) -> Iterator[str]:
    line, gap = first, ""
    empty = True
    for unit in _UNIT.findall(text):
        if unit.isspace():
            gap = "" if empty else " "
        elif empty or columns(line + gap + unit) <= WIDTH:
            line, gap, empty = line + gap + unit, "", False
        else:
            yield line
            line, gap = rest + unit, ""
    yield line.rstrip() if empty else line
