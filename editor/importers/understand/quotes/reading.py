"""The paragraphs of a body that are somebody's words, and whose."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from editor.importers.document import LineRole
from editor.importers.understand.folding import has_han, size
from editor.importers.understand.name_words import is_caseless
from editor.importers.understand.page import Line
from editor.importers.understand.people import Person, describe, is_person, parts_of
from editor.importers.understand.quotes.attribution import Saying, inside, introduced_by, saying_of
from editor.importers.understand.quotes.known import Known
from editor.importers.understand.quotes.marks import Quoted, quoted_stretches
from editor.importers.understand.roles import has_role
from editor.importers.understand.vocabulary import phrases

_MOST_LETTERS = 20_000  # no paragraph is that long
_LEAST_WORDS, _SHORT_WORDS = 4, 3
_SENTENCE_WORDS = 6
_MARKS = '“”„‟«»「」『』"＂‘’›‹ '
_DASH = re.compile(r"^\s*[–—―-]{1,2}\s*")
_SPEAKER_WORDS = 30
_SENTENCE_START = re.compile(r"[.!?؟。！？][\"”»’)」]*\s+(?=\S)|[。！？]")


class Words(msgspec.Struct, frozen=True):
    """Characters `start` to `end` of a line: a quote of `speaker`, or plain text without one.

    `is_below` says that the speaker stands on a line of its own, so that the outer marks go.
    """

    start: int
    end: int
    speaker: Person | None = None
    continues: bool = False
    is_below: bool = False


class SpeakerLine(msgspec.Struct, frozen=True):
    """A line that only says whose the quote above or below is; `start` is where the name begins."""

    speaker: Person
    start: int


Reading = list[Words] | SpeakerLine


def read_quotes(lines: Sequence[Line], source: str, language: str) -> dict[int, Reading]:
    """For each body line that is a quote or names a speaker, what it is, by the line's index."""
    known = Known(source, language)
    found: dict[int, Reading] = {}
    before: Line | None = None
    for place, line in enumerate(lines):
        if line.index in found:
            before = line
            continue
        below = lines[place + 1] if place + 1 < len(lines) else None
        above = found.get(before.index) if before and _is_next(before, line) else None
        lead = before if before and _is_next(before, line) else None
        found |= dict(_read(line, (lead, below), above, known, language))
        before = line
    return found


def _is_next(before: Line, line: Line) -> bool:
    return line.index - before.index <= 2  # a line of litter between


def _read(
    line: Line,
    beside: tuple[Line | None, Line | None],
    above: Reading | None,
    known: Known,
    language: str,
) -> Iterator[tuple[int, Reading]]:
    lead, below = beside
    if len(line.text) > _MOST_LETTERS:
        return
    heading = _speaker_above(line, below, language)
    if heading:
        known.note(heading.speaker)
        yield line.index, heading
        return
    stretches = quoted_stretches(line.text)
    if not stretches and line.role is not LineRole.QUOTE:
        return
    if _is_whole(line, stretches):
        person = introduced_by(lead.text, language) if lead and not above else None
        within = inside(stretches[0].inner, language) if stretches and not person else None
        person = within.person if within else person
        if person:
            person = known.full(person)
            known.note(person)
            yield line.index, [Words(0, len(line.text), person)]
        else:
            yield from _whole_quote(line, below, above, known, language)
    elif stretches:
        words = _in_text(line, stretches, known, language)
        if words:
            yield line.index, words


def _is_whole(line: Line, stretches: Sequence[Quoted]) -> bool:
    """Nothing stands outside the marks."""
    if not stretches:
        return line.role is LineRole.QUOTE
    outside = line.text
    for quoted in reversed(stretches):
        outside = outside[: quoted.start] + outside[quoted.end :]
    return len(outside.strip(" .,;:-–—")) <= 2 and size(line.text) >= _SHORT_WORDS


def _whole_quote(
    line: Line, below: Line | None, above: Reading | None, known: Known, language: str
) -> Iterator[tuple[int, Reading]]:
    speaker = _speaker_below(below, language) if below else None
    if isinstance(above, SpeakerLine):
        yield line.index, [Words(0, len(line.text), above.speaker, is_below=True)]
    elif speaker and below:
        full = known.full(speaker.speaker)
        known.note(full)
        yield line.index, [Words(0, len(line.text), full, is_below=True)]
        yield below.index, SpeakerLine(full, speaker.start)
    elif isinstance(above, list) and above[-1].speaker and size(line.text) >= _SENTENCE_WORDS:
        last = above[-1]
        yield (
            line.index,
            [Words(0, len(line.text), last.speaker, continues=True, is_below=last.is_below)],
        )


def _speaker_above(line: Line, below: Line | None, language: str) -> SpeakerLine | None:
    """As in "Quote attributable to X, role of Y", or "X, role:" above a paragraph in marks."""
    if line.words > _SPEAKER_WORDS or below is None or not _begins_with_mark(below):
        return None
    told = phrases("speech.attributable").inline.match(line.text)
    if told:
        person = describe(line.text[told.end() :], language)
        return SpeakerLine(person, told.end()) if person else None
    if line.text.rstrip().endswith((":", "：")) and not quoted_stretches(line.text):
        if phrases("speech.verbs", language).inline.search(line.text):
            return None
        first = parts_of(line.text.rstrip(" :："))
        if first and is_person(first[0], language):
            person = describe(line.text.rstrip(" :："), language)
            return SpeakerLine(person, 0) if person else None
    return None


def _begins_with_mark(line: Line) -> bool:
    return line.text.lstrip()[:1] in '“„«「"»‘＂' or line.role is LineRole.QUOTE


def _speaker_below(line: Line, language: str) -> SpeakerLine | None:
    """As in "— X, role, organisation" on the line below a quote."""
    if line.words > _SPEAKER_WORDS or line.is_prose or quoted_stretches(line.text):
        return None
    dash = bool(line.marker and line.marker in "-–—―*") or bool(_DASH.match(line.text))
    text = _DASH.sub("", line.text).rstrip(".")
    parts = parts_of(text)
    named = bool(parts) and is_person(parts[0], language)
    if not named or not (dash or (len(parts) > 1 and has_role(text))):
        return None
    person = describe(text, language)
    return SpeakerLine(person, len(line.text) - len(line.text.lstrip("–—―- "))) if person else None


def _in_text(line: Line, stretches: Sequence[Quoted], known: Known, language: str) -> list[Words]:
    """The line as quotes with their speakers in the text; split where a second one speaks."""
    starts: list[tuple[int, Person]] = []
    for which, quoted in enumerate(stretches):
        if not _is_saying(quoted):
            continue
        saying = saying_of(line.text, stretches, which, language)
        person = _person(saying, known, quoted)
        if person is None:
            continue
        known.note(person)
        if not starts or starts[-1][1].name != person.name:
            starts.append((quoted.start, person))
    if not starts:
        return []
    cuts = [0, *(_sentence_before(line.text, start) for start, _ in starts[1:]), len(line.text)]
    return [
        Words(a, b, person)
        for (a, b), (_, person) in zip(pairwise(cuts), starts, strict=True)
        if b > a
    ]


def _is_saying(quoted: Quoted) -> bool:
    """Scare quotes are short and have no sentence in them."""
    inner = quoted.inner
    if has_han(inner):
        return size(inner) >= 5  # about ten signs
    words = size(inner)
    is_sentence = inner[-1:] in ".,!?…،؟" and words >= _SHORT_WORDS
    return is_sentence or words >= _LEAST_WORDS


def _person(saying: Saying | None, known: Known, quoted: Quoted) -> Person | None:
    if saying is None:
        return None
    if saying.is_pronoun:
        return known.last or Person()
    if saying.person is None:
        return None
    person = known.full(saying.person)
    is_single = bool(person.name) and len(person.name.split()) == 1 and not has_han(person.name)
    must_be_known = is_single and (not saying.is_near or is_caseless(person.name))
    if must_be_known and not known.is_known(person.name):
        return None
    if not saying.is_near and size(quoted.inner) < _SENTENCE_WORDS:
        return None
    return person


def _sentence_before(text: str, at: int) -> int:
    starts = [found.end() for found in _SENTENCE_START.finditer(text, 0, at)]
    return starts[-1] if starts else at


def without_marks(text: str) -> str:
    """A whole quotation without its outer marks."""
    plain = text.strip()
    if quoted_stretches(plain) or plain[:1] in _MARKS:
        plain = plain.lstrip(_MARKS[:-1]).lstrip()
        tail = plain.rstrip()
        if tail[-1:] in '”“»」』"＂«':
            plain = tail[:-1].rstrip()
    return plain
