"""A name as parts with meanings: what is compared instead of its letters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from editor.model.names.acronyms import SHORT_WORD, capitals_in, closed_up, initials
from editor.model.names.compounds import compound
from editor.model.names.endings import other_forms
from editor.model.names.folding import bare_word, raw_words, spelling
from editor.model.names.phrases import phrase_at
from editor.model.names.searching import sound
from editor.model.names.vocabulary import Meanings, country_of, meanings, plain

_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_SUBTITLE = re.compile(r"\s+[-–—|:/]+\s+|:\s+|[–—]")
SHORT_FORM = re.compile(r"[A-ZÀ-ÞĞİŞ0-9][A-ZÀ-ÞĞİŞ0-9.&/-]{1,11}")
_AFTER_COMMA = re.compile(r"[,،，]\s*([^,،，()（）]{3,30})$")
_CASES = re.compile(r"[A-Z]?[a-z]+(?=[A-Z]{2,})|[^\W\d_]+?(?=[A-Z][a-z])|[^\W\d_]+|\d+")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_LONGEST_SHORT = 12
# For and to, as in Malaysia4Uyghur and Right2Know.
_SPOKEN = {"4", "2"}


class Part(msgspec.Struct, frozen=True):
    """A word or known phrase of a name; `meanings` is empty for a word that nobody knows."""

    text: str
    sound: str
    meanings: Meanings = frozenset()

    def is_a(self, family: str) -> bool:
        """Whether a meaning is of a family: form, topic, place, weak."""
        return _has(self.meanings, family)

    @property
    def weak(self) -> bool:
        """Whether a name may have the word or not, such as "international"."""
        return _all_are(self.meanings, "weak")

    @property
    def form(self) -> bool:
        """Whether the word is a kind of organisation and nothing else."""
        return _all_are(self.meanings, "form")

    @property
    def own(self) -> bool:
        """Whether the word is the name's own: no generic word, no place, no ordinary word."""
        return not self.meanings and self.text not in plain()


@lru_cache(maxsize=1 << 14)
def _has(meanings_there: Meanings, family: str) -> bool:
    return any(meaning.startswith(family) for meaning in meanings_there)


@lru_cache(maxsize=1 << 14)
def _all_are(meanings_there: Meanings, family: str) -> bool:
    return bool(meanings_there) and all(each.startswith(family) for each in meanings_there)


class Signature(msgspec.Struct, frozen=True):
    """The parts of a name that say something, and its short forms.

    `short` are short forms given in the name, `capitals` its short words in capitals; `words` are
    all of them folded and `compact` the same in one. `main` counts the parts before a subtitle,
    and is the number of all parts where there is none. `land` is the country that the name has in
    brackets or behind its last comma, which says where it is and is none of its parts.
    """

    parts: tuple[Part, ...]
    short: frozenset[str]
    main: int
    compact: str
    words: tuple[str, ...]
    capitals: frozenset[str]
    land: str | None = None

    @property
    def initials(self) -> frozenset[str]:
        """The short forms that the words make."""
        return initials(self.words, self.capitals)


@lru_cache(maxsize=1 << 13)
def signature(name: str) -> Signature:
    """Read a name."""
    brackets = [found.strip() for found in _BRACKET.findall(name)]
    lands = [inside for inside in brackets if country_of(inside)]
    name, land = _without_land(name)
    short = [inside for inside in brackets if inside not in lands and _is_short(inside)]
    bare = name.strip()
    if brackets:
        gone = (*short, *lands)
        bare = _BRACKET.sub(lambda m: " " if m[1].strip() in gone else f" {m[1]} ", name).strip()
    if SHORT_FORM.fullmatch(bare):
        short.append(bare)
    head = _SUBTITLE.split(bare, maxsplit=1)[0]
    raw = raw_words(bare)
    parts = tuple(_parts(raw))
    main = len(parts) if head == bare else len(tuple(_parts(raw_words(head))))
    words = tuple(folded for word in raw if (folded := bare_word(word)))
    return Signature(
        parts=parts,
        short=frozenset(closed_up(word) for word in short),
        capitals=capitals_in(raw),
        main=main if 0 < main < len(parts) else len(parts),
        compact="".join(words),
        words=words,
        land=land or next(map(country_of, lands), None),
    )


def _without_land(name: str) -> tuple[str, str | None]:
    """A name without the country behind its last comma, and that country."""
    ending = _AFTER_COMMA.search(name) if "," in name or not name.isascii() else None
    land = country_of(ending[1]) if ending else None
    return (name[: ending.start()], land) if ending and land else (name, None)


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
    short = word.isupper() and len(word) <= SHORT_WORD
    return _CASES.findall(word) if _has_spoken_digit(word) and not short else [word]


def _has_spoken_digit(word: str) -> bool:
    return (word[1:-1].strip("0123456789") != word[1:-1]) or any(
        digit in word[1:-1] for digit in _SPOKEN
    )


@lru_cache(maxsize=1 << 16)
def _read(text: str) -> tuple[Part, ...]:
    return tuple(part for part in _understood(text) if not _is_silent(part))


def _understood(text: str) -> tuple[Part, ...]:
    known = meanings().get(text) or _of_other_forms(text) or compound(text)
    if known:
        return tuple(Part(text, sound(text), each) for each in known)
    if _HAN.fullmatch(text):
        return tuple(_of_han(text))
    return (Part(text, sound(text)),)


def _of_other_forms(text: str) -> tuple[Meanings, ...]:
    return next((meanings()[form] for form in other_forms(text) if form in meanings()), ())


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
