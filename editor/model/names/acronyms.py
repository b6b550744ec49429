"""Short forms that the words of a name make."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from editor.model.names.folding import bare_word
from editor.model.names.vocabulary import is_form, is_small

SHORTEST = 3
SHORT_WORD = 4  # letters and digits, such as R3D or G4S
_FROM, _TO = 4, 8  # letters of a short form that is made of syllables
_SYLLABLE = 3


def closed_up(short: str) -> str:
    """A short form without the signs in it: AFL-CIO is aflcio."""
    return "".join(filter(str.isalnum, bare_word(short)))


def capitals_in(raw: Sequence[str]) -> frozenset[str]:
    """The short words of a name that are all capitals, folded."""
    return frozenset(bare_word(word) for word in raw if len(word) <= SHORT_WORD and word.isupper())


@lru_cache(maxsize=1 << 12)
def initials(words: Sequence[str], capitals: frozenset[str]) -> frozenset[str]:
    """The short forms that words make; one in capitals among them may stand whole, such as UK."""
    weighty = [word for word in words if not is_small(word)]
    telling = [word for word in weighty if not is_form(word)]  # APWLD passes over Forum
    made = {"".join(word[0] for word in chosen) for chosen in (words, weighty)}
    if len(telling) >= SHORT_WORD:
        made.add("".join(word[0] for word in telling))
    if capitals and len(capitals) < len(weighty):
        made.add("".join(word if word in capitals else word[0] for word in weighty))
    return frozenset(short for short in made if len(short) >= SHORTEST)


def may_be_syllables(short: str) -> bool:
    """Whether a short form is of a length that syllables make."""
    return _FROM <= len(short) <= _TO and short.isalpha()


def initials_in(short: str) -> Iterator[str]:
    """The initials that a short form of syllables may come from: FLIP from FLP."""
    rest = range(1, len(short)) if may_be_syllables(short) else ()
    for size in range(SHORTEST - 1, len(rest)):
        yield from (short[0] + "".join(short[i] for i in kept) for kept in combinations(rest, size))


def made_of_syllables(short: str, words: Sequence[str]) -> bool:
    """Whether each weighty word begins with the next one to three letters of a short form."""
    weighty = [word for word in words if not is_small(word)]
    return len(weighty) >= SHORTEST and may_be_syllables(short) and _eaten(short, weighty)


def _eaten(short: str, words: Sequence[str]) -> bool:
    if not words or not short:
        return not words and not short
    return any(
        words[0].startswith(short[:size]) and _eaten(short[size:], words[1:])
        for size in range(1, min(_SYLLABLE, len(short)) + 1)
    )
