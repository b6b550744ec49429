"""Whether two words are one, misspelt or written in letters of another script."""

import re

from rapidfuzz.distance import OSA

from editor.model.names.signature import Part
from editor.model.names.vocabulary import plain

_SHORTEST = 4
_ONE_SLIP = 5
_TWO_SLIPS = 8
_MOST = 2  # slips, however long a word is
_VOWEL_RUN = re.compile("[aeiouy]+")
_VOWELS = str.maketrans("", "", "aeiouy")


def same_word(a: Part, b: Part) -> bool:
    """Whether two parts are written or mean the same."""
    return a.text == b.text or bool(a.meanings & b.meanings)


def spelt_alike(a: Part, b: Part) -> bool:
    """Whether two different words are worth taking for one; never two that are both known.

    Austria and Australia, women and workers are known, so nothing makes them one.
    """
    if abs(len(a.text) - len(b.text)) > _MOST and not _grown(a, b):
        return False
    if _known(a) and _known(b):
        return _plural(a.text, b.text) or (not (a.meanings or b.meanings) and _of_one_stem(a, b))
    if any(c.isdigit() for c in a.text + b.text) or min(len(a.text), len(b.text)) < _SHORTEST:
        return False
    return (
        a.sound == b.sound or _few_slips(a, b) or _vowel_less(a.text, b.text)
        or _other_vowels(a, b)
    )  # fmt: skip


def _known(part: Part) -> bool:
    return bool(part.meanings) or part.text in plain()


def _plural(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long in {short + "s", short + "es"}


def _of_one_stem(a: Part, b: Part) -> bool:
    """Protect and protection."""
    return _grown(a, b) and min(len(a.text), len(b.text)) > _ONE_SLIP


def _vowel_less(a: str, b: str) -> bool:
    """Hibr and Hiber."""
    short, long = sorted((a, b), key=len)
    same = short.translate(_VOWELS) == long.translate(_VOWELS)
    one_more = len(long) - len(short) == 1 and OSA.distance(short, long, score_cutoff=1) == 1
    return same and one_more and short[0] == long[0] and short[-1] == long[-1]


def _other_vowels(a: Part, b: Part) -> bool:
    """Nadeem and Nadim: letters of another script, whose vowels everybody writes as they like."""
    if not (a.text[0] == b.text[0] and a.text[-1] == b.text[-1] and a.own and b.own):
        return False
    one, other = (_VOWEL_RUN.sub("a", part.sound) for part in (a, b))
    near = OSA.distance(a.text, b.text, score_cutoff=_MOST) <= _MOST
    return near and one == other and len(one.replace("a", "")) > _MOST


def _few_slips(a: Part, b: Part) -> bool:
    length = max(len(a.text), len(b.text))
    most = _MOST if length >= _TWO_SLIPS else 1
    if min(len(a.text), len(b.text)) < _ONE_SLIP or not _begin_alike(a, b):
        return False
    slips = OSA.distance(a.text, b.text, score_cutoff=most)
    return slips <= most and (
        slips <= 1 or not (_known(a) or _known(b)) or _same_consonants(a, b) or _grown(a, b)
    )


def _begin_alike(a: Part, b: Part) -> bool:
    """The same letter first, or the first two in each other's place; long words need neither."""
    turned = a.text[:2] == b.text[1::-1] and a.text[2:3] == b.text[2:3]
    return turned or a.sound[0] == b.sound[0] or min(len(a.text), len(b.text)) > _TWO_SLIPS


def _grown(a: Part, b: Part) -> bool:
    """Nation and national."""
    return a.text.startswith(b.text) or b.text.startswith(a.text)


def _same_consonants(a: Part, b: Part) -> bool:
    return a.text.translate(_VOWELS) == b.text.translate(_VOWELS)
