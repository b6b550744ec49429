"""Which way each stretch of a text runs: Word wants a run for each.

The rules follow the Unicode Bidirectional Algorithm (UAX 9) where Word leaves it: a run marked
`w:rtl` takes its neutral characters along, any other run reads them from left to right.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from editor.model.direction import RIGHT

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms, with their own punctuation.
_RIGHT = (
    "\u0590-\u08ff\u200f\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_LETTER = rf"(?:(?![{_RIGHT}])[^\W\d_])"
_NUMBER = r"[0-9]+(?:[.,:/\-][0-9]+)*"
_PHONE = r"\+[0-9](?:[0-9 ()/.\-\u00a0]*[0-9])?"
_LATIN = rf"{_LETTER}(?:[^{_RIGHT}]*(?:{_LETTER}|[0-9]))?"
# A street address or a name that begins with its number: one thing where no other script follows.
_LED_BY_NUMBER = rf"\A[0-9](?=[^{_RIGHT}]*\Z)[^{_RIGHT}]*{_LATIN}"
_LEFT_PIECE = re.compile(rf"{_PHONE}|{_LED_BY_NUMBER}|{_LATIN}|{_NUMBER}")
_RIGHT_PIECE = re.compile(rf"[{_RIGHT}](?:[^A-Za-z]*[{_RIGHT}])?")
_CLOSING = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“", "’": "‘"}

_GROUPED = re.compile(r"\+[0-9]|[0-9]+[ \u00a0]")
LEFT_MARK, RIGHT_MARK = "\u200e", "\u200f"

RIGHT_LETTER = re.compile(f"[{_RIGHT}]")
EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")

Stretch = tuple[str, bool]


def stretches(text: str, *, rtl: bool) -> Iterator[Stretch]:
    """Cut a text into stretches of one direction; True says right to left.

    `rtl` is the direction of the paragraph. Joined, the stretches are the text.
    """
    if rtl:
        yield from _inside_right(text)
        return
    end = 0
    for found in _RIGHT_PIECE.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield from _inside_right(found.group())
        end = found.end()
    if end < len(text):
        yield text[end:], False


def is_grouped(text: str) -> bool:
    """Whether a stretch is a number in groups, such as a telephone number.

    Programs that follow UAX 9 and not Word's runs would turn the order of the groups around, and
    so print another number: it needs a left-to-right mark before it.
    """
    return bool(_GROUPED.match(text))


def caught_numbers(found: Iterable[Stretch]) -> Iterator[bool]:
    """For each stretch of a right-to-left text whether Latin words before would catch its number.

    Programs that follow UAX 9 (rule W7) and not Word's runs set “DC, 21” as one thing, so that the
    day of a dateline leaves its month: it needs a right-to-left mark before it.
    """
    is_latin = False
    for text, rtl in found:
        yield is_latin and not rtl and text[0].isdecimal()
        if any(unicodedata.bidirectional(character) in RIGHT for character in text):
            is_latin = False
        elif any(character.isalpha() for character in text):
            is_latin = True


def _inside_right(text: str) -> Iterator[Stretch]:
    end = 0
    for found in _LEFT_PIECE.finditer(text):
        if found.start() < end:
            continue
        if found.start() > end:
            yield text[end : found.start()], True
        end = _with_closing(text, found.start(), found.end())
        yield text[found.start() : end], False
    if end < len(text):
        yield text[end:], True


def _with_closing(text: str, start: int, end: int) -> int:
    """Take a bracket along whose other half stands inside (UAX 9, rule N0)."""
    while end < len(text) and text[end] in _CLOSING:
        inside = text[start:end]
        if inside.count(_CLOSING[text[end]]) <= inside.count(text[end]):
            break
        end += 1
    return end
