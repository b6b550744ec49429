"""Keys that two cards share when they may be the same: what an index keeps instead of names."""

from collections.abc import Iterator, Sequence

from editor.model.enums import SignatoryKind
from editor.model.names.acronyms import closed_up, initials_in
from editor.model.names.alternatives import alternatives
from editor.model.names.comparing import own_beginning, tells_country
from editor.model.names.persons import person_words, spoken
from editor.model.names.records import NameCard
from editor.model.names.searching import sound
from editor.model.names.signature import Part, Signature, signature
from editor.model.names.vocabulary import kin

# Words of a name that may be one's translation but for one word.
_LONG = 3
_MEETS = {"short": "initials", "initials": "short", "part": "whole", "whole": "part"}


def match_keys(card: NameCard) -> tuple[str, ...]:
    """The keys to keep for a card, a dozen or two; a library may keep them in a table."""
    return tuple(dict.fromkeys(_keys(card)))


def probe_keys(card: NameCard) -> tuple[str, ...]:
    """The keys to look for: `likeness` is worth its time only for cards that keep one of them."""
    turned = (_turned(key) for key in _keys(card))
    return tuple(dict.fromkeys(turned))


def _turned(key: str) -> str:
    """A short form meets the initials of a name, a part of one the whole of another."""
    family, colon, rest = key.partition(":")
    return f"{_MEETS[family]}:{rest}" if colon and family in _MEETS else key


def _keys(card: NameCard) -> Iterator[str]:
    short = {closed_up(each) for each in card.acronyms}
    for name in card.names:
        if card.kind is SignatoryKind.PERSON:
            yield from _of_person(name)
            continue
        for read in map(signature, alternatives(name)):
            short |= read.short
            yield from _of_name(read, card.country or read.land)
    yield from (key for each in short for key in (f"short:{each}", f"same:{each}"))


def _of_name(name: Signature, country: str | None) -> Iterator[str]:
    yield "as:" + name.compact
    yield "as:" + "".join(part.text for part in name.parts)
    if len(name.words) == 1:
        yield from (f"short:{made}" for each in name.short for made in initials_in(each))
    yield from (f"initials:{made}" for made in name.initials)
    yield from _of_parts(name, country)
    yield from _abbreviated(name)


def _of_parts(name: Signature, country: str | None) -> Iterator[str]:
    weighty = [part for part in name.parts if not part.weak] or list(name.parts)
    each = [_key(part) for part in weighty]
    keys = sorted(each)
    yield from (_joined(keys), "whole:" + _joined(keys))
    if country:
        yield _joined(sorted([*keys, f"place.{country}"]))
    own_words = sum(part.own for part in weighty) if len(weighty) > _LONG else 0
    for at, part in enumerate(weighty):
        rest = _joined(sorted(each[:at] + each[at + 1 :]))
        if each[1:] and (part.is_a("form") or own_words > part.own):
            yield rest
        yield from (f"{rest}~{piece}" for piece in _ends(part.sound))
    for part in name.parts:
        if part.weak:  # a slip makes it a word that counts
            yield from (f"{_joined(keys)}~{piece}" for piece in _ends(part.sound))
    if own := own_beginning(name):
        yield "part:" + _joined(sorted(map(_key, own)))
    if name.parts and tells_country(name):
        yield "part:" + _joined(sorted(map(_key, name.parts[:-1])))
    if name.main < len(name.parts):
        yield _joined(sorted(_key(part) for part in name.parts[: name.main]))


def _abbreviated(name: Signature) -> Iterator[str]:
    """LBH Jakarta, for a name of several words with a place."""
    for part in name.parts if len(name.parts) >= _LONG else ():
        if part.is_a("place"):
            others = (word for p in name.parts if p is not part for word in p.text.split())
            made = sound("".join(word[0] for word in others))
            yield _joined(sorted([made, _key(part)]))


def _key(part: Part) -> str:
    return kin(part.meanings) if part.meanings else part.sound


def _joined(keys: Sequence[str]) -> str:
    return "=" + "+".join(keys)


def _ends(word: str) -> Iterator[str]:
    """Half of a word from each side: a slip of the pen leaves one of them whole.

    A word of even length has a letter less as well, for words that a slip made one shorter.
    """
    half = len(word) // 2
    for size in {half, half - 1 if len(word) % 2 == 0 else half} - {0}:
        yield from ("^" + word[:size], word[-size:] + "$")


def _of_person(name: str) -> Iterator[str]:
    """Each name with the first letter of another: a middle name or an initial may be missing."""
    found = person_words(name)
    yield "as:" + "".join(found)
    for at, word in enumerate(found):
        others = {spoken(other)[0] for i, other in enumerate(found) if i != at and spoken(other)}
        if len(word) > 1:
            yield from (f"who:{spoken(word)}+{first}" for first in others)
