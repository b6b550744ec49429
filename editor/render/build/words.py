"""Composing one line from plain words and labels, with nothing stray where a word is missing."""

import re
from collections.abc import Iterable

from editor.render.labels import Labels

# Not `\s`: a no-break space is there on purpose.
_SPACES = re.compile(r"[ \t\n]+")
_FIELD = re.compile(r"\{(\w+)\}")


def one_line(text: str) -> str:
    """Plain words on one line, single spaces between them."""
    if "  " in text or "\n" in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text that hold words."""
    return tuple(filter(None, map(one_line, text.split("\n"))))


def listing(parts: Iterable[str], labels: Labels) -> str:
    """The parts that hold words, joined by the language's comma."""
    return labels.punctuation.comma.join(filter(None, map(one_line, parts)))


def fill(label: str, **fields: str) -> str:
    """A label with its {fields} filled; what stands in a field is never read as a field."""
    return _FIELD.sub(lambda found: fields[found[1]], label)


def labelled(label: str, text: str, labels: Labels) -> str:
    """A label and the words after it; nothing where there are no words."""
    words = one_line(text)
    return f"{label}{labels.punctuation.gap}{words}" if words else ""
