"""A name as parts with meanings: what is compared instead of its letters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from editor.model.names.folding import bare_word, raw_words, spelling
from editor.model.names.phrases import JOINED, phrase_at
from editor.model.names.searching import sound
from editor.model.names.vocabulary import Meanings, is_small, meanings, plain

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_SUBTITLE = re.compile(r"\s+[-–—|:/]+\s+|:\s+|[–—]")
_ACRONYM = re.compile(r"[A-ZÀ-ÞĞİŞ0-9][A-ZÀ-ÞĞİŞ0-9.&/-]{1,11}")
_CASES = re.compile(r"[^\W\d_]+?(?=[A-Z][a-z])|[^\W\d_]+|\d+")
_DIGRAPH = re.compile(r"([aou])e")
_STEM = 4
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_SHORTEST, _LONGEST_SHORT = 3, 12
_SHORT_FORM = 4  # letters and digits, such as R3D or G4S
# For and to, as in Malaysia4Uyghur and Right2Know.
_SPOKEN = {"4", "2"}


class Part(msgspec.Struct, frozen=True):
    """A word or known phrase of a name; `meanings` is empty for a word that nobody knows."""

    text: str
    sound: str
    meanings: Meanings = frozenset()

    def is_a(self, family: str) -> bool:
        """Whether a meaning is of a family: form, topic, place, weak."""
        return any(meaning.startswith(family) for meaning in self.meanings)

    @property
    def weak(self) -> bool:
        """Whether a name may have the word or not, such as "international"."""
        return bool(self.meanings) and all(each.startswith("weak") for each in self.meanings)

    @property
    def own(self) -> bool:
        """Whether the word is the name's own: no generic word, no place, no ordinary word."""
        return not self.meanings and self.text not in plain()


class Signature(msgspec.Struct, frozen=True):
    """The parts of a name that say something, and its short forms.

    `short` are short forms given in the name, `initials` those that its words make, with small
    words and without; `compact` are all its words in one. `main` counts the parts before a
    subtitle, and is the number of all parts where there is none.
    """

    parts: tuple[Part, ...]
    short: frozenset[str]
    main: int
    compact: str
    initials: frozenset[str]


@lru_cache(maxsize=1 << 13)
def signature(name: str) -> Signature:
    """Read a name."""
    brackets = [found.strip() for found in _BRACKET.findall(name)]
    short = [inside for inside in brackets if _is_short(inside)]
    bare = name.strip()
    if brackets:
        bare = _BRACKET.sub(lambda m: " " if m[1].strip() in short else f" {m[1]} ", name).strip()
    if _ACRONYM.fullmatch(bare):
        short.append(bare)
    head = _SUBTITLE.split(bare, maxsplit=1)[0]
    raw = raw_words(bare)
    parts = tuple(_parts(raw))
    main = len(parts) if head == bare else len(tuple(_parts(raw_words(head))))
    words = tuple(folded for word in raw if (folded := bare_word(word)))
    return Signature(
        parts=parts,
        short=frozenset(bare_word(word).replace(".", "") for word in short),
        initials=_initials(words),
        main=main if 0 < main < len(parts) else len(parts),
        compact="".join(words),
    )


def _initials(words: Sequence[str]) -> frozenset[str]:
    weighty = [word for word in words if not is_small(word)]
    made = ("".join(word[0] for word in chosen) for chosen in (words, weighty))
    return frozenset(short for short in made if len(short) >= _SHORTEST)


def _is_short(word: str) -> bool:
    """Whether a word in brackets is a short form: capitals, or a word that nobody knows."""
    if not word.replace("-", "").isalnum() or len(word) > _LONGEST_SHORT:
        return False
    unknown = (
        word.isascii() and bare_word(word) not in meanings() and bare_word(word) not in plain()
    )
    return sum(map(str.isupper, word)) > 1 or unknown


def _parts(raw: Sequence[str]) -> Iterator[Part]:
    folded = [piece for word in raw for piece in _folded(word)]
    at = 0
    while at < len(folded):
        length, text = phrase_at(folded, at)
        if not (text in _SPOKEN and 0 < at < len(folded) - 1):
            yield from _read(text)
        at += length


@lru_cache(maxsize=1 << 16)
def _folded(word: str) -> tuple[str, ...]:
    return tuple(spelling(bare_word(piece)) for piece in _pieces(word))


def _pieces(word: str) -> list[str]:
    """Open and Media of OpenMedia; Stand, 4 and Uyghurs of Stand4Uyghurs."""
    if word.isascii() and not (word.islower() or word.isupper() or word.istitle()):
        pieces = _CASES.findall(word)
        return pieces if min(map(len, pieces)) > 1 or any(p in _SPOKEN for p in pieces) else [word]
    short = word.isupper() and len(word) <= _SHORT_FORM
    return _CASES.findall(word) if _has_spoken_digit(word) and not short else [word]


def _has_spoken_digit(word: str) -> bool:
    return (word[1:-1].strip("0123456789") != word[1:-1]) or any(
        digit in word[1:-1] for digit in _SPOKEN
    )


@lru_cache(maxsize=1 << 16)
def _read(text: str) -> tuple[Part, ...]:
    return tuple(part for part in _understood(text) if not _is_silent(part))


def _understood(text: str) -> tuple[Part, ...]:
    known = meanings().get(text) or next(_of_other_forms(text), None)
    if known:
        return tuple(Part(text, sound(text), each) for each in known)
    if _HAN.fullmatch(text):
        return tuple(_of_han(text))
    return (Part(text, sound(text)),)


def _of_other_forms(text: str) -> Iterator[tuple[Meanings, ...]]:
    """A plural, ue for ü in German, an Arabic word with its preposition."""
    plural = text.endswith("s") and len(text) > _STEM
    forms = [text[:-1], text.removesuffix("es")] if plural else []
    if text.isascii():
        forms.append(_DIGRAPH.sub(r"\1", text))
    elif text[0] in JOINED and len(text) > _STEM:
        forms.append(text[1:])
    yield from (meanings()[form] for form in forms if form in meanings())


def _of_han(text: str) -> Iterator[Part]:
    """Known words in a run of Chinese characters, the longest first, and what stands between."""
    known = meanings()
    own, at = "", 0
    while at < len(text):
        size = next(
            (n for n in range(min(7, len(text) - at), 0, -1) if text[at : at + n] in known), 0
        )
        if size > 1 or (size == 1 and "stop.word" in known[text[at]][0]):
            if own:
                yield Part(own, own)
            own, word = "", text[at : at + size]
            yield from (Part(word, word, each) for each in known[word])
        else:
            own += text[at]
        at += max(1, size)
    if own:
        yield Part(own, own)


def _is_silent(part: Part) -> bool:
    return any(meaning.startswith(("stop", "legal")) for meaning in part.meanings) and not any(
        part.is_a(family) for family in ("form", "topic", "place")
    )
