"""Speakers, press contacts and boilerplates that are kept, as rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from editor.gui.languages import english_name
from editor.gui.library.cells import BADGES, QUIET
from editor.gui.library.kept_words import kept_name, kept_note
from editor.gui.library.titled import Index, TitledModel
from editor.gui.tables.columns import Badge
from editor.gui.words import N_, tr
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker

_KINDS = {
    KeptSpeaker: N_("speaker"),
    KeptContact: N_("press contact"),
    KeptBoilerplate: N_("boilerplate"),
}
_Role = Qt.ItemDataRole


class KeptModel(TitledModel):
    """What is kept, by kind and name."""

    titles = (N_("Name"), N_("Kind"), N_("Words"), N_("Language"))

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Kept, ...] = ()

    def show_items(self, items: Sequence[Kept]) -> None:
        """Show these."""
        self.beginResetModel()
        order: list[type] = list(_KINDS)
        key = lambda item: (order.index(type(item)), kept_name(item).casefold(), item.id)  # noqa: E731
        self.items = tuple(sorted(items, key=key))
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.items)

    def row_of(self, item_id: str) -> int | None:
        """Where an item stands; None where it does not."""
        ids = [item.id for item in self.items]
        return ids.index(item_id) if item_id in ids else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """The words of a cell."""
        item = self.items[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            is_kind = index.column() == 1 and role == _Role.DisplayRole
            return "" if is_kind else _cells(item)[index.column()]
        if role == BADGES and index.column() == 1:
            return (Badge(tr(_KINDS[type(item)]), "note"),)
        return index.column() > 0 if role == QUIET else None


def _cells(item: Kept) -> tuple[str, str, str, str]:
    tags = item.contact.languages if isinstance(item, KeptContact) else (item.language,)
    spoken = ", ".join(english_name(tag) for tag in tags if tag)
    return kept_name(item), tr(_KINDS[type(item)]), kept_note(item), spoken
