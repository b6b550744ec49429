"""What every list of the library window is to Qt: rows under fixed titles, without a tree."""

from abc import abstractmethod

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from editor.gui.words import tr

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class TitledModel(QAbstractTableModel):
    """`titles` name the columns, as messages; a list adds how many rows it has and their cells."""

    titles: tuple[str, ...] = ()

    @property
    @abstractmethod
    def count(self) -> int:
        """How many rows there are."""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Rows have no rows of their own."""
        return 0 if parent.isValid() else self.count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The number of titles."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The titles; a column of numbers has one that is only heard."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = tr(self.titles[section])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return title or tr("Number")
        return title if role == Qt.ItemDataRole.DisplayRole else None
