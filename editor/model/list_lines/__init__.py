"""One parser for lists of signatories, pasted or found in a text."""

from editor.model.list_lines.reading import read_lines
from editor.model.list_lines.records import ListedName, ListHeading, ListReading

__all__ = ["ListHeading", "ListReading", "ListedName", "read_list"]


def read_list(text: str, language: str = "en") -> ListReading:  # noqa: ARG001  # lists mix languages
    """The names that a text lists, with what is known of each.

    Lists come numbered, bulleted, between commas, in columns, under headings; in any language
    that the tables hold; `language` is a hint that no rule needs yet.
    """
    return read_lines(text)
