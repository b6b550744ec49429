"""How a cell looks, and what opens in it to type into."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.gui.fields.keys import leave_to_window
from editor.gui.kit.hairlines import draw_below
from editor.gui.kit.one_line import draw_line
from editor.gui.tables.badges import badges_width, draw_badges
from editor.gui.tables.cell_edit import CellEdit
from editor.gui.tables.columns import Badge
from editor.gui.tables.model import TupleModel
from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens
from editor.gui.words import tr
from editor.model.message import message

Index = QModelIndex | QPersistentModelIndex
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAD = 8
_RING = 2
# So that a number or a name of the other direction stays whole: https://unicode.org/reports/tr9/
_LEFT_TO_RIGHT, _OWN, _END = "\u2066", "\u2068", "\u2069"


class CellDelegate(QStyledItemDelegate):
    """Paints words, badges and icons; types straight into the release."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    # --- looks --------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell: the ground of its row, what it says, the ring of the focus."""
        tokens = self._theme.tokens
        painter.save()
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.accent_soft if is_selected else tokens.window
        painter.fillRect(option.rect, QColor(ground))
        draw_below(painter, option.rect, QColor(tokens.line))
        if not self._is_edited(index):
            self._draw_inside(painter, option, index)
        if index == self._view.currentIndex() and self._has_focus():
            _draw_ring(painter, option.rect, tokens)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem | None, index: Index) -> QSize:
        """The height of a control, and as wide as what a cell says."""
        model = self._model()
        column, badges = model.column(index), model.badges(index)
        words = "" if column.choices and badges else model.words(index) or column.missing
        width = self._view.fontMetrics().horizontalAdvance(words) + 2 if words else 0
        if badges:
            width += badges_width(badges, self._theme) + (_PAD if words else 0)
        return QSize(width + 2 * _PAD, self._theme.sizes.control + 2)

    def _draw_inside(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = self._model()
        column = model.column(index)
        inside = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        if column.icon is not None:
            self._draw_icon(painter, inside, column.icon(model.items[index.row()]))
            return
        words, badges = model.words(index), model.badges(index)
        if badges:
            rooms = self._parted(inside, "" if column.choices else words, badges, option.direction)
            room = (rooms[1], option.direction)
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            draw_badges(painter, room, badges, self._theme, is_chosen=is_chosen)
            words = "" if column.choices else words
            inside = rooms[0]
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.muted if column.is_quiet or column.is_row else tokens.text))
        if not words and column.missing and not badges and column.is_missed(model.context):
            painter.setPen(QColor(tokens.danger))
            words = column.missing
        _draw_words(painter, (inside, option.direction), words, from_left=column.from_left)

    def _parted(
        self, inside: QRect, words: str, badges: Sequence[Badge], direction: Qt.LayoutDirection
    ) -> tuple[QRect, QRect]:
        """The room of the words, and that of the badges right behind them."""
        if not words:
            return QRect(), inside
        needed = badges_width(badges, self._theme) + _PAD
        width = min(self._view.fontMetrics().horizontalAdvance(words) + 2, inside.width() - needed)
        first = QRect(inside.left(), inside.top(), max(0, width), inside.height())
        second = inside.adjusted(first.width() + _PAD, 0, 0, 0)
        visual = QStyle.visualRect
        return visual(direction, inside, first), visual(direction, inside, second)

    def _draw_icon(self, painter: QPainter, inside: QRect, name: str) -> None:
        size = self._theme.sizes.icon
        square = QRect(0, 0, size, size)
        square.moveCenter(inside.center())
        self._theme.icon(name, "muted").paint(painter, square)

    # --- typing -------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field that writes every key; only cells that can be typed into ask for one."""
        model = self._model()
        column = model.column(index)
        editor = CellEdit(model.place_of(index), model.words(index), parent)
        editor.index = QPersistentModelIndex(index)
        editor.untype = partial(model.bridge.untype, model.bridge.release)
        if column.from_left:
            editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        name = message("{column}, row {row}", column=column.title, row=index.row() + 1)
        editor.setAccessibleName(tr(name))
        if column.suggestions is not None:
            editor.offer(column.suggestions())
        editor.typed.connect(lambda: self._write(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the release holds, unless what was typed means the same."""
        model = self._model()
        column, item = model.column(index), model.items[index.row()]
        if not isinstance(editor, CellEdit) or column.put is None:
            return
        if column.put(item, editor.text()) != item and not self._waits(editor, index):
            editor.show_words(model.words(index))

    def setModelData(self, editor: QWidget, _model: object, index: Index) -> None:
        """The end of typing: better what was typed, such as the half of a country's name."""
        column = self._model().column(index)
        if isinstance(editor, CellEdit) and column.finish is not None:
            better = column.finish(editor.text())
            if better != editor.text():
                editor.setText(better)
                self._write(editor)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Inside of the ring."""
        editor.setGeometry(option.rect.adjusted(_PAD - 2, _RING, -_RING, -_RING))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take everything back on Escape; end typing on Enter."""
        if leave_to_window(event):
            return False
        if (
            isinstance(watched, CellEdit)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Escape, *_ENTER)
        ):
            self._end(watched, keep=event.key() in _ENTER)
            return True
        return super().eventFilter(watched, event)

    def _end(self, editor: CellEdit, *, keep: bool) -> None:
        """Close the field at once; Qt would let a key of Enter wait for other events."""
        hint = QStyledItemDelegate.EndEditHint.NoHint
        if editor.index is None or not editor.index.isValid():
            return  # its row has gone meanwhile, and the field goes with it
        if keep:
            self.commitData.emit(editor)
        else:
            editor.setText(editor.first_words)
            if not editor.untype():
                self._write(editor)
            hint = QStyledItemDelegate.EndEditHint.RevertModelCache
        self.closeEditor.emit(editor, hint)

    def _write(self, editor: CellEdit) -> None:
        if editor.index is not None and editor.index.isValid():
            self._model().write(editor.index, editor.text(), editor.carets())

    def _waits(self, editor: CellEdit, index: Index) -> bool:
        """Whether words that mean nothing yet are still being typed."""
        column = self._model().column(index)
        return column.finish is not None and editor.hasFocus() and editor.isModified()

    def _is_edited(self, index: Index) -> bool:
        return isinstance(self._view.indexWidget(index), CellEdit) or (
            self._view.state() == QTableView.State.EditingState
            and index == self._view.currentIndex()
        )

    def _has_focus(self) -> bool:
        return self._view.hasFocus() or self._view.state() == QTableView.State.EditingState

    def _model(self) -> TupleModel:
        return self._view.model()  # type: ignore[return-value]


def _draw_words(
    painter: QPainter,
    room: tuple[QRect, Qt.LayoutDirection],
    words: str,
    *,
    from_left: bool,
) -> None:
    inside, direction = room
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    if shown and direction is Qt.LayoutDirection.RightToLeft:
        shown = f"{_LEFT_TO_RIGHT if from_left else _OWN}{shown}{_END}"
    painter.setLayoutDirection(direction)
    draw_line(painter, inside, shown, direction)


def _draw_ring(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    painter.setPen(QPen(QColor(tokens.focus), _RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
