"""Claims as stretches that can be cut."""

from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.understand.by_hand.sorts import DIVISIBLE, RULE
from editor.importers.understand.claims import Claim, Part
from editor.importers.understand.page import Line
from editor.model.message import Message, message

REASON = message("You said so.")


def by_hand(start: int, end: int, part: Part, value: object = None) -> Claim:
    """What a person says, as surely as can be."""
    return claim_of(start, end, part, REASON, value)


def claim_of(start: int, end: int, part: Part, reason: Message, value: object = None) -> Claim:
    """A claim that no rule overrules."""
    return Claim(
        start=start, end=end, part=part, rule=RULE, confidence=1.0, reason=reason, value=value
    )


def is_by_hand(claim: Claim) -> bool:
    """Whether a person has made it."""
    return claim.rule == RULE


def outside(claims: Sequence[Claim], start: int, end: int, source: str) -> Iterator[Claim]:
    """The claims without what lies between two positions."""
    for claim in claims:
        if claim.end <= start or claim.start >= end:
            yield claim
        elif claim.part in DIVISIBLE:
            for first, last in ((claim.start, start), (end, claim.end)):
                piece = trimmed(source, first, last)
                if piece is not None:
                    yield msgspec.structs.replace(claim, start=piece[0], end=piece[1])


def trimmed(source: str, start: int, end: int) -> tuple[int, int] | None:
    """A stretch without the blanks at its ends; None where no letter or digit is left."""
    words = source[start:end] if start < end else ""
    if not any(map(str.isalnum, words)):
        return None
    first = start + len(words) - len(words.lstrip())
    return first, first + len(words.strip())


def lines_in(lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[Line, int, int]]:
    """Each line with what of it lies between two positions, and is not blank."""
    for line in lines:
        first, last = max(line.start, start), min(line.end, end)
        if first < last:
            yield line, first, last
