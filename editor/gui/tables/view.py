"""A table to type into: keys, selection, dragging, and going to places."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from editor.gui.bridge import Caret, FieldCaret
from editor.gui.tables.cell_edit import CellEdit
from editor.gui.tables.choosing import choice_menu, names_of
from editor.gui.tables.delegate import CellDelegate
from editor.gui.tables.fitting import fit_columns, fit_height
from editor.gui.tables.model import Index, TupleModel, runs
from editor.gui.theme import Theme
from editor.model.places import SEPARATOR

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TRIGGERS = (
    QAbstractItemView.EditTrigger.DoubleClicked
    | QAbstractItemView.EditTrigger.AnyKeyPressed
    | QAbstractItemView.EditTrigger.EditKeyPressed
)
_ALT = Qt.KeyboardModifier.AltModifier
_Flag = QItemSelectionModel.SelectionFlag


class Table(QTableView):
    """`pasted` tells text from the clipboard; `menu_wanted` fills the menu of the chosen rows."""

    place_changed = Signal(str)
    pasted = Signal(str)
    menu_wanted = Signal(QMenu)

    def __init__(self, model: TupleModel, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self.unwanted: set[str] = set()  # keys of columns that are not there in whatever room
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
        self.setProperty("kind", "plain")
        self.setAccessibleName(name)
        self._set_looks()
        self._set_habits()
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit_height)
        self._fit_height()

    def _set_looks(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._theme.sizes.control + 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A header goes by the direction of the window, which may not be that of the page.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        header.setDefaultAlignment(
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        )
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(24)

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_TRIGGERS)
        self.setTabKeyNavigation(False)  # Tab goes on through the page
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # --- what is chosen -----------------------------------------------------------------------

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen rows in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._model.items[row].id for row in rows)

    def current_id(self) -> str:
        """The id of the row that the cursor is in."""
        row = self.currentIndex().row()
        return self._model.items[row].id if 0 <= row < len(self._model.items) else ""

    def choose_rows(self, ids: tuple[str, ...]) -> None:
        """Select these rows, the cursor in the first of them."""
        wanted = set(ids)
        rows = [row for row, item in enumerate(self._model.items) if item.id in wanted]
        selection = self.selectionModel()
        selection.clearSelection()
        if rows:
            first = self._model.index(rows[0], max(0, self.currentIndex().column()))
            selection.setCurrentIndex(first, _Flag.NoUpdate)
        chosen = QItemSelection()
        for start, end in runs(rows):
            chosen.select(self._model.index(start, 0), self._model.index(end, 0))
        selection.select(chosen, _Flag.Select | _Flag.Rows)

    # --- places -------------------------------------------------------------------------------

    def focus_place(self, wanted: str) -> None:
        """Go to an item, or to one cell of it; whatever keys are held, its row alone is chosen."""
        index = self._index_of(wanted)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
            self.scrollTo(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restore_caret(self, caret: Caret) -> None:
        """Open the cell that was typed into, with the cursor as it was."""
        index = self._index_of(caret.place)
        if not isinstance(caret, FieldCaret) or not index.isValid():
            return
        editor = self.cell_edit()
        if editor is None or editor.address != caret.place:
            self._begin(index)
            editor = self.cell_edit()
        if editor is not None:
            editor.restore_caret(caret)

    def cell_edit(self) -> CellEdit | None:
        """The field that is open in a cell."""
        editors = self.viewport().findChildren(CellEdit)
        return next((editor for editor in editors if editor.isVisible()), None)

    def _index_of(self, wanted: str) -> QModelIndex:
        beyond = wanted.removeprefix(self._model.ways.place).strip(SEPARATOR)
        item_id, _, key = beyond.partition(SEPARATOR)
        index = self._model.index_of(item_id, key)
        if index.isValid() and not key and self.currentIndex().isValid():
            return index.siblingAtColumn(self.currentIndex().column())
        return index

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell the place of the cell that the cursor is in."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if self.hasFocus():
            self._tell_place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin in the first row; tell where one is after the list as a whole was told."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.items:
            self.setCurrentIndex(self._model.index(0, self._first_typed()))
        QTimer.singleShot(0, self, self._tell_place)

    def _tell_place(self) -> None:
        self.place_changed.emit(self._model.place_of(self.currentIndex()))

    def _first_typed(self) -> int:
        columns = self._model.ways.columns
        return next((n for n, column in enumerate(columns) if column.put), 0)

    # --- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keep F2 from the window: it opens a cell, as in every table."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_F2
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open a cell, Alt+Up and Alt+Down move rows, Delete takes them out."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        if event.modifiers() == _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.remove_chosen()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in (*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Space) and index.isValid():
            self.open_cell(index)
        elif self._types_nothing(event, index):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _types_nothing(self, event: QKeyEvent, index: QModelIndex) -> bool:
        """Whether a letter would open a cell that is chosen in and not typed into."""
        is_letter = bool(event.text().strip()) and not event.modifiers() & _ALT
        return is_letter and index.isValid() and self._model.column(index).put is None

    def open_cell(self, index: QModelIndex) -> None:
        """Type into a cell, or choose in it."""
        column = self._model.column(index)
        if column.choices is not None:
            self.choice_menu(index).popup(self._under(index))
        elif column.put is not None:
            self._begin(index)

    def _begin(self, index: QModelIndex) -> None:
        """Open a field in a cell, or go into the one that is open there."""
        editor = self.cell_edit()
        if editor is not None and editor.index == index:
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.state() == QTableView.State.EditingState:  # in a cell that is no more
            self.setState(QTableView.State.NoState)
        self.edit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a cell that is chosen in, as typing opens the others."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._model.column(index).choices is not None:
            self.open_cell(index)
        else:
            super().mouseDoubleClickEvent(event)

    def choice_menu(self, index: QModelIndex) -> QMenu:
        """What can be chosen in a cell, for all chosen rows at once."""
        ids = self.chosen_ids()
        current = self.current_id()
        return choice_menu(self, self._model, index, ids if current in ids else (current,))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the chosen rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        if not menu.isEmpty():
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            menu.popup(event.globalPos() if by_mouse else self._under(self.currentIndex()))

    def move_chosen(self, step: int) -> None:
        """Put the chosen rows one up or down; they stay chosen."""
        ids = self.chosen_ids()
        rows = [row for row, item in enumerate(self._model.items) if item.id in set(ids)]
        if not rows or (rows[0] == 0 and step < 0):
            return
        to = rows[0] - 1 if step < 0 else rows[-1] + 2
        if to <= len(self._model.items):
            self._model.move(ids, to)
            self.scrollTo(self.currentIndex())

    def remove_chosen(self) -> None:
        """Take the chosen rows out; the cursor goes to what follows."""
        here = self.currentIndex().row()
        row = here - sum(at.row() < here for at in self.selectionModel().selectedRows())
        self._model.remove(self.chosen_ids())
        last = len(self._model.items) - 1
        if last >= 0:
            self.setCurrentIndex(self._model.index(min(max(row, 0), last), self._first_typed()))

    def paste(self) -> None:
        """Tell what is in the clipboard."""
        self.pasted.emit(QGuiApplication.clipboard().text())

    def copy(self) -> None:
        """Copy the names of the chosen rows, a line each."""
        QGuiApplication.clipboard().setText(
            names_of(self._model, self.chosen_ids(), self._first_typed())
        )

    # --- size ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the widest column what room is left."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Lay the columns out anew."""
        fit_columns(self, self._model.ways.columns, self.unwanted)
        self._fit_height()

    def _fit_height(self) -> None:
        fit_height(self)

    def _under(self, index: QModelIndex) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
