"""The title: of the lines above the text the one that is most like it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from editor.importers.document import LineRole
from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.folding import folded
from editor.importers.understand.headings import heading_of
from editor.importers.understand.name_words import is_stopword
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person
from editor.importers.understand.places import is_place
from editor.importers.understand.roles import has_organisation, has_role
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_ALMOST = 0.2
_LOOK_BACK = 45
_MOST_WORDS, _MOST_LETTERS = 45, 330
_PREFIX = re.compile(r"^[^:：|–—-]{3,40}?\s*(?:[:：|]|\s[–—-])\s*")
_INNER_END = re.compile(r"[.!?؟][\"”»)]*\s+\S")
_TELLING = {
    Part.DATE,
    Part.PLACE,
    Part.TIMING,
    Part.KICKER,
    Part.CONTACT,
    Part.RECIPIENT,
    Part.SALUTATION,
}
_WIRE = re.compile(r"^(?P<place>[^\W\d_a-zà-ÿ]{3,20}) \([^\W\d_a-zà-ÿ]{2,6}\)\s?[-–—]\s?(?=\w)")
_LOWER = re.compile(r"^[a-zà-öø-ÿğışçöü]")
_OPEN_END = re.compile(
    r"(?:[,،]|\s(?:of|for|to|and|the|in|on|with|by|from|de|des|du|la|le|et|und|der|die|das|für|von|zur|im|y|del|para|por|e|da|do|ve|ile|için|و|في|من|على))$",
    re.IGNORECASE,
)


def find(draft: Draft) -> Iterator[Claim]:
    """Claim the headline, with the line that goes on with it, and the words before it."""
    candidates = _candidates(draft)
    if not candidates:
        return
    known = _words_of_text(draft)
    repeated = Counter(line.folded for line in draft.page.lines)
    best = _best(candidates, [_score(draft, line, known, repeated) for line in candidates])
    start, end = best.text_start, _end(draft, best).end
    wire = _WIRE.match(best.text)
    if wire:
        yield _wire_place(best, wire)
        start += wire.end()
    prefix = 0 if wire else _release_prefix(best)
    if prefix:
        yield Claim(
            start=best.start,
            end=best.text_start + prefix,
            part=Part.KICKER,
            rule="headline",
            confidence=0.8,
            reason=message("It names the sort of document before the headline."),
        )
        start += prefix
    yield Claim(
        start=start,
        end=end,
        part=Part.HEADLINE,
        rule="headline",
        confidence=0.9 if len(candidates) == 1 else 0.75,
        reason=message("Of the lines above the text it is the one most like a title."),
    )


def _wire_place(line: Line, wire: re.Match[str]) -> Claim:
    """As in "ANKARA (XYZ) - Title": the place that an agency writes before its title."""
    return Claim(
        start=line.text_start,
        end=line.text_start + wire.end("place"),
        part=Part.PLACE,
        rule="headline",
        confidence=0.7,
        reason=message("A place before the first words, or beside the date."),
    )


def _best(candidates: Sequence[Line], scores: Sequence[float]) -> Line:
    """The best one, or one above it that is almost as good: titles stand over their subtitles."""
    least = max(scores) - _ALMOST
    good = [line for line, score in zip(candidates, scores, strict=True) if score >= least]
    return min(good, key=lambda line: line.index)


def _candidates(draft: Draft) -> list[Line]:
    first = draft.main[0] if draft.main[0] >= 0 else len(draft.page.lines)
    above = draft.page.lines[max(0, first - _LOOK_BACK) : first]
    titles = [
        line
        for line in draft.page.lines[:first]
        if line.role is LineRole.HEADING and line.level == 1
    ]
    found = [line for line in above if _could_be(draft, line)]
    found = list(dict.fromkeys([*(t for t in titles if _could_be(draft, t)), *found]))
    opening = draft.page.lines[first : first + 1]
    if opening and _is_title_sentence(draft, opening[0], alone=not any(t.words > 3 for t in found)):
        found.append(opening[0])
    return found


def _is_title_sentence(draft: Draft, line: Line, *, alone: bool) -> bool:
    """A title that reads like a sentence: the text's first line, on its own, with a date below."""
    if not _could_be(draft, line) or line.words > 32 or _INNER_END.search(line.text):
        return False
    below = draft.page.lines[line.index + 1 : line.index + 2]
    if not below or line.is_listed:
        return False
    told = draft.part(below[0]) in _TELLING and below[0].words <= 14
    return told or (alone and line.words <= 28 and below[0].is_prose)


def _could_be(draft: Draft, line: Line) -> bool:
    return (
        draft.is_free(line)
        and 0 < line.words <= _MOST_WORDS
        and len(line.text) <= _MOST_LETTERS
        and "@" not in line.text
        and "://" not in line.text
        and (heading_of(line) is None or line.words > 5)
    )


def _words_of_text(draft: Draft) -> frozenset[str]:
    first, last = draft.main
    words = " ".join(line.folded for line in draft.page.lines[max(0, first) : last + 1][:40])
    return frozenset(_stems(words, draft.language))


def _stems(text: str, language: str) -> list[str]:
    stop = phrases("stopwords", language).whole
    if language == "zh":
        plain = re.sub(r"\s", "", text)
        return [plain[i : i + 2] for i in range(len(plain) - 1)]
    return [word[:6] for word in text.split() if word not in stop and len(word) > 2]


def _score(draft: Draft, line: Line, known: frozenset[str], repeated: Counter[str]) -> float:
    stems = _stems(line.folded, draft.language)
    overlap = sum(stem in known for stem in stems) / len(stems) if stems else 0.0
    score = 1.6 * min(overlap, 0.6) / 0.6 + 0.3 * overlap
    if line.role is LineRole.HEADING:
        score += {1: 3.0, 2: 1.2}.get(line.level, 0.4)
    score += 1.5 if 4 <= line.words <= 26 else -1.0 if line.words < 3 else 0.0
    score += (
        0.5 if len(line.text) >= 40 or (draft.language == "zh" and len(line.text) >= 12) else 0.0
    )
    score -= 2.0 if line.text.rstrip().endswith((":", "：")) else 0.0
    score -= 1.6 if is_person(line.text, draft.language) else 0.0
    score -= 1.5 if line.is_listed and line.number is None else 0.0
    score -= 0.7 if repeated[line.folded] > 1 and line.words < 6 else 0.0
    score += 0.6 if phrases("kinds.open_letter").leads(line.folded) else 0.0
    score += 0.6 if line.is_prose and line.index == draft.main[0] else 0.0
    score -= 1.2 if phrases("release.names").leads(line.folded) and line.words <= 9 else 0.0
    score -= 1.2 if _is_letterhead(draft, line) else 0.0
    return score + _beside(draft, line)


def _is_letterhead(draft: Draft, line: Line) -> bool:
    """The name of a house above the line that says what the document is."""
    below = draft.page.lines[line.index + 1 : line.index + 6]
    is_above = any(draft.part(one) in {Part.KICKER, Part.TIMING} for one in below)
    return line.index < 4 and line.words <= 9 and has_organisation(line.text) and is_above


def _beside(draft: Draft, line: Line) -> float:
    """What stands right above and below counts: dates and release lines speak for a title."""
    score = 0.0
    above = draft.page.lines[line.index - 1] if line.index else None
    below = draft.page.lines[line.index + 1] if line.index + 1 < len(draft.page.lines) else None
    if above is None or draft.part(above) in _TELLING | {Part.LITTER}:
        score += 0.5
    if below is not None and (draft.part(below) in _TELLING or below.index >= draft.main[0] >= 0):
        score += 0.5
    near = draft.page.lines[line.index + 1 : line.index + 6]
    if any(draft.part(one) is Part.DATE for one in near):
        score += 1.1
    if above is not None and draft.is_free(above) and above.words >= 4 and not above.is_listed:
        score -= 0.4  # a title stands above its subtitle
    return score


def _end(draft: Draft, line: Line) -> Line:
    """The line itself, or the next one where the title was broken in two."""
    last = line
    for below in draft.page.lines[line.index + 1 : line.index + 4]:
        if (
            below.blanks
            or not draft.is_free(below)
            or below.is_listed
            or below.is_prose
            or last.ends_sentence
        ):
            break
        shouted = last.text.isupper() and below.text.isupper()
        if not (
            shouted
            or _is_rest(draft, last, below)
            or _LOWER.match(below.text)
            or _OPEN_END.search(last.text.rstrip())
        ):
            break
        last = below
    return last


def _is_rest(draft: Draft, line: Line, below: Line) -> bool:
    """A few words right below a long line: a title that did not fit."""
    under = draft.page.lines[below.index + 1 : below.index + 2]
    return (
        line.words >= 6
        and below.words <= 4
        and (not under or under[0].blanks > 0)
        and not is_person(below.text, draft.language)
        and not is_place(below.text, draft.language)
        and (any(map(is_stopword, below.text.split())) or not _names_somebody(below.text))
    )


def _names_somebody(text: str) -> bool:
    return has_organisation(text) or has_role(text)


def _release_prefix(line: Line) -> int:
    """How many characters before the headline say only "Press release:"."""
    found = _PREFIX.match(line.text)
    if not found or found.end() >= len(line.text):
        return 0
    head = folded(found.group())
    names = (
        phrases("release.names").whole
        | phrases("kinds.advisory").whole
        | phrases("release.immediate").whole
    )
    return found.end() if head in names else 0


def subheadlines(draft: Draft) -> Iterator[Claim]:
    """Claim what stands between headline and text as subheadline or as litter."""
    headline = draft.of(Part.HEADLINE)
    if not headline:
        return
    begin = draft.line_at(headline[-1].end - 1).index + 1
    first = draft.main[0] if draft.main[0] >= 0 else len(draft.page.lines)
    is_taken = False
    for line in draft.page.lines[begin:first]:
        if not draft.is_free(line) or _is_in_list(draft, line):
            continue
        if _is_opening(draft, line, first):
            return
        if not is_taken and _is_subheadline(draft, line):
            is_taken = True
            yield Claim(
                start=line.start,
                end=line.end,
                part=Part.SUBHEADLINE,
                rule="headline",
                confidence=0.65,
                reason=message("A short line between headline and text."),
            )
        elif not (is_taken and line.ends_sentence) and line.index < first - 1:
            yield whole(
                line,
                Part.LITTER,
                "headline",
                0.5,
                message("Between headline and text, and part of neither."),
            )


def _is_in_list(draft: Draft, line: Line) -> bool:
    """One of several items: the points of the text in short, not its second title."""
    beside = draft.page.lines[max(0, line.index - 1) : line.index + 2]
    return line.is_listed and sum(one.is_listed for one in beside) > 1


def _is_opening(draft: Draft, line: Line, first: int) -> bool:
    """A heading or a short sentence with which the body itself begins."""
    is_short = line.words <= 5 and line.index == first - 1
    return is_short and not is_person(line.text, draft.language) and not line.is_listed


def _is_subheadline(draft: Draft, line: Line) -> bool:
    return (
        4 <= line.words <= 40
        and not line.text.rstrip().endswith((":", "："))
        and not is_person(line.text, draft.language)
        and heading_of(line) is None
        and "://" not in line.text
    )
