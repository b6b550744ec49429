"""How a row of the recent releases is drawn: with air, and one ground from end to end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor.gui.kit.bidi import direction_of
from editor.gui.kit.one_line import draw_line
from editor.gui.theme import Theme

HEIGHT = 36
PLACE = Qt.ItemDataRole.UserRole + 1  # where it lies, of a title that another one has as well
_AIR = 8
_State = QStyle.StateFlag


class RowDelegate(QStyledItemDelegate):
    """Paints the words of each cell; the ground of the row is one rounded shape."""

    def __init__(self, theme: Theme, parent: QTreeView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        self.initStyleOption(option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == 0:
            self._draw_ground(painter, option)
        painter.setFont(option.font)
        painter.setPen(self._ink(index))
        room = option.rect.adjusted(_AIR, 0, -_AIR, 0)
        used = _draw_words(painter, room, option.text, option.direction)
        place = index.data(PLACE)
        if place:
            painter.setFont(self._view.font())
            painter.setPen(QColor(self._theme.tokens.muted))
            rest = room.adjusted(used + 2 * _AIR, 0, 0, 0)
            rest = QStyle.visualRect(option.direction, room, rest)
            _draw_words(painter, rest, place, option.direction)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a row, with air beside the words."""
        self.initStyleOption(option, index)
        return QSize(option.fontMetrics.horizontalAdvance(option.text) + 2 * _AIR, HEIGHT)

    def _ink(self, index: QModelIndex | QPersistentModelIndex) -> QColor:
        tokens = self._theme.tokens
        quiet = index.column() > 0 or index.sibling(index.row(), 1).data(Qt.ItemDataRole.UserRole)
        return QColor(tokens.muted if quiet else tokens.text)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        tokens = self._theme.tokens
        width = self._view.viewport().width()
        row = QRectF(0, option.rect.y(), width, option.rect.height()).adjusted(1, 1, -1, -1)
        chosen = bool(option.state & _State.State_Selected)
        hovered = bool(option.state & _State.State_MouseOver)
        focused = chosen and self._view.hasFocus()
        painter.setPen(QPen(QColor(tokens.focus), 2) if focused else Qt.PenStyle.NoPen)
        if chosen or hovered:
            painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.hover))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(row, 5, 5)


def _draw_words(painter: QPainter, room: QRect, words: str, direction: Qt.LayoutDirection) -> int:
    """Draw words from where a line begins, shortened to the room; how wide they are."""
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    # So the dots stand where the words go on; a list of languages goes with the window.
    painter.setLayoutDirection(direction_of(words, direction))
    draw_line(painter, room, shown, direction)
    return metrics.horizontalAdvance(shown)
