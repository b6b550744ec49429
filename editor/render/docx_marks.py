"""Marks that stand in the filled text for what is no plain text, until the runs are written.

They are non-characters of Unicode, which `clean_text` takes out of whatever enters the program, so
no author's word can be one. Between OPEN and CLOSE stands a piece as JSON.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

OPEN, CLOSE = "\ufdd0", "\ufdd1"
NOTHING = "\ufdd2"
BREAK = "\ufdd3"
TAB = "\ufdd4"
NEW_LIST = "\ufdd5"

TOKENS = re.compile("\ufdd0([^\ufdd1]*)\ufdd1|([\ufdd2-\ufdd5])")
# What XML cannot hold, the marks themselves, and what has an element of its own in Word.
_SPECIAL = re.compile("[\x00-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WORDS_FOR = {"\n": BREAK, "\x0b": BREAK, "\x0c": BREAK, "\r": BREAK, "\t": TAB}


class Words(msgspec.Struct, frozen=True, tag=True):
    """Words of one style, as a run writes them; they may hold line feeds."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    unknown: bool = False


class Shown(msgspec.Struct, frozen=True):
    """A picture by id, and its size in pixels."""

    id: str
    alt: str
    decorative: bool
    width: int
    height: int


class Pictures(msgspec.Struct, frozen=True, tag=True):
    """Pictures in a row, none larger than so many millimetres (0: as there is room)."""

    row: tuple[Shown, ...]
    width: float = 0
    height: float = 0


class PageField(msgspec.Struct, frozen=True, tag=True):
    """A running number: `name` is PAGE or NUMPAGES."""

    name: str


class Restyle(msgspec.Struct, frozen=True, tag=True):
    """A wish of the whole document: styles by name that lose their lines, or fill their lines."""

    styles: tuple[str, ...]
    without_lines: bool = False
    justified: bool = False


Piece = Words | Pictures | PageField | Restyle
_PIECES = tuple[Piece, ...]


class Mark:
    """Something a tag may print; joining it with words by `~` would lose it, so that is refused."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __str__(self) -> str:
        """Refuse to be text."""
        raise TypeError("this value needs a tag of its own")


def mark(pieces: Iterable[Piece]) -> Mark:
    """Something that prints these pieces."""
    return Mark(f"{OPEN}{msgspec.json.encode(tuple(pieces)).decode()}{CLOSE}")


def pieces_of(code: str) -> tuple[Piece, ...]:
    """The pieces behind what stands between OPEN and CLOSE."""
    return msgspec.json.decode(code, type=_PIECES)


def literal(text: str) -> str:
    """Words as they stand in the filled text; an empty one leaves a trace."""
    if not text:
        return NOTHING
    return _SPECIAL.sub(_mark_for, text) if _SPECIAL.search(text) else text


def spans(rich: Iterable[Mapping[str, Any]]) -> Iterable[Words]:
    """Rich text of the context as pieces."""
    return (Words(**{**span, "text": _bare(span["text"])}) for span in rich)


def _bare(text: str) -> str:
    """Words without what XML cannot hold; every kind of line break is a line feed."""
    return _SPECIAL.sub(lambda found: {BREAK: "\n", TAB: "\t"}.get(_mark_for(found), ""), text)


def _mark_for(found: re.Match[str]) -> str:
    return _WORDS_FOR.get(found.group(), "")
