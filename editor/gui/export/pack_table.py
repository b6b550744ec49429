"""The files of a press pack, and whether each says the same words as the release."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from editor.app.press_pack import Row
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message
from editor.render.job import Difference

_MOST = 50
_LOOK = Qt.ItemDataRole.UserRole
_SAME, _DIFFERS = ("circle-check", "ok"), ("circle-alert", "danger")


class PackTable(QTreeWidget):
    """A row for each file; below one that differs, each place with the words."""

    def __init__(self, theme: Theme, where: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._where = where
        self.setAccessibleName(tr("Files of the press pack"))
        self.setHeaderLabels([tr("File"), tr("Same words")])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "plain")  # it stands in a card
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setWordWrap(True)
        self.setIndentation(theme.sizes.icon)
        self.setMinimumHeight(120)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        theme.changed.connect(self._redraw)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these, the files that differ first."""
        self.clear()
        for row in sorted(rows, key=lambda one: one.same_words):
            item = self._file(row)
            self.addTopLevelItem(item)
            for found in row.differences[:_MOST]:
                child = QTreeWidgetItem(item, [self._words(found), ""])
                child.setFirstColumnSpanned(True)
                child.setToolTip(0, self._words(found))
            item.setExpanded(True)

    def _file(self, row: Row) -> QTreeWidgetItem:
        same = tr("yes") if row.same_words else tr("no")
        item = QTreeWidgetItem([_isolated(row.name), same])
        item.setData(1, _LOOK, _SAME if row.same_words else _DIFFERS)
        self._draw(item)
        item.setToolTip(0, row.name)
        spoken = message("Same words: {answer}", answer=same)
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, tr(spoken))
        return item

    def _redraw(self) -> None:
        rows = map(self.topLevelItem, range(self.topLevelItemCount()))
        for item in filter(None, rows):
            self._draw(item)

    def _draw(self, item: QTreeWidgetItem) -> None:
        item.setIcon(1, self._theme.icon(*item.data(1, _LOOK)))

    def _words(self, found: Difference) -> str:
        said = (
            message("lacks “{words}”", words=found.missing)
            if found.missing
            else message("also says “{words}”", words=found.added)
        )
        where = self._where(found.place) if found.place else ""
        return _isolated(f"{where}: {tr(said)}" if where else tr(said))


def _isolated(words: str) -> str:
    """Words whose order does not hang on the direction of the window (Unicode FSI and PDI)."""
    return f"\u2068{words}\u2069"
