"""Signers in blocks of lines: a name, below it the role and the organisation."""

from collections.abc import Sequence

from editor.model.list_lines.lines import Stretch
from editor.model.list_lines.people import is_office, looks_personal

_MOST_LINES = 5


def signature_blocks(text: str, places: Sequence[Stretch]) -> list[list[Stretch]]:
    """The blocks, between empty lines; none where the text is not made of such."""
    groups: list[list[Stretch]] = []
    for place in places:
        if not groups or place.after_blank:
            groups.append([])
        groups[-1].append(place)
    blocks = [group for group in groups if _is_block(text, group)]
    others = [group for group in groups if group not in blocks]
    sure = len(blocks) > max(1, len(others)) and all(len(group) == 1 for group in others)
    return blocks if sure else []


def _is_block(text: str, group: Sequence[Stretch]) -> bool:
    first, *below = (text[line.start : line.end] for line in group)
    short = 0 < len(below) < _MOST_LINES
    return short and looks_personal(first) and any(map(is_office, below))
