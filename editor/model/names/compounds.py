"""Words that Germanic languages write as one, such as Flüchtlingshilfe."""

from functools import lru_cache

from editor.model.names.vocabulary import Meanings, languages, meanings

GERMANIC = frozenset(("de", "nl", "sv", "no", "da"))
_LINKS = ("", "s", "n", "en", "e", "er", "es")
_SHORTEST = 3
_LONG_ENOUGH = 8
_LONGEST = 60  # no two words of the tables together are longer


@lru_cache(maxsize=1 << 14)
def compound(word: str) -> tuple[Meanings, ...]:
    """The meanings of the two known words of one language that make a word; else nothing."""
    if not _LONG_ENOUGH <= len(word) <= _LONGEST or not (word.isalpha() and word.isascii()):
        return ()
    for at in range(len(word) - _SHORTEST, _SHORTEST - 1, -1):
        last = word[at:]
        for link in _LINKS if last in languages() else ():
            first = word[:at].removesuffix(link)
            if word[:at].endswith(link) and _go_together(first, last):
                return (*meanings()[first], *meanings()[last])
    return ()


def _go_together(first: str, last: str) -> bool:
    """Whether both are words of one of the languages; a place is one of all."""
    own = languages()[last] & GERMANIC
    place = all(each.startswith("place.") for part in meanings().get(first, ()) for each in part)
    known = languages().get(first, own if place and first in meanings() else frozenset())
    return len(first) >= _SHORTEST and not own.isdisjoint(known)
