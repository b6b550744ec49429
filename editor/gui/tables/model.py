"""A table over a tuple of the release: rows are told apart by being the same objects or not."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.tables.columns import Badge, Column, Item, TableWays
from editor.gui.words import tr
from editor.model.clean import clean_text
from editor.model.operations.change import Change
from editor.model.places import place
from editor.model.release import Release

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROWS = "application/x-release-rows"
_Role = Qt.ItemDataRole


class Stretch(msgspec.Struct, frozen=True):
    """Where two tuples differ: what `old` has from `start` to `old_end`, `new` to `new_end`."""

    start: int
    old_end: int
    new_end: int


def differing(old: Sequence[Item], new: Sequence[Item]) -> Stretch:
    """The part between the same objects that both begin and end with."""
    most = min(len(old), len(new))
    start = next((n for n in range(most) if old[n] is not new[n]), most)
    most -= start
    end = next((n for n in range(most) if old[-1 - n] is not new[-1 - n]), most)
    return Stretch(start, len(old) - end, len(new) - end)


class TupleModel(QAbstractTableModel):
    """Reads the snapshot of the session, and writes through it only."""

    def __init__(self, bridge: SessionBridge, ways: TableWays) -> None:
        super().__init__()
        self.bridge = bridge
        self.ways = ways
        self.items: tuple[Item, ...] = ways.items(bridge.release)
        self.context: Any = ways.context(bridge.release)
        bridge.changed.connect(self._follow)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One for each item."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as the table has."""
        return 0 if parent.isValid() else len(self.ways.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """Names of columns, numbers of rows."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == _Role.DisplayRole else None
        column = self.ways.columns[section]
        if role == _Role.DisplayRole:
            return "" if column.icon else column.title
        words = column.title or (tr("Number") if column.is_row else "")
        return words if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) else None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """The words of a cell; a screen reader hears the name of its column with them."""
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self.words(index)
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            return self._spoken(index)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged, and dropped between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.column(index).put else flags

    # --- dragging -----------------------------------------------------------------------------

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this table only."""
        return [_ROWS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of rows."""
        data = QMimeData()
        rows = sorted({index.row() for index in indexes})
        data.setData(_ROWS, msgspec.json.encode([self.items[row].id for row in rows]))
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Move rows to where they were dropped."""
        if not data.hasFormat(_ROWS):
            return False
        to = row if row >= 0 else parent.row() if parent.isValid() else len(self.items)
        self.move(tuple(msgspec.json.decode(bytes(data.data(_ROWS).data()))), to)
        return True

    # --- reading ------------------------------------------------------------------------------

    def column(self, index: Index) -> Column:
        """The column of a cell."""
        return self.ways.columns[index.column()]

    def words(self, index: Index) -> str:
        """What a cell says."""
        column = self.column(index)
        if column.is_row:
            return str(index.row() + 1)
        return column.show(self.items[index.row()], self.context)

    def badges(self, index: Index) -> tuple[Badge, ...]:
        """The coloured words of a cell."""
        column = self.column(index)
        return column.badges(self.items[index.row()], self.context) if column.badges else ()

    def place_of(self, index: Index) -> str:
        """The place of a cell in the release."""
        if not index.isValid():
            return self.ways.place
        return place(self.ways.place, self.items[index.row()].id, self.column(index).key)

    def index_of(self, item_id: str, key: str = "") -> QModelIndex:
        """The cell of an item, or its first; none where the item is not there."""
        row = next((n for n, item in enumerate(self.items) if item.id == item_id), -1)
        keys = [column.key for column in self.ways.columns]
        return self.index(row, keys.index(key) if key in keys else 0)

    # --- writing ------------------------------------------------------------------------------

    def write(self, index: Index, words: str, carets: tuple[object, object]) -> None:
        """Set the words of a cell; words that mean nothing yet change nothing."""
        column, item = self.column(index), self.items[index.row()]
        if column.put is None:
            return
        new = column.put(item, clean_text(words).replace("\n", " "))
        if new != item:
            self.bridge.apply(self.ways.update(new, column.key), *carets)

    def choose(self, ids: tuple[str, ...], column: Column, key: str) -> None:
        """Take a choice for several items at once."""
        if column.choose is not None and ids:
            self.apply(column.choose(ids, key), ids[0])

    def move(self, ids: tuple[str, ...], to: int) -> None:
        """Put items before the row `to`, as it is now."""
        before = self.items[to].id if to < len(self.items) else None
        if ids:
            self.apply(self.ways.move(ids, before), ids[0])

    def remove(self, ids: tuple[str, ...]) -> None:
        """Take items out."""
        if ids:
            self.apply(self.ways.remove(ids), ids[0])

    def apply(self, change: Change, item_id: str = "") -> None:
        """Change the release; undo comes back to the item."""
        there = place(self.ways.place, item_id) if item_id else self.ways.place
        self.bridge.apply(change, Caret(there), Caret(there))

    # --- following ----------------------------------------------------------------------------

    def look_around(self) -> None:
        """Show anew what stands beside the items, where it is found out later than they are."""
        if self._has_other_context(self.bridge.release) and self.items:
            self.dataChanged.emit(self.index(0, 0), self._last(len(self.items) - 1))

    def _follow(self, changed: Changed) -> None:
        new = self.ways.items(changed.after)
        has_other_context = self._has_other_context(changed.after)
        if new is not self.items:
            self._take(new, differing(self.items, new))
        if has_other_context and self.items:
            self.dataChanged.emit(self.index(0, 0), self._last(len(self.items) - 1))

    def _has_other_context(self, release: Release) -> bool:
        old, self.context = self.context, self.ways.context(release)
        return bool(old != self.context)

    def _take(self, new: tuple[Item, ...], at: Stretch) -> None:
        old = self.items
        gone, come = old[at.start : at.old_end], new[at.start : at.new_end]
        if [item.id for item in gone] == [item.id for item in come]:
            self.items = new
            if gone:
                self.dataChanged.emit(self.index(at.start, 0), self._last(at.new_end - 1))
        elif not gone:
            self.beginInsertRows(_NOWHERE, at.start, at.new_end - 1)
            self.items = new
            self.endInsertRows()
        elif not come:
            self.beginRemoveRows(_NOWHERE, at.start, at.old_end - 1)
            self.items = new
            self.endRemoveRows()
        else:
            self._rearrange(new)

    def _rearrange(self, new: tuple[Item, ...]) -> None:
        """Rows that moved keep their selection, wherever they are now."""
        self._drop_all_but({item.id for item in new})
        self.layoutAboutToBeChanged.emit()
        old_ids = [item.id for item in self.items]
        rows = {item.id: row for row, item in enumerate(new)}
        kept = self.persistentIndexList()
        self.items = new
        moved = [self.index(rows[old_ids[i.row()]], i.column()) for i in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _drop_all_but(self, ids: Collection[str]) -> None:
        """Tell of rows that go: a view closes the field that is open in one for nothing else."""
        gone = [row for row, item in enumerate(self.items) if item.id not in ids]
        for first, last in reversed(list(runs(gone))):
            self.beginRemoveRows(_NOWHERE, first, last)
            self.items = (*self.items[:first], *self.items[last + 1 :])
            self.endRemoveRows()

    def _last(self, row: int) -> QModelIndex:
        return self.index(row, len(self.ways.columns) - 1)

    def _spoken(self, index: Index) -> str:
        words = self.words(index)
        badges = (badge.words for badge in self.badges(index))
        said_in_short = (badge for badge in badges if badge.casefold() not in words.casefold())
        return ", ".join(dict.fromkeys(filter(None, (words, *said_in_short))))


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    start = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or rows[at] != rows[at - 1] + 1:
            yield rows[start], rows[at - 1]
            start = at
