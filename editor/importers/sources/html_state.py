"""Where a reader of HTML is: lists, looks and the line it writes."""

import re
from collections.abc import Iterator

import msgspec

from editor.importers.document import LineRole
from editor.importers.sources.lines import Picture, RawLine, Run

_SPACE = re.compile(r"[ \t\n\r\f]+")


class ListState(msgspec.Struct):
    """One list that is open: `number` is that of its next item."""

    ordered: bool
    number: int = 1
    style: str = "1"


class Look(msgspec.Struct, frozen=True):
    """How words look at this place."""

    bold: bool = False
    italic: bool = False
    link: str = ""


class LineWriter:
    """Gathers words into lines, with white space as a browser shows it."""

    def __init__(self) -> None:
        self.lines: list[RawLine] = []
        self.role = LineRole.PARAGRAPH
        self.level = 0
        self.ordered = False
        self._runs: list[Run] = []
        self._pictures: list[Picture] = []
        self._gap = False
        self._after_space = True
        self._number = ""

    def number(self, words: str) -> None:
        """Let the next line begin with the number of an item."""
        self._number = words

    def write(self, text: str, look: Look, *, preformatted: bool) -> None:
        """Add words to the open line."""
        shown = text if preformatted else _SPACE.sub(" ", text)
        if self._after_space and not preformatted:
            shown = shown.lstrip(" ")
        if shown:
            if self._number and shown.strip():
                self._runs.append(Run(text=self._number))
                self._number = ""
            self._runs.append(Run(text=shown, bold=look.bold, italic=look.italic, link=look.link))
            self._after_space = shown[-1] == " "

    def picture(self, picture: Picture) -> None:
        """Let a picture stand at this place."""
        self._pictures.append(picture)

    def gap(self) -> None:
        """Leave a blank line before the next line."""
        self._gap = True

    def is_empty(self) -> bool:
        """Whether the open line has no words yet."""
        return not any(run.text.strip() for run in self._runs)

    def end(self) -> None:
        """Close the line, if it has anything in it."""
        if self._pictures or not self.is_empty():
            self.lines.append(
                RawLine(
                    runs=tuple(self._runs),
                    role=self.role,
                    level=self.level,
                    ordered=self.ordered,
                    gap=self._gap,
                    pictures=tuple(self._pictures),
                )
            )
            self._gap = False
        self._runs, self._pictures, self._after_space = [], [], True

    def become(self, role: LineRole, level: int = 0, *, ordered: bool = False) -> None:
        """What the lines from here on are."""
        self.role, self.level, self.ordered = role, level, ordered


def marker(state: ListState) -> str:
    """The number that a browser would print before the next item."""
    number = state.number
    if state.style in {"a", "A"} and 0 < number <= _LETTERS:
        letter = chr(ord("a") + number - 1)
        return f"{letter.upper() if state.style == 'A' else letter}. "
    if state.style in {"i", "I"} and 0 < number < _ROMAN_END:
        roman = "".join(_roman(number))
        return f"{roman.upper() if state.style == 'I' else roman}. "
    return f"{number}. "


_LETTERS = 26
_ROMAN_END = 4000
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _roman(number: int) -> Iterator[str]:
    for value, letters in _ROMAN:
        while number >= value:
            yield letters
            number -= value
