"""The form of a name in which accents, case, script variants and spellings do not count."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from editor.model.names.data import table

_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_ELISION = re.compile(r"\b(l|d|c|j|m|n|s|t|qu|dell|all)['’ʼ‘](?=\w)", re.IGNORECASE)
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ‘`´ʻ](?=\w)")
_WORD = re.compile(r"[^\W_]+")
# Arabic: the article, alone or after "and", "for" or "with".
_ARTICLE = re.compile(r"^(?:[وبف]?ال|[وف]?لل)(?=[\u0620-\u064a]{3})")
_ALIKE = str.maketrans(
    {
        "ı": "i", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th",
        "ə": "e", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ە": "ه", "ھ": "ه", "ہ": "ه",
        "ۇ": "و", "ۆ": "و", "ۈ": "و", "ۋ": "و", "ۅ": "و", "ـ": None, "ء": None, "ٱ": "ا",
        "ʼ": None, "ʿ": None, "ʾ": None, "ʻ": None,
    }
)  # fmt: skip


def fold(name: str) -> str:
    """The normal form of a name: its words in their order, folded, with one space between.

    Two names with one normal form differ in accents, case, punctuation, Arabic or Chinese script
    variants, or in a spelling that `spellings.toml` lists, and in nothing else.
    """
    return " ".join(words(name))


def words(name: str) -> tuple[str, ...]:
    """The folded words of a name in their order; a run of Chinese characters is one word."""
    if name.isascii() and name.isalpha():  # most entries of the tables, which are read at start
        return (spelling(name.lower()),)
    return tuple(spelling(word) for word in plain_words(name))


def plain_words(name: str) -> tuple[str, ...]:
    """The words of a name with accents, case and script variants gone, each as it is spelt."""
    return tuple(_split(raw_words(name)))


def raw_words(name: str) -> list[str]:
    """The words of a name as written, with dotted initials and apostrophes closed up."""
    text = name if name.isascii() else unicodedata.normalize("NFKC", name)
    if "." in text:
        text = _INITIALS.sub(lambda found: found.group().replace(".", "") + " ", text)
    if not text.isascii() or "'" in text:
        text = _APOSTROPHE.sub("", _ELISION.sub(r"\1 ", text))
        text = "".join(c for c in text if not _is_mark(c))
    return _WORD.findall(text)


def spelling(word: str) -> str:
    """The one spelling that stands for a folded word."""
    return _spellings().get(word, word)


def _is_mark(character: str) -> bool:
    # Vowel signs and stretching inside Arabic words; joiners that no reader sees.
    return character in "\u0640\u200c\u200d\u200e\u200f" or "\u064b" <= character <= "\u065f"


def _split(raw: list[str]) -> Iterator[str]:
    for word in raw:
        bare = bare_word(word)
        if bare:
            yield bare


@lru_cache(maxsize=1 << 16)
def bare_word(word: str) -> str:
    """One word without accents and case, its look-alike letters made one."""
    if word.isascii():
        return word.lower()
    text = unicodedata.normalize("NFKD", word.replace("İ", "i").casefold())
    bare = "".join(_digit(c) for c in text if not unicodedata.combining(c))
    bare = bare.translate(_ALIKE).translate(_hanzi())
    return _ARTICLE.sub("", bare)


def _digit(character: str) -> str:
    value = unicodedata.digit(character, None)
    return character if value is None else str(value)


@cache
def _hanzi() -> dict[int, str]:
    data = table("hanzi")
    return dict(zip(map(ord, data["traditional"]), data["simplified"], strict=True))


@cache
def _spellings() -> dict[str, str]:
    groups = [[*plain_words(group)] for group in table("spellings")["groups"]]
    return {word: group[0] for group in groups for word in group}
