"""How a row of the recent releases is drawn: with air, and one ground from end to end."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from editor.gui.theme import Theme

HEIGHT = 36
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
        words = option.fontMetrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, room.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(QStyle.visualAlignment(option.direction, start)), words)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a row, with air beside the words."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + 2 * _AIR, HEIGHT)

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
