"""How the tables of the library look: words that are shortened, coloured words, the focus."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from editor.gui.kit.hairlines import draw_below, whole_pixels
from editor.gui.kit.one_line import draw_line
from editor.gui.tables.badges import badges_width, draw_badges
from editor.gui.tables.columns import Badge
from editor.gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
BADGES = Qt.ItemDataRole.UserRole + 1  # editor.gui.tables.columns.Badge, several
QUIET = Qt.ItemDataRole.UserRole + 2  # words that stand back
_Flag = QItemSelectionModel.SelectionFlag
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_PAD = 8
_WIDE = 200  # pixels that a column of names has before the others
_OWN, _END = "\u2068", "\u2069"  # names of the other direction stay whole


class CellPainter(QStyledItemDelegate):
    """Paints a cell by its words and the two roles above."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of a control."""
        return QSize(0, self._theme.sizes.control)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        tokens = self._theme.tokens
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(tokens.accent_soft if is_chosen else tokens.window))
        draw_below(painter, option.rect, QColor(tokens.line))
        inside = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        badges = index.data(BADGES) or ()
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        if badges:
            inside = self._draw_badges(painter, inside, badges, option, words)
        painter.setPen(QColor(tokens.muted if index.data(QUIET) else tokens.text))
        _draw_words(painter, inside, words, option.direction)
        if index.row() == self._view.currentIndex().row() and self._view.hasFocus():
            mirrored = option.direction is Qt.LayoutDirection.RightToLeft
            self._draw_ring(painter, option.rect, index.column(), mirrored=mirrored)
        painter.restore()

    def _draw_badges(
        self,
        painter: QPainter,
        inside: QRect,
        badges: tuple[Badge, ...],
        option: QStyleOptionViewItem,
        words: str,
    ) -> QRect:
        """Draw them behind the words; the room that is left for those."""
        direction = option.direction
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        wide = min(badges_width(badges, self._theme), inside.width())
        needed = self._view.fontMetrics().horizontalAdvance(words) + _PAD if words else 0
        own = min(needed, max(inside.width() - wide, inside.width() // 2))
        room = QStyle.visualRect(direction, inside, inside.adjusted(own, 0, 0, 0))
        draw_badges(painter, (room, direction), badges, self._theme, is_chosen=is_chosen)
        left = QRect(inside.left(), inside.top(), max(0, own - _PAD), inside.height())
        return QStyle.visualRect(direction, inside, left)

    def _draw_ring(self, painter: QPainter, rect: QRect, column: int, *, mirrored: bool) -> None:
        """A line above and below the row that the keys act on, closed at its ends."""
        colour, thick = QColor(self._theme.tokens.focus), whole_pixels(painter, 2)
        box = QRectF(rect.adjusted(0, 0, 0, -1))
        last = self._view.model().columnCount() - 1
        first, end = (last, 0) if mirrored else (0, last)
        painter.fillRect(QRectF(box.x(), box.y(), box.width(), thick), colour)
        painter.fillRect(QRectF(box.x(), box.bottom() - thick, box.width(), thick), colour)
        if column == first:
            painter.fillRect(QRectF(box.x(), box.y(), thick, box.height()), colour)
        if column == end:
            painter.fillRect(QRectF(box.right() - thick, box.y(), thick, box.height()), colour)


class RowTable(QTableView):
    """A table whose rows are gone through by keys and never typed into."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._widths: dict[int, int] = {}
        self._least = _WIDE
        self.setProperty("kind", "plain")
        self.setAccessibleName(name)
        self.setItemDelegate(CellPainter(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.sizes.control)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Draw the ring of the whole row anew; Qt draws one cell of it."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keys stands on a row."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and not self.selectionModel().hasSelection():
            self.go_to(max(0, self.currentIndex().row()))

    def go_to(self, row: int) -> None:
        """Choose a row alone; Qt's own `selectRow` finds none where the table is mirrored."""
        index = self.model().index(row, 0)
        if index.isValid():
            flags = _Flag.ClearAndSelect | _Flag.Rows
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def share_room(self, widths: dict[int, int], wide: int, least: int = _WIDE) -> None:
        """Give columns their widths, and one of them what is left.

        Where that would be less than `least`, the others are narrower, as far as their titles
        allow.
        """
        self._widths, self._least = widths, least
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room that there is now."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        header = self.horizontalHeader()
        room = self.viewport().width() - self._least
        part = min(1.0, max(0, room) / max(1, sum(self._widths.values())))
        for column, width in self._widths.items():
            least = min(width, header.sectionSizeHint(column))
            self.setColumnWidth(column, max(least, int(width * part)))


def _draw_words(
    painter: QPainter, inside: QRect, words: str, direction: Qt.LayoutDirection
) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
    painter.setLayoutDirection(direction)
    draw_line(painter, inside, f"{_OWN}{shown}{_END}", direction)
