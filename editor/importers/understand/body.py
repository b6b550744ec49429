"""What is left between headline and end: the blocks of the body, and what cannot belong to it."""

from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from editor.importers.document import LineRole
from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.headings import heading_of
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person, parts_of
from editor.importers.understand.quotes.reading import SpeakerLine, Words, read_quotes
from editor.importers.understand.vocabulary import phrases
from editor.model.message import Message, message

_TITLE_WORDS = 16
_SHORT_GAP = 3
_LONGEST_GAP = 40


class Block(Enum):
    """What a stretch of the body becomes."""

    PARAGRAPH = auto()
    SUBHEADING = auto()
    ITEM = auto()
    QUOTE = auto()
    SPEAKER = auto()


class BodyPart(msgspec.Struct, frozen=True):
    """The kind of a stretch, and for a quote its words."""

    block: Block
    words: Words | None = None
    ordered: bool = False


def find(draft: Draft) -> Iterator[Claim]:
    """Claim the body, then everything else as words that no field takes."""
    tail = _tail(draft)
    body = [line for line in draft.page.lines if line.index in tail or _is_body(draft, line)]
    quotes = read_quotes(body, draft.page.source, draft.language)
    chosen = {line.index for line in body}
    for line in draft.page.lines:
        start = _start(draft, line)
        if start is None:
            continue
        if line.index in chosen:
            yield from _block(draft, line, start, quotes.get(line.index))
        elif draft.is_free(line):
            yield _claim(line.start, line.end, Part.LITTER, None, 0.4, _OUTSIDE)


_OUTSIDE = message("Outside the text, and nothing that a release has.")


def _start(draft: Draft, line: Line) -> int | None:
    """Where the words begin that nobody has claimed: at the line's start or behind a dateline."""
    claims = draft.by_line.get(line.index, ())
    if not claims:
        return line.start
    last = claims[-1]
    heads = {Part.PLACE, Part.DATE, Part.TIMING}
    is_stamp = not line.is_prose and phrases("dates.labels").leads(line.folded) > 0
    is_head = all(claim.part in heads for claim in claims) and not is_stamp
    if is_head and line.end - last.end > 25:
        rest = draft.page.source[last.end : line.end]
        plain = rest.lstrip(" \n\t)]）】.,،:：-–—―電电讯訊")
        if rest.lstrip()[:1] in "([":
            plain = rest.lstrip()
        return last.end + len(rest) - len(plain) if len(plain) > 25 else None
    return None


def _is_body(draft: Draft, line: Line) -> bool:
    if _start(draft, line) is None:
        return False
    first, last = draft.main
    if first < 0:
        return True
    if first <= line.index <= last:
        return _belongs_inside(draft, line)
    if line.index < first:
        return _opens(draft, line, first)
    return False


def _belongs_inside(draft: Draft, line: Line) -> bool:
    """Inside the main part only captions and stray names are no body."""
    if line.is_prose or line.is_listed or line.ends_sentence:
        return True
    return not is_person(line.text, draft.language) and line.words > 0


def _opens(draft: Draft, line: Line, first: int) -> bool:
    """A subheading or a short sentence right before the first paragraph, behind the headline."""
    headline = draft.of(Part.HEADLINE)
    behind = bool(headline) and line.start > headline[-1].start
    between = [one for one in draft.page.lines[line.index + 1 : first] if draft.is_free(one)]
    return (
        behind
        and len(between) <= _SHORT_GAP
        and all(b.words <= _TITLE_WORDS or b.ends_sentence for b in between)
    )


def _tail(draft: Draft) -> frozenset[int]:
    """Right behind the last paragraph: items of a list, a sentence, a line with an address."""
    found: set[int] = set()
    first, last = draft.main
    lead = draft.page.lines[last] if first >= 0 else None
    for line in draft.page.lines[last + 1 :] if first >= 0 else ():
        is_open = _start(draft, line) is not None
        if draft.part(line) not in {None, Part.LITTER, Part.EVENT} and not is_open:
            break
        if lead is None or (
            is_open and (heading_of(line) is not None or not _is_tail(draft, line, lead))
        ):
            break
        if is_open:
            found.add(line.index)
            lead = line
        elif line.index - last - len(found) > _LONGEST_GAP:
            break
    return frozenset(found)


def _is_speaker(draft: Draft, line: Line) -> bool:
    """Somebody's name right below words between marks."""
    above = draft.page.lines[max(0, line.index - 1)]
    if above.text.lstrip()[:1] not in '“„«"「' or line.words > _TITLE_WORDS:
        return False
    parts = parts_of(line.text)
    return bool(parts) and is_person(parts[0], draft.language)


def _leads_to_list(draft: Draft, line: Line) -> bool:
    """As in "We call for:", right above items."""
    below = draft.page.lines[line.index + 1 : line.index + 3]
    return (
        line.text.rstrip().endswith((":", "：", "؛"))
        and line.words <= _TITLE_WORDS
        and bool(below)
        and all(one.is_listed and draft.is_free(one) for one in below)
        and any(one.ends_sentence or one.text.rstrip().endswith((",", "،")) for one in below)
    )


def _is_tail(draft: Draft, line: Line, lead: Line) -> bool:
    if _is_speaker(draft, line) or _leads_to_list(draft, line):
        return True
    if (
        line.is_listed
        and not line.is_prose
        and (lead.is_listed or lead.text.rstrip().endswith((":", "：")))
    ):
        return True
    has_address = "://" in line.text and line.words >= 4
    quoted = line.text.lstrip()[:1] in "“„«「—–"
    return line.is_prose or has_address or quoted or (line.ends_sentence and line.words >= 4)


def _block(draft: Draft, line: Line, start: int, reading: object) -> Iterator[Claim]:
    if isinstance(reading, SpeakerLine):
        yield from _speaker(line, reading)
    elif isinstance(reading, list):
        yield from _quotes(line, start, reading)
    elif line.is_listed and not _is_subtitle(draft, line):
        part = BodyPart(Block.ITEM, ordered=line.number is not None)
        yield _claim(start, line.end, Part.BODY, part, 0.8, message("An item of a list."))
    elif _is_subtitle(draft, line):
        part = BodyPart(Block.SUBHEADING)
        yield _claim(
            start, line.end, Part.BODY, part, 0.6, message("A short line over a paragraph.")
        )
    else:
        part = BodyPart(Block.PARAGRAPH)
        sure = 0.9 if line.is_prose else 0.6
        yield _claim(start, line.end, Part.BODY, part, sure, message("A paragraph of the text."))


def _speaker(line: Line, reading: SpeakerLine) -> Iterator[Claim]:
    begin = line.text_start + reading.start
    begin += len(line.text[reading.start :]) - len(line.text[reading.start :].lstrip())
    reason = message("It says whose the quote is.")
    if begin > line.start:
        yield _claim(line.start, begin, Part.LABEL, None, 0.8, message("It leads to a speaker."))
    yield _claim(begin, line.end, Part.BODY, BodyPart(Block.SPEAKER), 0.85, reason)


def _quotes(line: Line, start: int, words: list[Words]) -> Iterator[Claim]:
    for number, part in enumerate(words):
        begin = line.text_start + part.start if number else start
        reason = message("Somebody's words, by the marks and the one who says them.")
        block = Block.QUOTE if part.speaker else Block.PARAGRAPH
        value = BodyPart(block, part)
        yield _claim(begin, line.text_start + part.end, Part.BODY, value, 0.85, reason)


def _is_subtitle(draft: Draft, line: Line) -> bool:
    if line.role is LineRole.HEADING:
        return True
    if line.is_listed or line.words > _TITLE_WORDS or line.is_prose or line.ends_sentence:
        return False
    below = draft.page.lines[line.index + 1 : line.index + 2]
    return bool(below) and below[0].words > line.words


def _claim(
    start: int, end: int, part: Part, value: object, confidence: float, reason: Message
) -> Claim:
    return Claim(
        start=start,
        end=end,
        part=part,
        rule="body" if part is Part.BODY else "leftovers",
        confidence=confidence,
        reason=reason,
        value=value,
    )
