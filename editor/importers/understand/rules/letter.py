"""The parts of a letter: subject, salutation, closing."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.folding import folded
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_SUBJECT_WORDS, _SALUTATION_WORDS, _CLOSING_WORDS = 45, 22, 14
_LABEL = re.compile(r"^[^:：]{1,20}[:：]\s*")
_AFTER_SALUTATION = 4


def find(draft: Draft) -> Iterator[Claim]:
    """Claim the lines by which a letter begins and ends."""
    lines = draft.page.lines
    for line in lines:
        if _is_subject(line, draft.language):
            yield from _subject(line)
        elif _is_salutation(draft, line):
            yield whole(line, Part.SALUTATION, "letter", 0.9, message("It greets somebody."))
        elif _is_closing(draft, line):
            yield whole(line, Part.CLOSING, "letter", 0.9, message("It closes a letter."))


def _is_subject(line: Line, language: str) -> bool:
    label = _LABEL.match(line.text)
    if not label or line.words > _SUBJECT_WORDS or line.is_listed:
        return False
    words = phrases("headings.subject", language).whole | phrases("headings.subject", "en").whole
    return folded(label.group()) in words and bool(line.text[label.end() :].strip())


def _subject(line: Line) -> Iterator[Claim]:
    label = _LABEL.match(line.text)
    start = line.text_start + (label.end() if label else 0)
    yield Claim(
        start=start,
        end=line.end,
        part=Part.SUBJECT,
        rule="letter",
        confidence=0.95,
        reason=message("It is named as the subject."),
    )


def _is_salutation(draft: Draft, line: Line) -> bool:
    if line.words > _SALUTATION_WORDS or line.is_listed or not line.text.strip():
        return False
    last = line.text.rstrip()[-1]
    if line.folded in phrases("letter.presents").whole:
        return _leads_to_prose(draft, line)
    salutations = phrases("letter.salutations", draft.language)
    if not salutations.leads(line.folded) and not phrases("letter.salutations", "en").leads(
        line.folded
    ):
        ends = phrases("letter.salutation_ends", draft.language)
        if not (ends.ends(line.folded) and last in ",，:：!！" and line.words <= 12):
            return False
    if last in ",，،:：!！":
        return _leads_to_prose(draft, line)
    return (
        last not in ".。؟?"
        and line.words <= 8
        and _is_next_prose(draft, line)
        and (draft.language in {"ar", "ug", "zh", "tr"})
    )


def _is_next_prose(draft: Draft, line: Line) -> bool:
    below = draft.page.lines[line.index + 1 : line.index + 2]
    return bool(below) and below[0].is_prose


def _leads_to_prose(draft: Draft, line: Line) -> bool:
    below = draft.page.lines[line.index + 1 : line.index + 1 + _AFTER_SALUTATION]
    return any(one.is_prose or one.words > 6 for one in below)


def _is_closing(draft: Draft, line: Line) -> bool:
    closings = phrases("letter.closings", draft.language)
    known = closings.leads(line.folded) or phrases("letter.closings", "en").leads(line.folded)
    if not known or line.is_listed or line.index == 0:
        return False
    words = len(line.folded.split()) or line.words
    if words <= _CLOSING_WORDS and len(line.folded[:known].split()) * 4 >= min(words, line.words):
        return True
    return (
        line.folded.startswith(("veuillez", "nous vous prions", "je vous prie")) and line.words < 45
    )
