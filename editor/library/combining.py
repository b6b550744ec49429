"""What one party made of two holds, and what of it goes when they part again."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace

from editor.library.records import Absorbed, AnyParty, Party, all_acronyms, all_names

_SINGLE = ("country", "website", "contact_name", "email", "phone", "role", "affiliation")
_UNTOUCHED = {"id", "name", "language"}


def combined(keep: AnyParty, other: AnyParty) -> AnyParty:
    """The party that stays with all that the other adds.

    Where both say something else of one thing, `keep` has its way and the notes tell the other's.
    """
    values: dict[str, Any] = {
        "names": {**_new_names(keep, other), **keep.names},
        "acronym": keep.acronym or other.acronym,
        "aliases": keep.aliases,
        "earlier_names": _union(keep.earlier_names, other.earlier_names),
        "tags": _union(keep.tags, other.tags),
        "do_not_contact": keep.do_not_contact or other.do_not_contact,
        "notes": "\n".join(filter(None, (keep.notes, other.notes, *_lost(keep, other)))),
    }
    for field in _SINGLE:
        if hasattr(keep, field):
            values[field] = getattr(keep, field) or getattr(other, field, None) or ""
    values["country"] = values["country"] or None
    result = replace(keep, **values)
    acronyms = tuple(a for a in all_acronyms(other) if a != result.acronym)
    result = replace(result, acronyms=_union(keep.acronyms, acronyms))
    return replace(result, aliases=_union(keep.aliases, _missing(result, all_names(other))))


def parted(now: AnyParty, absorbed: Absorbed) -> AnyParty:
    """The party that stays once what came by the merge has gone; later changes stay."""
    values: dict[str, Any] = {}
    for field in now.__struct_fields__:
        if field in _UNTOUCHED:
            continue
        current = getattr(now, field)
        before, after = (getattr(one, field, current) for one in (absorbed.before, absorbed.after))
        values[field] = _without(current, before, after)
    return replace(now, **values)


def _without(current: object, before: object, after: object) -> object:
    """A value without what a merge added to it."""
    if current == after:
        return before
    if isinstance(current, tuple) and isinstance(before, tuple) and isinstance(after, tuple):
        came = set(after) - set(before)
        return tuple(item for item in current if item not in came)
    if isinstance(current, dict) and isinstance(before, dict) and isinstance(after, dict):
        return {k: v for k, v in current.items() if k in before or after.get(k) != v}
    return current


def _new_names(keep: Party, other: Party) -> dict[str, str]:
    """Names in languages that `keep` has none in."""
    theirs = {**({other.language: other.name} if other.language else {}), **other.names}
    return {k: name for k, name in theirs.items() if k not in keep.names and k != keep.language}


def _missing(party: Party, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names that a party is not known by yet, letter for letter."""
    known = set(all_names(party))
    return tuple(name for name in names if name not in known)


def _lost(keep: Party, other: Party) -> Iterable[str]:
    """What the notes tell of the other, as nothing may be lost."""
    for field in _SINGLE:
        mine, theirs = getattr(keep, field, None), getattr(other, field, None)
        if theirs and mine != theirs and (mine or not hasattr(keep, field)):
            yield f"{other.name}: {field.replace('_', ' ')} {theirs}"


def _union(mine: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))
