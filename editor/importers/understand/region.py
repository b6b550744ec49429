"""Where on a page the text itself stands, between what a website puts around it."""

import re

from editor.importers.understand.claims import Draft, Part
from editor.importers.understand.headings import Heading, heading_of
from editor.importers.understand.page import Line

_GAP = 9
_FEW_LETTERS = 500
_INSIDE = {
    Part.PLACE,
    Part.DATE,
    Part.RECIPIENT,
    Part.COPY,
    Part.SUBJECT,
    Part.SALUTATION,
    Part.TIMING,
}
_AMERICAN = re.compile(
    r"\bU\.S\.|\bUSA\b|,\s(?:DC|D\.C\.|NY|CA|TX|MA|IL|WA|MD|VA|PA|OH|FL|GA|NJ|MI|MN|CO|OR)\b"
    r"|\(\d{3}\)\s?\d{3}\s?[-.]\s?\d{4}|\b\d{3}-\d{3}-\d{4}\b|\bPhilippines\b"
)


def main_part(draft: Draft) -> tuple[int, int]:
    """First and last line (inclusive) of the heaviest run of paragraphs; (-1, -1) without any."""
    best, best_weight = (-1, -1), 0.0
    first, last, weight, gap = -1, -1, 0.0, 0
    for line in draft.page.lines:
        if _parts_runs(draft, line) or _begins_letter(draft, line, weight):
            gap = _GAP + 1
        if _is_text(draft, line):
            if gap > _GAP and first >= 0:
                first, weight = -1, 0.0
            first = line.index if first < 0 else first
            last, gap = line.index, 0
            weight += min(len(line.text), 1500)
            if weight > best_weight:
                best, best_weight = (first, last), weight
        elif draft.is_free(line) and not (line.is_listed and line.words >= 5):
            gap += 1
    return best


def _is_text(draft: Draft, line: Line) -> bool:
    if not line.is_prose:
        return False
    claims = draft.by_line.get(line.index, ())
    return all(claim.part in _INSIDE and claim.end < line.end for claim in claims)


def _begins_letter(draft: Draft, line: Line, weight: float) -> bool:
    """A greeting parts a letter from a title and a few words above it."""
    return draft.part(line) is Part.SALUTATION and weight < _FEW_LETTERS


def _parts_runs(draft: Draft, line: Line) -> bool:
    """A line that the text does not go beyond: its end mark, its closing, other pages' titles."""
    part = draft.part(line)
    if part in {Part.END_MARK, Part.CLOSING, Part.CONTACT}:
        return True
    heading = heading_of(line)
    if heading in {Heading.RELATED, Heading.NOTES}:
        return True
    return (
        heading in {Heading.SIGNATORIES, Heading.ABOUT}
        and draft.is_free(line)
        and (line.index > len(draft.page.lines) // 4)
    )


def reads_month_first(draft: Draft) -> bool:
    """Whether 5/3/2025 would be the third of May: in English, where something is American."""
    return draft.language == "en" and _AMERICAN.search(draft.page.source[:20_000]) is not None
