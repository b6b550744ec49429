"""The line that says what a document is and when it may be used."""

from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message
from editor.model.release import Timing

_MOST_WORDS = 9
_NEAR_TOP = 400


def find(draft: Draft) -> Iterator[Claim]:
    """Claim "For immediate release" and "Press release" where they stand alone."""
    for line in draft.page.lines[:_NEAR_TOP]:
        if line.words > _MOST_WORDS or line.is_prose or line.is_listed:
            continue
        if phrases("release.immediate").leads(line.folded) and _is_little_more(line):
            yield _immediate(line)
        elif _is_name(line):
            yield whole(
                line, Part.KICKER, "release_line", 0.92, message("It names the sort of document.")
            )


def above_headline(draft: Draft) -> Iterator[Claim]:
    """Claim words such as "Joint statement of X and Y" that stand right above the headline."""
    for headline in draft.of(Part.HEADLINE)[:1]:
        at = draft.line_at(headline.start).index
        for line in draft.page.lines[max(0, at - 3) : at]:
            if draft.is_free(line) and line.words <= _MOST_WORDS and _leads_to_sort(line):
                yield whole(
                    line, Part.KICKER, "headline", 0.7, message("It names the sort of document.")
                )


def _leads_to_sort(line: Line) -> bool:
    keys = ("release.names", "kinds.joint_statement", "kinds.open_letter", "kinds.statement")
    return not line.is_prose and any(phrases(key).leads(line.folded) for key in keys)


def _is_name(line: Line) -> bool:
    """The whole line is "press release", maybe with a number or a date behind it."""
    names = phrases("release.names")
    kinds = phrases("kinds.advisory")
    known = max(names.leads(line.folded), kinds.leads(line.folded))
    rest = line.folded[known:].strip()
    is_number = bool(rest) and all(w.isdigit() or w in ("no", "n", "nr") for w in rest.split())
    return known > 0 and (not rest or is_number)


def _is_little_more(line: Line) -> bool:
    known = phrases("release.immediate").leads(line.folded)
    return len(line.folded[known:].split()) <= 5  # a date


def _immediate(line: Line) -> Claim:
    known = phrases("release.immediate").leads(line.folded)
    words = len(line.folded[:known].split())
    end = _end_of_words(line.text, words)
    return Claim(
        start=line.start,
        end=line.text_start + end,
        part=Part.TIMING,
        rule="release_line",
        confidence=0.97,
        reason=message("It says that the text may be used at once."),
        value=Timing(),
    )


def _end_of_words(text: str, count: int) -> int:
    at = 0
    for word in text.split()[:count]:
        at = text.find(word, at) + len(word)
    return at
