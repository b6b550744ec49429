"""People and texts that are kept, to be offered while typing: a table, and one of them to edit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.gui.kit.buttons import push_button
from editor.gui.library.cells import RowTable
from editor.gui.library.empty import EmptyPage
from editor.gui.library.kept_model import KeptModel
from editor.gui.library.kept_panel import KeptPanel
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.library.records import Kept

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


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
        self.table.share_room({0: 176, 1: 136, 3: 140}, 2, 96)
        self.empty = EmptyPage(self)
        self.pages = QStackedWidget(self)
        self.panel = KeptPanel(self)
        self.forget_button = push_button(tr("Keep no more"), self, "danger")
        self._may_write = False
        self._assemble()
        self.forget_button.clicked.connect(lambda _on: self._forget())
        self.table.forget.connect(self._forget)
        self.table.edit_wanted.connect(self.edit)
        self.table.doubleClicked.connect(lambda _index: self.edit())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())

    def show_items(self, items: Sequence[Kept], *, may_write: bool) -> None:
        """Show what is kept; what was chosen stays chosen."""
        chosen, has_focus = self.chosen_ids[:1], self.table.hasFocus()
        self._may_write = may_write
        blocked = self.table.selectionModel().blockSignals(True)  # noqa: FBT003  # Qt's own
        self.model.show_items(items)
        row = self.model.row_of(chosen[0]) if chosen else None
        if row is not None:
            self.table.go_to(row)
        self.table.selectionModel().blockSignals(blocked)
        self.pages.setCurrentWidget(self.table if items else self.empty)
        self.words.setVisible(bool(items))
        if has_focus and items:
            self.table.setFocus()
        self._show_chosen()

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen rows."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.items[row].id for row in rows if row < len(self.model.items))

    def choose(self, item_id: str) -> bool:
        """Choose an item; whether it is there."""
        row = self.model.row_of(item_id)
        if row is not None:
            self.table.go_to(row)
            self._show_chosen()
        return row is not None

    def edit(self) -> None:
        """Type into what is chosen."""
        if self.panel.form is not None:
            self.panel.form.go_to_first()

    def _show_chosen(self) -> None:
        ids = self.chosen_ids
        one = self.model.row_of(ids[0]) if len(ids) == 1 else None
        item = self.model.items[one] if one is not None else None
        self.panel.show_item(item, may_write=self._may_write)
        self.panel.setVisible(bool(self.model.items))
        self.forget_button.setVisible(bool(self.model.items))
        self.forget_button.setEnabled(self._may_write and bool(ids))

    def _forget(self) -> None:
        if self.chosen_ids and self._may_write:
            self.forget_wanted.emit(self.chosen_ids)

    def _assemble(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self.forget_button)
        foot.addStretch(1)
        for page in (self.table, self.empty):
            self.pages.addWidget(page)
        column.addWidget(self.words)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        split = QSplitter(self)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        for widget in (left, self.panel):
            split.addWidget(widget)
        split.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)


class _KeptTable(RowTable):
    """Enter types into a row, Delete keeps it no more."""

    forget = Signal()
    edit_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the key."""
        if event.key() == Qt.Key.Key_Delete:
            self.forget.emit()
        elif event.key() in _ENTER:
            self.edit_wanted.emit()
        else:
            super().keyPressEvent(event)
