"""Speakers, press contacts and standing texts that are kept, to be offered while typing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.library.cells import BADGES, QUIET, RowTable
from editor.gui.library.kept_words import kept_name, kept_note
from editor.gui.library.titled import Index, TitledModel
from editor.gui.tables.columns import Badge
from editor.gui.theme import Theme
from editor.gui.words import N_, tr
from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker

_TITLES = (N_("Name"), N_("Kind"), N_("Words"), N_("Language"))
_KINDS = {KeptSpeaker: N_("speaker"), KeptContact: N_("contact"), KeptBoilerplate: N_("text")}
_Role = Qt.ItemDataRole


class KeptModel(TitledModel):
    """What is kept, by kind and name."""

    titles = _TITLES

    def __init__(self) -> None:
        super().__init__()
        self.items: tuple[Kept, ...] = ()

    def show_items(self, items: Sequence[Kept]) -> None:
        """Show these."""
        self.beginResetModel()
        order: list[type] = list(_KINDS)
        key = lambda item: (order.index(type(item)), kept_name(item).casefold())  # noqa: E731
        self.items = tuple(sorted(items, key=key))
        self.endResetModel()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.items)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """The words of a cell."""
        item = self.items[index.row()]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            is_kind = index.column() == 1 and role == _Role.DisplayRole
            return "" if is_kind else _cells(item)[index.column()]
        if role == BADGES and index.column() == 1:
            return (Badge(tr(_KINDS[type(item)]), "note"),)
        return index.column() > 0 if role == QUIET else None


class KeptPage(QWidget):
    """`forget_wanted` tells the ids of what is to be kept no more."""

    forget_wanted = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = KeptModel()
        self.words = QLabel(
            tr(
                "These are offered while you type a speaker, a press contact or a text about"
                " yourselves. Keep more by “Keep people and texts” in the menu of a release."
            ),
            self,
        )
        self.words.setProperty("kind", "muted")
        self.words.setWordWrap(True)
        self.table = _KeptTable(theme, tr("People and texts"), self)
        self.model.setParent(self.table)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.share_room({0: 216, 1: 88, 3: 88}, 2)
        self.forget_button = push_button(tr("Keep no more"), self, "danger")
        foot = QHBoxLayout()
        foot.addWidget(self.forget_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.forget_button.clicked.connect(lambda _on: self._forget())
        self.table.forget.connect(self._forget)

    def show_items(self, items: Sequence[Kept], *, may_write: bool) -> None:
        """Show what is kept."""
        self.model.show_items(items)
        self.forget_button.setEnabled(may_write and bool(items))

    def _forget(self) -> None:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows and self.forget_button.isEnabled():
            self.forget_wanted.emit(tuple(self.model.items[row].id for row in rows))


class _KeptTable(RowTable):
    """Delete keeps a row no more."""

    forget = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the key."""
        if event.key() == Qt.Key.Key_Delete:
            self.forget.emit()
        else:
            super().keyPressEvent(event)


def _cells(item: Kept) -> tuple[str, str, str, str]:
    language = "" if isinstance(item, KeptContact) else item.language
    return kept_name(item), tr(_KINDS[type(item)]), kept_note(item), language
