"""Keys that two cards share when they may be the same: what an index keeps instead of names."""

from collections.abc import Iterator, Sequence

from editor.model.enums import SignatoryKind
from editor.model.names.folding import bare_word
from editor.model.names.persons import person_words, spoken
from editor.model.names.records import NameCard
from editor.model.names.signature import Part, Signature, signature


def match_keys(card: NameCard) -> tuple[str, ...]:
    """The keys to keep for a card, a dozen or two; a library may keep them in a table."""
    return tuple(dict.fromkeys(_keys(card)))


def probe_keys(card: NameCard) -> tuple[str, ...]:
    """The keys to look for: `likeness` is worth its time only for cards that keep one of them."""
    turned = (_turned(key) for key in _keys(card))
    return tuple(dict.fromkeys(turned))


def _turned(key: str) -> str:
    """A short form meets the initials of a name, and the other way round."""
    return {"short:": "initials:", "initials:": "short:"}.get(key[: key.find(":") + 1], "") + (
        key.partition(":")[2] if key.startswith(("short:", "initials:")) else key
    )


def _keys(card: NameCard) -> Iterator[str]:
    short = {bare_word(each).replace(".", "") for each in card.acronyms}
    for name in card.names:
        if card.kind is SignatoryKind.PERSON:
            yield from _of_person(name)
            continue
        read = signature(name)
        short |= read.short
        yield "as:" + read.compact
        yield "as:" + "".join(part.text for part in read.parts)
        yield from (f"initials:{made}" for made in read.initials)
        yield from _of_parts(read, card.country)
    yield from (key for each in short for key in (f"short:{each}", f"same:{each}"))


def _of_parts(name: Signature, country: str | None) -> Iterator[str]:
    weighty = [part for part in name.parts if not part.weak] or list(name.parts)
    keys = sorted(_key(part) for part in weighty)
    yield _joined(keys)
    if country:
        yield _joined(sorted([*keys, f"place.{country}"]))
    for at, part in enumerate(weighty):
        rest = sorted(_key(other) for i, other in enumerate(weighty) if i != at)
        if part.is_a("form") and rest:
            yield _joined(rest)
        yield from (f"{_joined(rest)}~{piece}" for piece in _ends(part.sound))
    for part in name.parts:
        if part.weak:  # a slip makes it a word that counts
            yield from (f"{_joined(keys)}~{piece}" for piece in _ends(part.sound))
    if name.main < len(name.parts):
        yield _joined(sorted(_key(part) for part in name.parts[: name.main]))


def _key(part: Part) -> str:
    return min(part.meanings) if part.meanings else part.sound


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
