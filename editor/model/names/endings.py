"""Other forms of a word: plurals, genders, German umlauts, Arabic cases and prepositions."""

from collections.abc import Iterator
from functools import lru_cache

from editor.model.names.phrases import JOINED

_STEM = 4
_UMLAUTS = ("ae", "oe", "ue")
# An ending and what the table may have instead.
_ENDINGS = (
    ("ies", ("y",)),
    ("aux", ("al",)),
    ("es", ("",)),
    ("s", ("",)),
    ("as", ("o", "os")),
    ("os", ("a", "as")),
    ("a", ("o",)),
    ("o", ("a",)),
    ("e", ("",)),
    ("ne", ("",)),
    ("en", ("", "e")),
    ("er", ("", "e")),
    ("em", ("", "e")),
    ("innen", ("",)),
    ("lar", ("",)),
    ("ler", ("",)),
    ("lari", ("",)),
    ("leri", ("",)),
)  # fmt: skip
_ARABIC = (("ون", "ين"), ("ين", "ون"), ("يه", "ي"), ("ات", "ه"))


@lru_cache(maxsize=1 << 15)
def other_forms(word: str) -> tuple[str, ...]:
    """What a table may have instead of a word that it has not."""
    return tuple(dict.fromkeys(_forms(word)))


def _forms(word: str) -> Iterator[str]:
    if len(word) <= _STEM:
        return
    if word.isascii():
        yield from _with_umlauts(word)
        for ending, instead in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= _STEM:
                yield from (stem + other for other in instead)
        return
    bare = [word, word[1:]] if word[0] in JOINED else [word]
    yield from bare[1:]
    for each in bare:
        for ending, other in _ARABIC:
            if each.endswith(ending):
                yield each.removesuffix(ending) + other


def _with_umlauts(word: str) -> Iterator[str]:
    bare = word
    for written in _UMLAUTS:
        bare = bare.replace(written, written[0])
    if bare != word:
        yield bare
