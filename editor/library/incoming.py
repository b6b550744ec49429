"""One row of a list that is on its way into the library."""

import msgspec
from msgspec.structs import replace

from editor.library.records import AnyParty, Organisation, Person, all_names
from editor.model.enums import SignatoryKind
from editor.model.names import NameCard


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


_FILLED = ("acronym", "country", "website", "contact_name", "email", "phone", "notes")
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
    values = {
        field: getattr(incoming, field)
        for field in _FILLED + (_OF_PERSONS if isinstance(party, Person) else ())
        if getattr(incoming, field) and not getattr(party, field)
    }
    if incoming.second_name and incoming.second_name not in all_names(party):
        values["aliases"] = (*party.aliases, incoming.second_name)
    return replace(party, **values) if values else party
