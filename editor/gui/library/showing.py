"""Which entries of the library a view shows."""

from editor.gui.library.views import Kind, View
from editor.library.reading import member_ids, name_lists, party_ids, signers_of
from editor.library.records import NamedList
from editor.library.search import search
from editor.library.store import Library
from editor.model.enums import SignatoryKind
from editor.model.names import fold

_MOST = 100  # nobody reads on, and the next key is due
_KINDS = {Kind.ORGANISATIONS: SignatoryKind.ORGANIZATION, Kind.PEOPLE: SignatoryKind.PERSON}


def ids_of(library: Library, view: View, text: str) -> tuple[str, ...]:
    """The ids of a view, with some words those that fit them, the likeliest first.

    Raises Problem.
    """
    if not fold(text):
        return tuple(_all_of(library, view))
    found = search(library.connection, text, _MOST)
    kind = _KINDS.get(view.kind)
    if kind is not None:
        return tuple(hit.party.id for hit in found if hit.party.kind is kind)
    ids = tuple(hit.party.id for hit in found)
    if view.kind in (Kind.LIST, Kind.LETTER):
        here = set(_all_of(library, view))
        return tuple(party for party in ids if party in here)
    return ids


def list_menu_entries(library: Library | None) -> tuple[NamedList, ...]:
    """The named lists that entries can be put on."""
    return name_lists(library.connection) if library is not None else ()


def _all_of(library: Library, view: View) -> list[str]:
    connection = library.connection
    if view.kind is Kind.LIST:
        return list(member_ids(connection, view.key))
    if view.kind is Kind.LETTER:
        signings = signers_of(connection, view.key)
        return list(dict.fromkeys(one.party for one in signings if one.party))
    return party_ids(connection, _KINDS.get(view.kind))
