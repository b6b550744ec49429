"""What rules say about stretches of a text, and the choice between them."""

import bisect
from collections.abc import Iterable, Sequence
from enum import Enum, auto

import msgspec

from editor.importers.understand.page import Line, Page
from editor.model.message import Message


class Part(Enum):
    """What a stretch of a document is."""

    HEADLINE = auto()
    SUBHEADLINE = auto()
    KICKER = auto()
    TIMING = auto()
    DATE = auto()
    PLACE = auto()
    RECIPIENT = auto()
    COPY = auto()
    SUBJECT = auto()
    SALUTATION = auto()
    CLOSING = auto()
    CONTACT = auto()
    SIGNATORIES = auto()
    BOILERPLATE = auto()
    NOTE = auto()
    EVENT = auto()
    BODY = auto()
    LABEL = auto()  # words that lead to a field and stand in none
    LITTER = auto()
    END_MARK = auto()


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """That code points `start` to `end` are a part, how surely and why.

    `value` is what was read from them, in the shape that the part's assembly knows.
    """

    start: int
    end: int
    part: Part
    rule: str
    confidence: float
    reason: Message
    value: object = None


class Draft(msgspec.Struct, frozen=True):
    """A page with what is known about it so far; `claims` do not overlap and stand in order."""

    page: Page
    tag: str
    language: str
    claims: tuple[Claim, ...] = ()
    by_line: dict[int, tuple[Claim, ...]] = {}
    by_part: dict[Part, list[Claim]] = {}
    main: tuple[int, int] = (0, 0)

    def is_free(self, line: Line) -> bool:
        """Whether nobody claims a part of the line."""
        return line.index not in self.by_line

    def part(self, line: Line) -> Part | None:
        """What the line, or its first claimed stretch, is."""
        claims = self.by_line.get(line.index)
        return claims[0].part if claims else None

    def of(self, part: Part) -> list[Claim]:
        """All claims of a part, in order."""
        return self.by_part.get(part, [])

    def line_at(self, position: int) -> Line:
        """The line that a position of the source lies in, or the last one before it."""
        return self.page.lines[max(0, bisect.bisect_right(self.page.starts, position) - 1)]


def whole(line: Line, part: Part, rule: str, confidence: float, reason: Message) -> Claim:
    """A claim on a line from its mark to its end."""
    return Claim(
        start=line.start, end=line.end, part=part, rule=rule, confidence=confidence, reason=reason
    )


def resolve(draft: Draft, claims: Iterable[Claim]) -> Draft:
    """Add the surest claims that overlap neither one another nor what is settled."""
    taken = sorted((claim.start, claim.end) for claim in draft.claims)
    chosen = list(draft.claims)
    for claim in sorted(claims, key=lambda c: (-c.confidence, c.start, -c.end)):
        if claim.end > claim.start and _is_open(taken, claim):
            bisect.insort(taken, (claim.start, claim.end))
            chosen.append(claim)
    chosen.sort(key=lambda c: c.start)
    return msgspec.structs.replace(
        draft,
        claims=tuple(chosen),
        by_line=_by_line(draft.page.lines, chosen),
        by_part=_by_part(chosen),
    )


def _is_open(taken: Sequence[tuple[int, int]], claim: Claim) -> bool:
    at = bisect.bisect_left(taken, (claim.end, 0))
    return at == 0 or taken[at - 1][1] <= claim.start


def _by_part(claims: Sequence[Claim]) -> dict[Part, list[Claim]]:
    found: dict[Part, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.part, []).append(claim)
    return found


def _by_line(lines: Sequence[Line], claims: Sequence[Claim]) -> dict[int, tuple[Claim, ...]]:
    found: dict[int, tuple[Claim, ...]] = {}
    at = 0
    for line in lines:
        while at < len(claims) and claims[at].end <= line.start:
            at += 1
        here = at
        while here < len(claims) and claims[here].start < line.end:
            found[line.index] = (*found.get(line.index, ()), claims[here])
            here += 1
    return found
