"""Whether two names of persons may be one person's."""

import re
from enum import IntEnum
from functools import cache
from itertools import pairwise

from editor.model.message import Message, message
from editor.model.names.alike import spelt_alike
from editor.model.names.data import table
from editor.model.names.folding import plain_words, words
from editor.model.names.searching import sound
from editor.model.names.signature import Part

_SAME = message("The names are the same.")
_ORDER = message("The names have the same words.")
_INITIAL = message("One name has an initial where the other has a name.")
_MIDDLE = message("One name has a name less.")


_SERVANT = "عبدال"
_SHORT = 3
# Between the parts of one given name, as in Kwun-chung.
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})[-‐‑](?=[^\W\d_]{2})")
_DEGREE = re.compile(r"\bPh\.?\s?D\b\.?")


class _Fit(IntEnum):
    NONE = 0
    INITIAL = 1
    SPELLING = 2
    SOUND = 3
    SAME = 4


def persons_alike(a: str, b: str) -> tuple[float, Message] | None:
    """How alike two persons' names are: order, titles, initials, letters of another script."""
    return _alike(a, b) or _alike(_closed_up(a), _closed_up(b))


def _alike(a: str, b: str) -> tuple[float, Message] | None:
    one, other = _joined_alike(person_words(a), person_words(b))
    if one == other or "".join(one) == "".join(other):
        return 1.0, _SAME
    short, long = sorted((one, other), key=len)
    if len(short) <= 1 or len(long) - len(short) > 1:
        return None
    return _verdict(_fits(short, long), short, long)


def _closed_up(name: str) -> str:
    return _HYPHEN.sub("", name)


def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's name, folded, without titles."""
    every = tuple(word for given in words(_DEGREE.sub("", name)) for word in _parted(given))
    return tuple(word for word in every if word not in _titles()) or every


def _parted(word: str) -> tuple[str, ...]:
    """عبدالرحمن is عبد الرحمن."""
    rest = word.removeprefix(_SERVANT)
    return (_SERVANT[:3], rest) if rest != word and len(rest) > 1 else (word,)


def _joined_alike(
    one: tuple[str, ...], other: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two words of a name as one, where the other name writes them so: Min-jung and Minjung."""
    short, long = sorted((one, other), key=len)
    for at, (first, second) in enumerate(pairwise(long)):
        if first + second in short and len(long) > len(short):
            joined = (*long[:at], first + second, *long[at + 2 :])
            return (joined, other) if long is one else (one, joined)
    return one, other


def _verdict(
    fits: list[_Fit], short: tuple[str, ...], long: tuple[str, ...]
) -> tuple[float, Message] | None:
    sure = sum(fit >= _Fit.SOUND for fit in fits)
    if _Fit.NONE in fits or not sure or sure < len(fits) - 1:
        return None
    if len(long) > len(short):
        return (0.85, _MIDDLE) if sure == len(fits) else None
    if all(fit is _Fit.SAME for fit in fits):
        return 0.98, _ORDER
    if _Fit.INITIAL in fits:
        return 0.8, _INITIAL
    return 0.9, message(
        "The spelling differs: “{one}” and “{other}”.", one=" ".join(short), other=" ".join(long)
    )


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> list[_Fit]:
    """How each word of one name fits its best partner in the other, the best first."""
    pairs = sorted(
        ((_fit(a, b), i, j) for i, a in enumerate(short) for j, b in enumerate(long)), reverse=True
    )
    taken: dict[int, tuple[int, _Fit]] = {}
    for fit, i, j in pairs:
        if i not in taken and all(j != other for other, _ in taken.values()):
            taken[i] = (j, fit)
    return [fit for _, fit in taken.values()]


def _fit(a: str, b: str) -> _Fit:
    if a == b:
        return _Fit.SAME
    if min(len(a), len(b)) == 1:
        return _Fit.INITIAL if a[0] == b[0] else _Fit.NONE
    if spoken(a) == spoken(b):
        return _Fit.SOUND
    if _of_other_gender(a, b) or _goes_on(a, b):
        return _Fit.NONE
    return _Fit.SPELLING if spelt_alike(Part(a, sound(a)), Part(b, sound(b))) else _Fit.NONE


def spoken(word: str) -> str:
    """How a name sounds; Yelena is Elena, and Nabeel is Nabil."""
    bare = word.removeprefix("y") if word.startswith("ye") else word
    return sound(bare.replace("ee", "i").replace("oo", "u") if len(bare) > _SHORT else bare)


def _of_other_gender(a: str, b: str) -> bool:
    """Louis and Louise, Mario and Maria, Petrov and Petrova: a vowel more or less at the end."""
    bare = a.rstrip("aeo"), b.rstrip("aeo")
    return bare[0] == bare[1] and a != b


def _goes_on(a: str, b: str) -> bool:
    """Richards and Richardson."""
    return (a.startswith(b) or b.startswith(a)) and abs(len(a) - len(b)) > 1


@cache
def _titles() -> frozenset[str]:
    return frozenset(plain_words(table("generic")["person"]["titles"]))
