"""Sections behind the text: notes to editors, standing texts about an organisation, other pages."""

from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.headings import Heading, heading_of, is_about
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_MOST_LINES = 60
_LAST_WORDS = 90


def find(draft: Draft) -> Iterator[Claim]:
    """Claim sections by their headings, each up to the next heading."""
    for line in draft.page.lines:
        if not draft.is_free(line):
            continue
        heading = heading_of(line)
        if heading is Heading.NOTES and _is_behind(draft, line):
            yield whole(line, Part.LABEL, "notes", 0.9, message("The heading of the notes."))
            yield from _notes(draft, line)
        elif heading is Heading.ABOUT and _has_text_below(draft, line):
            yield whole(
                line, Part.BOILERPLATE, "boilerplate", 0.88, message("A heading about somebody.")
            )
            yield from _about(draft, line)
        elif _tells_about(line) and line.index > draft.main[0]:
            yield whole(
                line, Part.BOILERPLATE, "boilerplate", 0.86, message("It begins with “About”.")
            )
        elif heading is Heading.RELATED and line.index > draft.main[1]:
            yield whole(line, Part.LITTER, "sections", 0.8, message("A heading over other pages."))
            yield from _related(draft, line)


def _tells_about(line: Line) -> bool:
    """As in "About X: X is ...", heading and text in one line."""
    head, colon, rest = line.text[:80].replace("：", ":").partition(":")
    is_about = phrases("headings.about_before").leads(line.folded) > 0
    return bool(is_about and colon and rest and len(head.split()) <= 9 and line.is_prose)


def _is_behind(draft: Draft, line: Line) -> bool:
    return line.index > draft.main[0] >= 0 and (
        line.index > draft.main[1] or len(line.folded.split()) > 1
    )


def _has_text_below(draft: Draft, line: Line) -> bool:
    below = draft.page.lines[line.index + 1 : line.index + 2]
    behind_start = line.index > draft.main[0]
    return bool(below) and below[0].words >= 8 and draft.is_free(below[0]) and behind_start


def _notes(draft: Draft, heading: Line) -> Iterator[Claim]:
    for line in draft.page.lines[heading.index + 1 : heading.index + _MOST_LINES]:
        if not draft.is_free(line) or heading_of(line) is not None or _tells_about(line):
            return
        yield whole(line, Part.NOTE, "notes", 0.85, message("It stands below the notes' heading."))


def _about(draft: Draft, heading: Line) -> Iterator[Claim]:
    for number, line in enumerate(
        draft.page.lines[heading.index + 1 : heading.index + _MOST_LINES]
    ):
        if not draft.is_free(line) or heading_of(line) is not None:
            return
        is_text = (
            line.is_prose
            or (line.ends_sentence and line.words >= 5)
            or (number and not line.blanks and "://" in line.text)
        )
        if not is_text:
            return
        yield whole(
            line, Part.BOILERPLATE, "boilerplate", 0.85, message("It tells about an organisation.")
        )


def _related(draft: Draft, heading: Line) -> Iterator[Claim]:
    """Titles and snippets of other pages, up to the next heading that we know."""
    for line in draft.page.lines[heading.index + 1 :]:
        if not draft.is_free(line):
            continue
        known = heading_of(line)
        if known in {
            Heading.CONTACT,
            Heading.NOTES,
            Heading.ABOUT,
            Heading.SIGNATORIES,
            Heading.RELATED,
        }:
            return
        yield whole(
            line,
            Part.LITTER,
            "sections",
            0.65,
            message("It stands below a heading over other pages."),
        )


def last_words(draft: Draft) -> Iterator[Claim]:
    """Claim the standing text that has no heading of its own, behind the body or the names."""
    lines = draft.page.lines
    for line in lines[draft.main[1] + 1 :]:
        below = lines[line.index + 1] if line.index + 1 < len(lines) else None
        if not (
            draft.is_free(line) and below is not None and draft.is_free(below) and below.is_prose
        ):
            continue
        if (
            line.words <= 8
            and not line.ends_sentence
            and not line.is_listed
            and below.words <= _LAST_WORDS * 2
        ):
            reason = message("A name with a text about it, behind the body.")
            yield whole(line, Part.BOILERPLATE, "boilerplate", 0.6, reason)
            yield whole(below, Part.BOILERPLATE, "boilerplate", 0.6, reason)
    last = lines[draft.main[1]] if draft.main[1] >= 0 else None
    if (
        last
        and draft.main[1] > draft.main[0] + 1
        and draft.is_free(last)
        and _tells_what_it_is(last, draft)
    ):
        yield whole(
            last, Part.BOILERPLATE, "boilerplate", 0.6, message("It says what an organisation is.")
        )


def _tells_what_it_is(line: Line, draft: Draft) -> bool:
    """As in "X is an organisation that ..." as the last paragraph, without a quote."""
    if line.words > _LAST_WORDS or any(mark in line.text for mark in '“„«「"'):
        return False
    head = " ".join(line.folded.split()[:14])
    if is_about(line):
        return True
    verbs = (
        " is a ",
        " is an ",
        " is the ",
        " ist ein ",
        " ist eine ",
        " ist der ",
        " est une ",
        " est un ",
        " es una ",
        " es un ",
        " e uma ",
        " e um ",
    )
    return (
        any(verb in f" {head} " for verb in verbs)
        and bool(phrases("people.organisations").is_in(" ".join(line.folded.split()[2:16])))
        and not draft.of(Part.SALUTATION)
    )
