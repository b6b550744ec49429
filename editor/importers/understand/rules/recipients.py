"""Whom a letter is addressed to, and who gets a copy."""

import re
from collections.abc import Iterator, Sequence

from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.folding import folded
from editor.importers.understand.headings import Heading, heading_of
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person
from editor.importers.understand.roles import has_organisation, has_role
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_LABEL = re.compile(r"^(?P<label>[^:：,]{1,25})(?P<colon>[:：]|,\s*$)\s*")
_MOST_LINES, _MOST_WORDS = 25, 32


def find(draft: Draft) -> Iterator[Claim]:
    """Claim blocks under "To" and "Cc", and the lines right above a salutation."""
    lines = draft.page.lines
    for line in lines:
        kind = _labelled(line, draft.language)
        if kind is not None:
            yield from _labelled_block(draft, line, kind)
    for claim in draft.of(Part.SALUTATION)[:1]:
        yield from _above(draft, draft.line_at(claim.start))


def _labelled(line: Line, language: str) -> Part | None:
    if line.is_listed or line.words > _MOST_WORDS:
        return None
    heading = heading_of(line)
    label = _LABEL.match(line.text)
    first = folded(label["label"]) if label else ""
    for part, key, own in (
        (Part.COPY, "headings.copy", Heading.COPY),
        (Part.RECIPIENT, "headings.to", Heading.TO),
    ):
        words = phrases(key, language).whole | phrases(key, "en").whole
        if first and first in words:
            return part
        is_marked = line.text.rstrip().endswith((":", "：", ","))
        if heading is own and is_marked and line.folded in words:
            return part
    return None


def _labelled_block(draft: Draft, line: Line, part: Part) -> Iterator[Claim]:
    label = _LABEL.match(line.text)
    at = line.text_start + (label.end() if label else len(line.text))
    if at < line.end:
        yield _claim(at, line.end, part, new=True)
    previous = line
    for number, below in enumerate(draft.page.lines[line.index + 1 : line.index + _MOST_LINES]):
        if not _belongs(draft, below, part):
            return
        apart = below.blanks > 0 and previous is not line
        if at < line.end and apart and part is Part.RECIPIENT and number:
            return
        new = part is Part.COPY or (number == 0 and at >= line.end)
        yield _claim(below.text_start, below.end, part, new=new)
        previous = below


def _belongs(draft: Draft, line: Line, part: Part) -> bool:
    if not draft.is_free(line) or line.is_prose or line.words > _MOST_WORDS:
        return False
    if _labelled(line, draft.language) is not None or heading_of(line) is not None:
        return False
    if part is Part.COPY and line.blanks > 1 and not _is_somebody(line, draft.language):
        return False
    return not line.text.rstrip().endswith((":", "："))


def _above(draft: Draft, salutation: Line) -> Iterator[Claim]:
    """The address: lines above the greeting, up to a blank line that parts them from a title."""
    block: list[Line] = []
    for line in reversed(draft.page.lines[max(0, salutation.index - 12) : salutation.index]):
        if draft.part(line) in {Part.DATE, Part.SUBJECT, Part.PLACE} and not block:
            continue
        if not block and _labelled(line, draft.language) is Part.COPY:
            continue
        if not draft.is_free(line) or line.is_prose or line.words > _MOST_WORDS:
            break
        block.append(line)
        if line.blanks:
            break
    block.reverse()
    if not block or not _is_address(block, draft.language):
        return
    if len(block) == 1 and block[0].words > 8 and not _is_addressed(block[0], draft.language):
        return
    title_above = any(draft.is_free(one) for one in draft.page.lines[: block[0].index])
    if not title_above and len(block) == 1:
        return
    for number, line in enumerate(block):
        yield _claim(line.text_start, line.end, Part.RECIPIENT, new=number == 0)


def _is_address(block: Sequence[Line], language: str) -> bool:
    """Somebody is named, by name, by role or by house."""
    if any(line.ends_sentence and line.words > 6 for line in block):
        return False
    return any(_is_somebody(line, language) for line in block)


def _is_addressed(line: Line, language: str) -> bool:
    """The line begins with a name or a form of address."""
    first = re.split(r"[,،，]", line.text)[0]
    return is_person(first, language) or bool(phrases("people.honorifics").leads(line.folded))


def _is_somebody(line: Line, language: str) -> bool:
    first = re.split(r"[,،，]", line.text)[0]
    return (
        is_person(first, language)
        or has_role(line.text)
        or (has_organisation(line.text) and line.words <= 12)
        or bool(phrases("people.honorifics").leads(line.folded))
    )


def _claim(start: int, end: int, part: Part, *, new: bool) -> Claim:
    return Claim(
        start=start,
        end=end,
        part=part,
        rule="recipients",
        confidence=0.85,
        reason=message("It stands where a letter names whom it is for."),
        value="new" if new else "more",
    )
