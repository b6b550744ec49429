"""What every source of an import becomes: one text, its lines and its marks."""

import re
from enum import StrEnum

import msgspec


class LineRole(StrEnum):
    """What a line is by the format that it came in; plain text knows paragraphs only."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    QUOTE = "quote"
    PREFORMATTED = "preformatted"


class MarkKind(StrEnum):
    """How words stand out in the source."""

    BOLD = "bold"
    ITALIC = "italic"
    LINK = "link"


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line: code points `start` to `end` of the text, without its line feed.

    `level` is that of a heading (1 to 6) or the depth of a list item (from 1).
    """

    start: int
    end: int
    role: LineRole = LineRole.PARAGRAPH
    level: int = 0
    ordered: bool = False


class SourceMark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of bold, italic or linked words; `target` is a link's address."""

    start: int
    end: int
    kind: MarkKind
    target: str = ""


class SourceImage(msgspec.Struct, frozen=True, kw_only=True):
    """A picture that came along, at a code point of the text; `media_type` as in image/png."""

    at: int
    data: bytes
    media_type: str = ""
    alt: str = ""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A source read: `lines` in order, not overlapping; every non-blank character lies in one.

    The text is clean (`model.clean`). `language_hint` is a BCP 47 tag that the format itself
    gave; `source_name` is the file's name, for the trace.
    """

    text: str
    lines: tuple[SourceLine, ...]
    marks: tuple[SourceMark, ...] = ()
    language_hint: str = ""
    source_name: str = ""
    images: tuple[SourceImage, ...] = ()


_LINE = re.compile(r"[^\n]+")


def document_from_text(text: str, *, source_name: str = "") -> Document:
    """Plain text as a document: every line with something in it is a paragraph."""
    lines = tuple(
        SourceLine(start=found.start(), end=found.end())
        for found in _LINE.finditer(text)
        if not found.group().isspace()
    )
    return Document(text=text, lines=lines, source_name=source_name)
