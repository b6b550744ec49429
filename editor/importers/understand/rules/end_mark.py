"""Marks that end a release: ###, -30-, ENDS and what other languages write."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.headings import Heading, heading_of
from editor.model.message import message

_MARK = re.compile(
    r"^(?:#\s?){1,6}$|^[-–—\s]*30[-–—\s]*$|^(?:\*\s?){3,6}$|^[-–—\s(（]*(?:ENDS?|FIN|FIM|ENDE)[-–—\s)）.]*$|^[(（]?完[)）]?$"
)


def find(draft: Draft) -> Iterator[Claim]:
    """Claim lines that hold an end mark and nothing else."""
    for line in draft.page.lines:
        text = draft.page.source[line.start : line.end].strip()
        if _MARK.match(text) or heading_of(line) is Heading.END:
            yield whole(line, Part.END_MARK, "end_mark", 0.97, message("It marks the end."))
