"""Plain text as rows."""

import re

from editor.model.clean import clean_text
from editor.model.inline import Run
from editor.model.rows.row import Rows, plain_row

_LINE_END = re.compile("\r\n|[\r\n\u2029\x85\x0b\x0c]")


def rows_of_text(text: str) -> Rows:
    """A paragraph a line; empty lines part paragraphs and are none themselves."""
    lines = [clean_text(line).replace("\t", " ") for line in _LINE_END.split(text)]
    if len(lines) == 1:
        return (plain_row((Run(lines[0]),)),) if lines[0] else ()
    rows = tuple(plain_row((Run(line),)) for line in lines if line.strip())
    # A line break at the very end is meant: whole lines were copied.
    return (*rows, plain_row(())) if rows and not lines[-1] else rows
