"""Who keeps account of every character: spans, new ids, words that no field takes."""

import bisect
from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.document import SourceMark
from editor.importers.understand.claims import Claim, Draft
from editor.importers.understand.folding import folded
from editor.importers.understand.inline_words import plain_text
from editor.importers.understand.spans import Span
from editor.importers.understand.vocabulary import phrases
from editor.model.ids import new_ids
from editor.model.message import Message, message
from editor.model.places import edition_place

UNUSED = "unused_text"
_LABELS = (
    "contact.labels",
    "headings.contact",
    "headings.subject",
    "headings.copy",
    "headings.to",
    "dates.labels",
    "dates.weekdays",
    "dates.fillers",
    "release.names",
)
_LABEL_WORDS = 4


class Ledger:
    """Collects the spans of one document while its release is put together."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.source = draft.page.source
        self._ids: Iterator[str] = new_ids(())
        self._spans: list[Span] = []
        self._unused: list[tuple[int, str]] = []
        self._unread = ""
        self._marks = sorted(draft.page.document.marks, key=lambda mark: mark.start)
        self._mark_starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)

    def new_id(self) -> str:
        """A fresh id for an item of the release."""
        return next(self._ids)

    def place(self, *parts: str) -> str:
        """The address of a field of the edition."""
        return edition_place(self.draft.tag, *parts)

    def marks_in(self, start: int, end: int) -> Sequence[SourceMark]:
        """The marks that may lie on a stretch of the source."""
        first = bisect.bisect_left(self._mark_starts, start - self._longest)
        return self._marks[first : bisect.bisect_left(self._mark_starts, end)]

    def take(self, claim: Claim, field: str) -> None:
        """Say that a claim's characters ended in a field."""
        self.put(claim.start, claim.end, field, claim)

    def put(self, start: int, end: int, field: str, claim: Claim) -> None:
        """Say that a part of a claim's characters ended in a field."""
        if self.source[start:end].strip():
            self._spans.append(_span(start, end, field, claim.rule, claim.confidence, claim.reason))

    def leave(self, claim: Claim, start: int | None = None, end: int | None = None) -> None:
        """Keep characters of a claim as unused text."""
        first = claim.start if start is None else start
        last = claim.end if end is None else end
        if self.source[first:last].strip():
            self.put(first, last, UNUSED, claim)
            self._unused.append((first, plain_text(self.source, first, last)))

    def close(self) -> tuple[tuple[Span, ...], tuple[str, ...]]:
        """All spans in order, gaps filled; and the unused words, one entry a line."""
        self._leave_unread()
        self._spans.sort(key=lambda span: span.start)
        self._fill_gaps()
        self._spans.sort(key=lambda span: span.start)
        return tuple(self._spans), tuple(self._unused_lines())

    def _leave_unread(self) -> None:
        """What stands behind the part of a page that was read is kept whole."""
        start = self.draft.page.read_to
        rest = self.source[start:].strip()
        if rest:
            begin = self.source.find(rest, start)
            reason = message("The text is longer than a release; this part was not looked at.")
            self._spans.append(_span(begin, begin + len(rest), UNUSED, "page", 1.0, reason))
            self._unread = rest

    def _fill_gaps(self) -> None:
        at = 0
        spans = list(self._spans)
        for number, span in enumerate([*spans, None]):
            until = span.start if span else len(self.source)
            for start, end in _stretches(self.source, at, until):
                before = spans[number - 1] if number else None
                self._fill(start, end, before, span)
            at = span.end if span else until

    def _fill(self, start: int, end: int, before: Span | None, after: Span | None) -> None:
        """Marks and labels go with the field beside them; other words are kept."""
        line = self.draft.line_at(start)
        near = [s for s in (after, before) if s and line.start < s.end and s.start < line.end]
        words = self.source[start:end]
        if near and near[0].field != UNUSED and _is_label(words):
            host = near[0]
            self._spans.append(
                _span(start, end, host.field, host.rule, host.confidence, host.reason)
            )
            return
        if _is_mark(words) and (before or after):
            beside = near[0] if near else before or after
            if beside is not None and beside.field != UNUSED:
                self._spans.append(
                    _span(start, end, beside.field, beside.rule, beside.confidence, beside.reason)
                )
                return
        self._spans.append(
            _span(start, end, UNUSED, "leftovers", 0.3, message("No field takes it."))
        )
        self._unused.append((start, plain_text(self.source, start, end)))

    def _unused_lines(self) -> Iterator[str]:
        """Pieces of one line stand together, with a sign for what lies between them."""
        entries: list[tuple[int, str]] = []
        for start, text in sorted(self._unused):
            index = self.draft.line_at(start).index
            if entries and entries[-1][0] == index:
                entries[-1] = (index, f"{entries[-1][1]} … {text}")
            else:
                entries.append((index, text))
        yield from (text for _, text in entries if text)
        if self._unread:
            yield self._unread


def _is_mark(words: str) -> bool:
    """No letters: a comma, a bullet, the number of an item."""
    return not any(c.isalnum() for c in words) or (
        len(words) <= 5 and words[-1] in ".)]、" and words[:-1].strip("([").isdigit()
    )


def _is_label(words: str) -> bool:
    plain = folded(words)
    if not plain:
        return True
    if len(plain.split()) > _LABEL_WORDS:
        return False
    return any(plain in phrases(key).whole for key in _LABELS)


def _span(start: int, end: int, field: str, rule: str, confidence: float, reason: Message) -> Span:
    return Span(start=start, end=end, field=field, rule=rule, confidence=confidence, reason=reason)


def _stretches(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The non-blank stretches between two positions, cut at line feeds and trimmed."""
    at = start
    for line in source[start:end].split("\n"):
        plain = line.strip()
        if plain:
            begin = at + line.find(plain)
            yield begin, begin + len(plain)
        at += len(line) + 1


class Texts(msgspec.Struct):
    """The single fields of an edition as they are filled; the first one stays."""

    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    place: str = ""
    subject: str = ""
    salutation: str = ""
    closing: str = ""
