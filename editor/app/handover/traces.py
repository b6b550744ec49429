"""Withheld names that stand elsewhere in a release: taken out of notes, found in its words."""

import re
from collections.abc import Callable, Iterator

import msgspec
from msgspec.structs import replace

from editor.model.fingerprints import fold
from editor.model.places import edition_place, place
from editor.model.release import Release, Waived
from editor.model.signatories import Signatory
from editor.model.walk import map_strings

Tells = Callable[[str], bool]
_ADDRESS = re.compile(r"[^\s<>(),;:]+@[^\s<>(),;:]+")
_SHORT = 4  # letters; shorter names stand inside of other words by chance
_PARTS = tuple(name for name in Release.__struct_fields__ if name != "editions")


def teller(release: Release) -> Tells:
    """A function that says whether a text holds a name, acronym or address that is withheld."""
    hidden = [entry for entry in release.signatories.entries if entry.withheld]
    wanted = sorted({pattern for entry in hidden for pattern in _patterns(entry)})
    if not wanted:
        return lambda _text: False
    search = re.compile("|".join(wanted)).search
    return lambda text: bool(search(_folded(text)))


def without_traces(release: Release, tells: Tells, known: frozenset[str]) -> Release:
    """Take out what is for the writers alone and tells a name; `known` are words of such names."""
    old = release.signatories
    entries = tuple(
        replace(entry, confirmed_by="") if tells(entry.confirmed_by) else entry
        for entry in old.entries
    )
    return replace(
        release,
        issued=tuple(replace(i, note="") if tells(i.note) else i for i in release.issued),
        signatories=replace(old, entries=entries),
        words=tuple(word for word in release.words if _folded(word) not in known),
        waived=tuple(_quiet(one, tells) for one in release.waived),
        unused_text=tuple(text for text in release.unused_text if not tells(text)),
    )


def words_of_names(release: Release) -> frozenset[str]:
    """Every single word of the names that are withheld."""
    hidden = [entry for entry in release.signatories.entries if entry.withheld]
    return frozenset(word for entry in hidden for n in _names(entry) for word in n.split())


def places_of_traces(release: Release, tells: Tells) -> tuple[str, ...]:
    """Where names stand that the author wrote into the release itself: editions, or parts."""
    parts = ((place(name), getattr(release, name)) for name in _PARTS)
    editions = ((edition_place(one.language), one) for one in release.editions)
    return tuple(at for at, part in (*parts, *editions) if any(map(tells, _strings(part))))


def _strings(part: object) -> list[str]:
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    map_strings(part, note)
    for holder in _dicts(part):
        found.extend(key for key in holder if isinstance(key, str))
    return found


def _dicts(part: object) -> Iterator[dict[object, object]]:
    """The tables inside: their keys are text as well."""
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from _dicts(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _dicts(value)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            yield from _dicts(getattr(part, name))


def _quiet(waived: Waived, tells: Tells) -> Waived:
    return replace(waived, reason="") if tells(waived.reason) else waived


def _folded(text: str) -> str:
    return fold(text).casefold()


def _names(entry: Signatory) -> set[str]:
    words = (entry.name, entry.acronym, *entry.names.values())
    return {_folded(name) for name in words} - {""}


def _patterns(entry: Signatory) -> Iterator[str]:
    addresses = {_folded(found) for found in _ADDRESS.findall(entry.confirmed_by)}
    for name in _names(entry) | addresses:
        escaped = re.escape(name)
        # Chinese has no spaces between words, and Arabic writes “and” and “the” onto the next one.
        yield rf"(?<!\w){escaped}(?!\w)" if name.isascii() and len(name) <= _SHORT else escaped
