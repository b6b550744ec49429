"""A document's lines as rules see them: marks of lists set apart, wrapped lines joined."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.document import Document, LineRole, SourceLine
from editor.importers.understand.folding import folded, has_han, size

_BULLET = re.compile(
    r"(?:[•‣◦▪▫■□●○◆➢➤✓✔·*–—-]|o(?= {2,}))[ \t\u00a0]*(?=\S)(?<![*–—-])"
    r"|[*–—-][ \t\u00a0]+(?=\S)|•$"
)
_NUMBER = re.compile(
    r"\(?([0-9٠-٩۰-۹]{1,4})\s?(?:[.)\]、．](?![0-9])|-(?=\s))[ \t\u00a0]*(?=\S)"
    r"|([一二三四五六七八九十]{1,3})、"
)
_TITLE = re.compile(r"(?P<signs>#{1,6})[ \t]+(?=[^\s#])")  # Markdown
_DIGITS_ONLY = re.compile(r"[\d\s()./+–-]{7,}$")  # a telephone number
_ENDS = re.compile(r"[.!?…。！？؟۔:：;；][\"”“»«’'」』)\]]*\s*$")
_SPACED_OUT = re.compile(r"^(?:\w ){4,}\w[,:]?$")
_SENTENCE = re.compile(r"[.!?…。！？؟۔][\"”“»«’'」』)\]\d]*(?:\s|$)|[。！？]")
_WRAP_LEAST, _WRAP_MOST = 45, 110
_MOST_LINES, _MOST_LETTERS = 5_000, 500_000


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A logical line; `text` stands at `text_start` of the source, `marker` before it.

    `blanks` counts the empty lines above. A wrapped paragraph is one line whose breaks are spaces.
    """

    index: int
    start: int
    end: int
    text_start: int
    text: str
    folded: str
    marker: str = ""
    number: int | None = None
    role: LineRole = LineRole.PARAGRAPH
    level: int = 0
    blanks: int = 0
    words: int = 0
    is_prose: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Whether its last mark ends a sentence or a clause that leads on."""
        return _ENDS.search(self.text[-12:]) is not None

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list."""
        return bool(self.marker) or self.role is LineRole.LIST_ITEM


class Page(msgspec.Struct, frozen=True):
    """The source as lines; what stands behind `read_to` is too much to be one release."""

    source: str
    lines: tuple[Line, ...]
    document: Document
    starts: tuple[int, ...] = ()
    read_to: int = 0


def page_of(document: Document) -> Page:
    """Join wrapped lines, set list marks apart, measure every line."""
    text = document.text
    groups = _joined(text, _read(document))
    lines: list[Line] = []
    last_end = 0
    for group in groups:
        blanks = max(0, text.count("\n", last_end, group[0].start) - 1)
        lines.append(_line(text, group, len(lines), blanks))
        last_end = group[-1].end
    read_to = len(text) if last_end >= len(text) or not text[last_end:].strip() else last_end
    return Page(text, tuple(lines), document, tuple(line.start for line in lines), read_to)


def _read(document: Document) -> list[SourceLine]:
    """The lines with something in them, up to more than a release ever has."""
    filled = [line for line in document.lines if document.text[line.start : line.end].strip()]
    most = next(
        (i for i, line in enumerate(filled) if i >= _MOST_LINES or line.start > _MOST_LETTERS),
        len(filled),
    )
    return filled[:most]


def _line(text: str, group: Sequence[SourceLine], index: int, blanks: int) -> Line:
    raw = text[group[0].start : group[-1].end]
    start = group[0].start + len(raw) - len(raw.lstrip())
    end = group[0].start + len(raw.rstrip())
    title = _TITLE.match(text[start:end])
    marker, number = ("", None) if title else _marker(text[start:end])
    text_start = start + (title.end() if title else len(marker))
    words = text[text_start:end].replace("\n", " ").replace("\t", " ")
    return Line(
        index=index,
        start=start,
        end=end,
        text_start=text_start,
        text=words,
        folded=folded(_closed_up(words[:2000])),  # heads suffice
        marker=marker.strip(),
        number=number,
        role=LineRole.HEADING if title else group[0].role,
        level=len(title["signs"]) if title else group[0].level,
        blanks=blanks,
        words=size(words),
        is_prose=_is_prose(words),
    )


def _closed_up(words: str) -> str:
    """Letters set apart for looks, as in "A T E N T A M E N T E", are one word."""
    return words.replace(" ", "") if _SPACED_OUT.match(words) else words


def _marker(text: str) -> tuple[str, int | None]:
    bullet = _BULLET.match(text)
    if bullet:
        return bullet.group(), None
    found = _NUMBER.match(text)
    if not found or _DIGITS_ONLY.match(text):
        return "", None
    return found.group(), int(found.group(1)) if found.group(1) else 0


def _is_prose(text: str) -> bool:
    words = text.split()
    if has_han(text):
        han = size(text)
        return han >= 20 or (han >= 8 and bool(_SENTENCE.search(text)))  # signs/2
    if len(text) < 50 or len(words) < 8:  # shorter ones are titles
        return False
    if len(text) < 200 and not _SENTENCE.search(text):  # long titles
        return False
    cased = [word for word in words if word[:1].isupper() or word[:1].islower()]
    lower = sum(word[:1].islower() for word in cased)
    return not cased or lower >= 0.42 * len(cased)  # lists of names have less


def _joined(text: str, lines: Sequence[SourceLine]) -> Iterator[list[SourceLine]]:
    """Neighbours that were one paragraph before a mail or a PDF broke it into lines."""
    width = _width(text, lines)
    group: list[SourceLine] = []
    for line in lines:
        if group and not (width and _continues(text, group[-1], line, width)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _width(text: str, lines: Sequence[SourceLine]) -> int:
    """Where lines were wrapped; 0 where they were not."""
    lengths = sorted(len(text[line.start : line.end].rstrip()) for line in lines)
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.97)] if len(lengths) > 30 else lengths[-1]
    if not _WRAP_LEAST <= width <= _WRAP_MOST:
        return 0
    near = sum(length > width * 0.75 for length in lengths)
    return width if near >= max(4, len(lengths) * 0.25) else 0


def _continues(text: str, above: SourceLine, line: SourceLine, width: int) -> bool:
    between = text[above.end : line.start]
    if between.count("\n") > 1 or above.role is not line.role:
        return False
    raw = text[line.start : line.end]
    upper = text[above.start : above.end].rstrip()
    if _marker(raw.strip())[0] or len(upper) > width * 1.2:
        return False
    first = raw.split(maxsplit=1)[0]
    if first[:1].isupper() and first.endswith((":", "：")):  # a label, as in "WHEN:"
        return False
    wrapped = len(upper) + 1 + len(first) > width or has_han(raw)
    if first[:1].islower() and len(upper) > width * 0.75 and not _ENDS.search(upper):
        return True
    return wrapped and len(upper) > width * 0.6
