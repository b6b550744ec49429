"""Plain text -> lines, with the blank lines between them."""

import re
from collections.abc import Iterator

from editor.importers.sources.lines import RawLine, text_line

_BREAK = re.compile("\r\n?|[\n\v\f\x85\u2028\u2029]")


def plain_lines(text: str) -> Iterator[RawLine]:
    """Every line with something in it, and whether a blank one stood before it."""
    gap = False
    for line in _BREAK.split(text):
        if line.strip():
            yield text_line(line, gap=gap)
            gap = False
        else:
            gap = True
