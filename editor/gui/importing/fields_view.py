"""The fields of the release to be, as a list that follows the source and leads to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from editor.app.imported_people import Named
from editor.gui.importing.drawn_row import RowDelegate
from editor.gui.importing.rows import Look, Row, near_of, rows_of
from editor.gui.importing.state import ImportState, words_of
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.importers.understand import Span
from editor.model.message import message

UNUSED = "unused_text"
_Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
CHECK = Qt.ItemDataRole.UserRole + 2  # whether it should be looked at
NEAR = Qt.ItemDataRole.UserRole + 3  # the name that may be meant
KNOWN = Qt.ItemDataRole.UserRole + 4  # whether a name is in the library


class FieldsModel(QAbstractListModel):
    """The rows, and what is known of each."""

    def __init__(self, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.rows: Sequence[Row] = ()
        self._doubtful: frozenset[str] = frozenset()
        self._open: frozenset[Named] = frozenset()

    def refresh(self) -> None:
        """Show the release as it is now."""
        self.beginResetModel()
        self.rows = rows_of(self._state.release)
        self._doubtful = frozenset(place_of(span.field) for span in self._state.doubtful)
        self._open = frozenset(named for named, _near in self._state.offers)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's signature
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if self.rows[index.row()].look is Look.HEADER:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate draws and a screen reader says."""
        value = _VALUES.get(role)
        return value(self, self.rows[index.row()]) if value else None

    def is_doubtful(self, row: Row) -> bool:
        """Whether it should be looked at."""
        return row.missing or (bool(row.place) and row.place in self._doubtful)

    def near_name(self, row: Row) -> str:
        """The name in the library that may be meant; "" where none is offered."""
        named = near_of(row, self._state.names.recognised, self._open)
        return self._state.names.recognised.near[named].name if named else ""

    def is_known(self, row: Row) -> bool:
        """Whether somebody in it is in the library."""
        return any(named in self._state.names.recognised.known for named in row.named)

    def named(self, index: _Index) -> Named | None:
        """The name of a row that a near miss is offered for."""
        return near_of(self.rows[index.row()], self._state.names.recognised, self._open)

    def row_of(self, span: Span) -> int:
        """The row that a span ended in, or -1."""
        wanted = place_of(span.field)
        words = words_of(self._state.text, span) if wanted == UNUSED else ""
        return next(
            (n for n, r in enumerate(self.rows) if r.place == wanted and words in r.words), -1
        )

    def span_of(self, row: Row) -> Span | None:
        """The first span that ended in a row."""
        state = self._state
        spans = (span for span in state.spans if place_of(span.field) == row.place)
        if row.place == UNUSED:
            spans = (span for span in spans if words_of(state.text, span) in row.words)
        return next(spans, None)

    def spoken(self, row: Row) -> str:
        """What a screen reader says."""
        parts = [row.label, row.words, row.note]
        if self.is_doubtful(row):
            parts.append(tr("please check"))
        if self.is_known(row):
            parts.append(tr("in the library"))
        if self.near_name(row):
            parts.append(tr(message("Is it “{name}”?", name=self.near_name(row))))
        return ", ".join(part for part in parts if part)


_VALUES: dict[int, Callable[[FieldsModel, Row], object]] = {
    Qt.ItemDataRole.DisplayRole: lambda _model, row: row.words,
    Qt.ItemDataRole.ToolTipRole: lambda _model, row: row.words,
    Qt.ItemDataRole.AccessibleTextRole: FieldsModel.spoken,
    ROW: lambda _model, row: row,
    CHECK: FieldsModel.is_doubtful,
    NEAR: FieldsModel.near_name,
    KNOWN: FieldsModel.is_known,
}


class FieldsView(QListView):
    """`pointed` tells the span of the row that was chosen; `accepted` a name, by Enter."""

    pointed = Signal(object)  # editor.importers.understand.Span
    accepted = Signal(object)  # editor.app.imported_people.Named

    def __init__(self, theme: Theme, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = FieldsModel(state, self)
        self.setModel(self.fields)
        self.setItemDelegate(RowDelegate(theme, self))
        self.setProperty("kind", "plain")
        self.setAccessibleName(tr("Fields of the release"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        theme.changed.connect(self.viewport().update)

    def refresh(self) -> None:
        """Show the release as it is now, where the view was."""
        at = self.currentIndex().row()
        top = self.verticalScrollBar().value()
        self.fields.refresh()
        if 0 <= at < self.fields.rowCount():
            self._choose(at)
        self.verticalScrollBar().setValue(top)

    def show_span(self, span: Span) -> None:
        """Choose the row of a span, without leading anywhere."""
        at = self.fields.row_of(span)
        if at >= 0 and at != self.currentIndex().row():
            self._choose(at)
            self.scrollTo(self.fields.index(at), QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Lead to where the value stands in the source, while the person is here."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._tell(current)

    def mousePressEvent(self, event: object) -> None:
        """A click on the row that is chosen already leads there again."""
        super().mousePressEvent(event)  # type: ignore[arg-type]
        self._tell(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name that is offered."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            named = self.fields.named(self.currentIndex())
            if named is not None:
                self.accepted.emit(named)
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top; before that nobody knew how high the rows are."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.scrollToTop()
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words at this width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _choose(self, row: int) -> None:
        index = self.fields.index(row)
        model = self.selectionModel()
        model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)

    def _tell(self, index: _Index) -> None:
        if index.isValid():
            span = self.fields.span_of(self.fields.rows[index.row()])
            if span is not None:
                self.pointed.emit(span)


def place_of(field: str) -> str:
    """The row that the field of a span belongs to: a block, a contact, a signatory."""
    parts = field.split("/")
    whole = 4 if parts[0] == "editions" else 2
    return "/".join(parts[:whole])
