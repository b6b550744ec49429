"""Text that enters is cleaned once, here."""

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_OBJECT = "\ufffc"  # stands for what is not text: nothing that could be shown comes with it
_REMOVED = frozenset({"Cc", "Cs", "Cn"})


def clean_text(text: str) -> str:
    """Drop what no page can carry: controls, lone surrogates, unassigned code points.

    Tabs stay, every kind of line break becomes a line feed. A clean string comes back as the
    same object.
    """
    if text.isprintable() and _OBJECT not in text:
        return text
    lines = _LINE_BREAKS.sub("\n", text)
    cleaned = lines.translate({ord(c): None for c in set(lines) if _is_removed(c)})
    return text if cleaned == text else cleaned


def removed_characters(text: str) -> int:
    """How many characters cleaning drops; a line break of another kind is not dropped."""
    return len(_LINE_BREAKS.sub("\n", text)) - len(clean_text(text))


def _is_removed(character: str) -> bool:
    if character in "\t\n":
        return False
    return character == _OBJECT or unicodedata.category(character) in _REMOVED
