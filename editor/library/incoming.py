"""One row of a list that is on its way into the library."""

from typing import Any

import msgspec
from msgspec.structs import replace

from editor.library.records import AnyParty, Organisation, Person, all_names
from editor.model.enums import SignatoryKind
from editor.model.names import NameCard
from editor.model.signatories import SignatoryWords


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A name with what a list says of it; `row` is where it stands there, from 1."""

    row: int
    name: str
    second_name: str = ""
    acronym: str = ""
    country: str | None = None
    kind: SignatoryKind = SignatoryKind.ORGANIZATION
    role: str = ""
    affiliation: str = ""
    website: str = ""
    contact_name: str = ""
    email: str = ""
    phone: str = ""
    notes: str = ""
    language: str = ""
    names: dict[str, str] = {}
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    earlier_names: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    do_not_contact: bool = False
    in_language: dict[str, SignatoryWords] = {}


_FILLED = (
    *("acronym", "country", "website", "contact_name", "email", "phone", "notes"),
    *("language", "do_not_contact"),
)
_JOINED = ("acronyms", "aliases", "earlier_names", "tags")
_OF_PERSONS = ("role", "affiliation")


def card(incoming: Incoming, key: str = "") -> NameCard:
    """What of a row is compared with the library."""
    names = tuple(name for name in (incoming.name, incoming.second_name) if name)
    acronyms = (incoming.acronym,) if incoming.acronym else ()
    return NameCard(key, names, acronyms, incoming.country, incoming.kind)


def as_party(incoming: Incoming, party_id: str) -> AnyParty:
    """A new party of what the list says."""
    kind = Person if incoming.kind is SignatoryKind.PERSON else Organisation
    return completed(kind(id=party_id, name=incoming.name), incoming)


def completed(party: AnyParty, incoming: Incoming) -> AnyParty:
    """The party with what the list knows and it did not; what it has is never overwritten.

    The language of a second name is not known, so it only finds the party.
    """
    values: dict[str, Any] = {
        field: getattr(incoming, field)
        for field in _FILLED + (_OF_PERSONS if isinstance(party, Person) else ())
        if getattr(incoming, field) and not getattr(party, field)
    }
    for field in _JOINED:
        both = tuple(dict.fromkeys((*getattr(party, field), *getattr(incoming, field))))
        if both != getattr(party, field):
            values[field] = both
    values.update(_by_language(party, incoming))
    if incoming.second_name and incoming.second_name not in all_names(party):
        values["aliases"] = (*values.get("aliases", party.aliases), incoming.second_name)
    return replace(party, **values) if values else party


def _by_language(party: AnyParty, incoming: Incoming) -> dict[str, object]:
    """Names and words of languages that the party has none in."""
    names = {**incoming.names, **party.names}
    values: dict[str, object] = {} if names == party.names else {"names": names}
    if isinstance(party, Person) and incoming.in_language:
        values["in_language"] = {**incoming.in_language, **party.in_language}
    return values
