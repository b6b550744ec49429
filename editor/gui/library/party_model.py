"""Organisations and people as rows; each is read from the library only when it is to be seen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from editor.gui.library.cells import BADGES, QUIET
from editor.gui.library.party_words import letters_signed
from editor.gui.library.titled import Index, TitledModel
from editor.gui.tables.columns import Badge
from editor.gui.tables.countries import Countries
from editor.gui.words import N_, tr
from editor.library.reading import count_letters, find_party
from editor.library.records import AnyParty
from editor.library.store import Library

_TITLES = (N_("Name"), N_("Acronym"), N_("Country"), N_("Signed"))
NAME, ACRONYM, COUNTRY, SIGNED = range(4)
_Role = Qt.ItemDataRole
Open = Callable[[], "Library | None"]


class PartyModel(TitledModel):
    """Knows ids; whoever is gone meanwhile shows as an empty row until the next look."""

    titles = _TITLES

    def __init__(self, library: Open, countries: Countries) -> None:
        super().__init__()
        self._library = library
        self._countries = countries
        self._known: dict[str, AnyParty | None] = {}
        self._signed: dict[str, int] = {}
        self.ids: tuple[str, ...] = ()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Show these, read anew."""
        self.beginResetModel()
        self._known.clear()
        self._signed.clear()
        self.ids = tuple(ids)
        self.endResetModel()

    def party(self, row: int) -> AnyParty | None:
        """Who stands in a row."""
        party = self.ids[row]
        if party not in self._known:
            library = self._library()
            self._known[party] = find_party(library.connection, party) if library else None
        return self._known[party]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.ids)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """The words of a cell."""
        if role not in (_Role.DisplayRole, _Role.AccessibleTextRole, BADGES, QUIET):
            return None
        party = self.party(index.row())
        if party is None:
            return None
        if role == QUIET:
            return index.column() != NAME
        if role == BADGES:
            return _badges(party) if index.column() == NAME else ()
        return self._words(party, index.column())

    def _words(self, party: AnyParty, column: int) -> str:
        if column == NAME:
            return party.name
        if column == ACRONYM:
            return party.acronym
        if column == COUNTRY:
            return self._countries.name(party.country)
        return letters_signed(self._letters(party.id))

    def _letters(self, party: str) -> int:
        library = self._library()
        if party not in self._signed and library is not None:
            self._signed[party] = count_letters(library.connection, party)
        return self._signed.get(party, 0)


def _badges(party: AnyParty) -> tuple[Badge, ...]:
    return (Badge(tr("do not contact"), "warning"),) if party.do_not_contact else ()
