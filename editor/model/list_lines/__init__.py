"""One parser for lists of signatories, pasted or found in a text."""

from editor.model.list_lines.reading import read_lines
from editor.model.list_lines.records import ListedName, ListHeading, ListReading

__all__ = ["ListHeading", "ListReading", "ListedName", "read_list"]


def read_list(text: str) -> ListReading:
    """The names that a text lists, with what is known of each.

    Lists come numbered, bulleted, between commas, in columns, under headings, and mix languages.
    """
    return read_lines(text)
