"""What an invitation says line by line: what, who, when, where."""

from collections.abc import Iterator

from editor.importers.understand.body import Block, BodyPart
from editor.importers.understand.claims import Claim, Draft, Part
from editor.importers.understand.folding import folded
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_LEAST = 3
_LABEL_LETTERS = 16


def find(draft: Draft) -> Iterator[Claim]:
    """Claim lines such as "When: Tuesday" as paragraphs, where at least three of them stand."""
    labelled = [line for line in draft.page.lines if draft.is_free(line) and _is_label(draft, line)]
    if len(labelled) < _LEAST:
        return
    for line in labelled:
        yield Claim(
            start=line.start,
            end=line.end,
            part=Part.BODY,
            rule="event",
            confidence=0.8,
            reason=message("It tells what an invitation is to, or when, or where."),
            value=BodyPart(Block.PARAGRAPH),
        )


def _is_label(draft: Draft, line: Line) -> bool:
    head, colon, rest = line.text.replace("：", ":").partition(":")
    if not colon or not rest.strip() or len(head) > _LABEL_LETTERS:
        return False
    return folded(head) in phrases("kinds.advisory_labels", draft.language).whole
