"""Menus: runs of short items without a sentence, many of them pointing to other pages."""

from collections.abc import Iterator, Sequence

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.page import Line
from editor.importers.understand.roles import has_organisation
from editor.model.message import message

_MOST_WORDS = 5
_LEAST_ITEMS = 3
_FEW_WORDS = 2.6


def find(draft: Draft) -> Iterator[Claim]:
    """Claim runs of short bulleted items above the text or far from any sentence."""
    run: list[Line] = []
    for line in draft.page.lines:
        if line.is_listed and line.number is None and line.words <= 14 and not line.is_prose:
            run.append(line)
        elif run and line.words <= _MOST_WORDS and not line.ends_sentence and _is_glue(draft, line):
            continue
        else:
            yield from _claims(draft, run)
            run = []
    yield from _claims(draft, run)


def _is_glue(draft: Draft, line: Line) -> bool:
    """A short line between two menus does not end the run."""
    following = draft.page.lines[line.index + 1 : line.index + 2]
    return bool(following) and following[0].is_listed


def _claims(draft: Draft, run: Sequence[Line]) -> Iterator[Claim]:
    free = [line for line in run if draft.is_free(line)]
    if len(run) < _LEAST_ITEMS or not _is_menu(draft, run):
        return
    for line in free:
        yield whole(line, Part.LITTER, "menus", 0.75, message("An item of a menu."))


def _is_menu(draft: Draft, run: Sequence[Line]) -> bool:
    mean = sum(line.words for line in run) / len(run)
    known = sum(draft.part(line) is Part.LITTER for line in run)
    if known * 3 >= len(run) and mean <= _MOST_WORDS:
        return True
    if mean > _FEW_WORDS or any(line.ends_sentence for line in run):
        return False
    organisations = sum(has_organisation(line.text) for line in run)
    return organisations * 4 < len(run) and _leads_in(draft, run[0]) is False


def _leads_in(draft: Draft, first: Line) -> bool:
    """Whether a sentence with a colon stands above: then it is a list of the text."""
    above = draft.page.lines[max(0, first.index - 1) : first.index]
    return (
        bool(above)
        and above[0].text.rstrip().endswith((":", "："))
        and above[0].words >= _MOST_WORDS
    )
