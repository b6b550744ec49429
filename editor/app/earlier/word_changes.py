"""Which words of two texts differ."""

import re
from difflib import SequenceMatcher

import msgspec

_WORD = re.compile(r"\s+|\S+\s*")
_MOST = 2000  # words; beyond that a comparison word by word takes too long


class Stretch(msgspec.Struct, frozen=True):
    """A run of words that stands in both texts, or in this one only."""

    text: str
    differs: bool = False


Side = tuple[Stretch, ...]


def word_changes(then: str, now: str) -> tuple[Side, Side]:
    """Both texts in stretches; joined, those of a side are its text."""
    old, new = _WORD.findall(then), _WORD.findall(now)
    if len(old) + len(new) > _MOST:
        return _whole(then), _whole(now)
    sides: tuple[list[Stretch], list[Stretch]] = ([], [])
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for side, words in zip(sides, (old[a:b], new[c:d]), strict=True):
            if words:
                side.append(Stretch("".join(words), tag != "equal"))
    return tuple(sides[0]), tuple(sides[1])


def _whole(text: str) -> Side:
    return (Stretch(text, differs=True),) if text else ()
