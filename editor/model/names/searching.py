"""The keys that a search as you type goes by: lossier than the normal form, for both sides."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from editor.model.names.data import table
from editor.model.names.folding import bare_word, plain_words, raw_words

_HAN_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_PARTS = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])|\d+")
_AFTER_CONSONANT = re.compile(r"(?<=[cgjkpstz])h")
_DOUBLED = re.compile(r"(.)\1+")
_SOUNDS = str.maketrans({"e": "a", "y": "i", "u": "o", "q": "k", "w": "v"})


def search_words(name: str) -> tuple[str, ...]:
    """The keys to keep for a name: each word, its other spellings, its parts; Chinese by pairs.

    A name is found when every key of `query_words` is the beginning of one of these.
    """
    keys = [key for word in plain_words(name) for key in _with_spellings(word)]
    parts = [sound(bare_word(part)) for word in raw_words(name) for part in _parts(word)]
    return tuple(dict.fromkeys([*_han_pairs(keys), *parts]))


def query_words(text: str) -> tuple[str, ...]:
    """The keys to look for, of what has been typed so far; each may be the beginning of one."""
    return tuple(dict.fromkeys(_han_pairs(map(sound, plain_words(text)))))


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A folded word as it sounds, roughly, letter by letter, so that beginnings stay beginnings.

    Uighur and Uyghur, Mashrap and Meshrep, Meşrep and Meshrep, Osman and Usman come out alike.
    """
    plain = word.translate(_SOUNDS)
    return _DOUBLED.sub(r"\1", _AFTER_CONSONANT.sub("", plain)) if plain.isalpha() else plain


def _with_spellings(word: str) -> Iterable[str]:
    return (sound(word), *_other_spellings().get(word, ()))


def _parts(word: str) -> list[str]:
    """Open and Media of OpenMedia; nothing of a plain word."""
    parts = _PARTS.findall(word) if word.isascii() and not word.islower() else []
    return parts if len(parts) > 1 and "".join(parts) == word else []


def _han_pairs(keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        if _HAN_RUN.fullmatch(key):
            yield from (key[at : at + 2] for at in range(len(key)))
        else:
            yield key


@cache
def _other_spellings() -> dict[str, tuple[str, ...]]:
    groups = [[*plain_words(group)] for group in table("spellings")["groups"]]
    return {word: tuple({sound(w) for w in group}) for group in groups for word in group}
