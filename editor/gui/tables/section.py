"""A table with a line to add by, and below it the details of the row that one is in."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from editor.gui.bridge import Caret, FieldCaret, SessionBridge
from editor.gui.fields.form import stacked
from editor.gui.fields.line import LineField
from editor.gui.fields.text import TextField
from editor.gui.tables.add_line import AddLine, lines_of
from editor.gui.tables.columns import Item, TableWays
from editor.gui.tables.details import Details
from editor.gui.tables.model import TupleModel
from editor.gui.tables.view import Table
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.ids import new_ids, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.places import SEPARATOR, place


class TableSection(QWidget):
    """`added` makes the change that adds items by their ids and names."""

    place_changed = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        ways: TableWays,
        added: Callable[[tuple[tuple[str, str], ...]], Change],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.ways = ways
        self._added = added
        self._column = next(column for column in ways.columns if column.put)
        self.setProperty("place", ways.place)
        self.model = TupleModel(bridge, ways)
        self.adder = AddLine(tr(message("Type a name to add · Enter")), self.known, self)
        self.table = Table(self.model, theme, ways.one, self)
        self.details: Details | None = None
        self.rows: QVBoxLayout = stacked(self)
        self.adder.added.connect(lambda name: self.add((name,)))
        self.adder.pasted.connect(self.take_text)
        self.table.pasted.connect(self.adder.take)
        self.table.menu_wanted.connect(self.fill_menu)
        self.table.place_changed.connect(self.place_changed)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._show_table)
        self._show_table()

    def show_details(self, details: Details) -> None:
        """Put the details of a row below the table, which follow the cursor."""
        self.details = details
        self.rows.addWidget(details)
        details.place_changed.connect(self._tell_later)
        self.table.selectionModel().currentChanged.connect(self._follow_row)
        for signal in (self.model.dataChanged, self.model.rowsInserted, self.model.rowsRemoved):
            signal.connect(self._follow_row)
        self._follow_row()

    def known(self, name: str) -> str:
        """Where a name stands in the list already, in words; "" where it does not."""
        wanted = name.casefold()
        for row, item in enumerate(self.model.items, 1):
            if self._name_of(item).casefold() == wanted:
                return tr(message("Already in the list, number {row}", row=row))
        return ""

    def add(self, names: tuple[str, ...]) -> None:
        """Add items at the end, as one step; the line stays ready for the next name."""
        ids = new_ids(taken_ids(self.bridge.release))
        new = tuple(zip(ids, names, strict=False))
        there = Caret(place(self.ways.place, new[0][0]))
        self.bridge.apply(self._added(new), Caret(self.ways.place), there)
        self.table.choose_rows(tuple(item_id for item_id, _name in new))
        self.table.scrollTo(self.table.currentIndex())

    def take_text(self, text: str) -> None:
        """Add a name for each line of a text."""
        self.add(lines_of(text))

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the chosen rows."""
        for words, key, act in (
            (tr("Move up"), "Alt+Up", lambda: self.table.move_chosen(-1)),
            (tr("Move down"), "Alt+Down", lambda: self.table.move_chosen(1)),
            (tr("Take out"), "Delete", self.table.remove_chosen),
        ):
            # The table itself takes these keys; behind a tab a menu puts them into a column.
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            menu.addAction(f"{words}\t{shown}").triggered.connect(lambda _on=False, act=act: act())

    def focus_place(self, wanted: str) -> None:
        """Go to a cell, or to a field of the details."""
        if self.model.items and wanted != self.ways.place:
            self.table.focus_place(wanted)
            field = self._detail_of(wanted)
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.adder.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore_caret(self, caret: Caret) -> None:
        """Put the cursor back where it was before a step."""
        field = self._detail_of(caret.place)
        if field is not None and isinstance(caret, FieldCaret):
            field.restore_caret(caret)
        else:
            self.table.restore_caret(caret)

    def _detail_of(self, wanted: str) -> LineField | TextField | None:
        """The field of the details that a place means; what has a cell is shown in its cell."""
        key = wanted.rpartition(SEPARATOR)[2]
        columns = enumerate(self.ways.columns)
        has_cell = any(c.key == key and not self.table.isColumnHidden(n) for n, c in columns)
        return None if has_cell or self.details is None else self.details.field_of(wanted)

    def _name_of(self, item: Item) -> str:
        return self._column.show(item, self.model.context)

    def _show_table(self) -> None:
        self.table.setVisible(bool(self.model.items))

    def _follow_row(self) -> None:
        if self.details is not None:
            self.details.show_item(self.table.current_id())

    def _tell_later(self, where: str) -> None:
        """After those who look at the focus alone have told of the list as a whole."""
        QTimer.singleShot(0, self, lambda: self.place_changed.emit(where))
