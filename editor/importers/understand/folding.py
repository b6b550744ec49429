"""Text as rules compare it: no case, no accents, no vowel signs, no marks."""

import re
import unicodedata

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_NOT_A_WORD = re.compile(r"[\W_]+")
_KEPT_MARKS = str.maketrans({"©": " c0pyright ", "ı": "i", "ـ": "", "&": " and "})


def folded(text: str) -> str:
    """Words in one form, parted by single spaces; the sign © becomes a word of its own."""
    plain = text.translate(_KEPT_MARKS)
    if not plain.isascii():
        parted = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in parted if not unicodedata.combining(c)).translate(_KEPT_MARKS)
    return _NOT_A_WORD.sub(" ", plain.casefold()).strip()


def has_han(text: str) -> bool:
    """Whether Chinese signs stand in the text."""
    return _HAN.search(text) is not None


def size(text: str) -> int:
    """About how many words a text has; two Chinese signs count as one."""
    han = len(_HAN.findall(text)) if not text.isascii() else 0
    return han // 2 + len((_HAN.sub(" ", text) if han else text).split())
