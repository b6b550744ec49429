"""A field to type in, and under it a list that follows: for commands and for languages."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.gui.theme import Theme
from editor.gui.words import tr

_NOTE = Qt.ItemDataRole.UserRole + 1
_ICON = Qt.ItemDataRole.UserRole + 2
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Row(msgspec.Struct, frozen=True):
    """One row: a key, its words, a quiet note at the far end, and whether it can be taken."""

    key: str
    words: str
    note: str = ""
    icon: str = ""
    enabled: bool = True


class SearchList(QWidget):
    """Tells the key of the row that is taken, by Enter or a click."""

    taken = Signal(str)
    moved = Signal(str)

    def __init__(
        self,
        theme: Theme,
        hint: str,
        find: Callable[[str], Sequence[Row]],
        parent: QWidget | None = None,
        nothing: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._find = find
        self._nothing = Row("", nothing or tr("Nothing fits these words."), enabled=False)
        self.field = QLineEdit(self)
        self.field.setProperty("kind", "search")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setProperty("kind", "plain")
        self.list.setAccessibleName(hint)
        self.list.setItemDelegate(_NoteDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(theme.sizes.icon, theme.sizes.icon))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.refresh)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._tell_moved)
        theme.changed.connect(self._redraw)

    @property
    def current(self) -> str:
        """The key of the row that Enter would take; empty when there is none."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else ""

    def refresh(self) -> None:
        """Fill the list with what fits the words in the field."""
        self.list.clear()
        for row in self._find(self.field.text()) or (self._nothing,):
            self.list.addItem(self._item(row))
        self.list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys that move and take act on the list while the person types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _MOVES:
                self.list.keyPressEvent(event)
                return True
            if key in _ENTER:
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _item(self, row: Row) -> QListWidgetItem:
        item = QListWidgetItem(row.words)
        item.setData(Qt.ItemDataRole.UserRole, row.key)
        item.setData(_NOTE, row.note)
        item.setData(_ICON, row.icon)
        self._draw(item)
        if not row.enabled:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
        return item

    def _redraw(self) -> None:
        for row in range(self.list.count()):
            self._draw(self.list.item(row))

    def _draw(self, item: QListWidgetItem) -> None:
        icon = item.data(_ICON)
        if icon:
            item.setIcon(self._theme.icon(icon, "muted"))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def _tell_moved(self, item: QListWidgetItem | None) -> None:
        self.moved.emit(item.data(Qt.ItemDataRole.UserRole) if item else "")


class _NoteDelegate(QStyledItemDelegate):
    """Draws the note of a row at its far end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Leave room for the note."""
        super().initStyleOption(option, index)
        note = index.data(_NOTE) or ""
        room = option.fontMetrics.horizontalAdvance(note) + 3 * self._theme.sizes.step
        width = option.rect.width() - room
        option.text = option.fontMetrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, width - 2 * self._theme.sizes.gap
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row, then the note."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(self._theme.tokens.muted)
        step = self._theme.sizes.step
        painter.drawText(
            option.rect.adjusted(step, 0, -step, 0),
            _far_end(option.direction),
            index.data(_NOTE) or "",
        )
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a control."""
        return QSize(super().sizeHint(option, index).width(), self._theme.sizes.control)


def _far_end(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    mirrored = direction is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
