"""How a row of the outline looks: a name, badges of the checks, and a count at the far end."""

import msgspec
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor.gui.theme import Theme
from editor.gui.window.counts import DONE

COUNT = Qt.ItemDataRole.UserRole + 1
BADGES = Qt.ItemDataRole.UserRole + 2
HEADING = Qt.ItemDataRole.UserRole + 3

_Index = QModelIndex | QPersistentModelIndex
_PAD = 8


class Badges(msgspec.Struct, frozen=True):
    """How many errors and warnings a part has."""

    errors: int = 0
    warnings: int = 0


class OutlineDelegate(QStyledItemDelegate):
    """Paints headings and rows; mirrored where the window is."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """The height of a control, and a little more above a heading."""
        return QSize(0, self._theme.sizes.control + (4 if index.data(HEADING) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING):
            self._paint_heading(painter, option, index)
        else:
            self._paint_row(painter, option, index)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.setFont(self._theme.font("small", bold=True))
        room = option.rect.adjusted(_PAD, 0, -_PAD, -4)
        alignment = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading
        self._text(painter, option, room, alignment, index.data().upper())

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, chosen=chosen)
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        tokens = self._theme.tokens
        badges = index.data(BADGES) or Badges()
        count = index.data(COUNT) or ""
        if count == DONE and badges != Badges():
            count = ""  # what has something to mend is not done
        used = self._paint_count(painter, option, room, count)
        used += self._paint_badges(painter, option, room, used, badges)
        name = _part(room, option.direction, 0, room.width() - used)
        bold = self._theme.font(bold=True)
        fits = QFontMetrics(bold).horizontalAdvance(index.data()) <= name.width()
        painter.setFont(bold if chosen and fits else self._theme.font())
        painter.setPen(QColor(tokens.accent_ink if chosen else tokens.text))
        words = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, name.width()
        )
        leading = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        self._text(painter, option, name, leading, words)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool
    ) -> None:
        tokens = self._theme.tokens
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QColor(tokens.focus) if focused else Qt.PenStyle.NoPen)
        ground = tokens.accent_soft if chosen else tokens.hover if hovered else ""
        painter.setBrush(QColor(ground) if ground else Qt.BrushStyle.NoBrush)
        radius = self._theme.sizes.radius
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_count(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, count: str
    ) -> int:
        """Draw the count or the tick at the far end; the width that it takes."""
        if not count:
            return 0
        if count == DONE:
            size = 14
            place = _part(room, option.direction, room.width() - size, size)
            icon = self._theme.icon("check", "muted")
            icon.paint(painter, place)
            return size + 4
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(self._theme.tokens.muted))
        trailing = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        self._text(painter, option, room, trailing, count)
        return painter.fontMetrics().horizontalAdvance(count) + 8

    def _paint_badges(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        used: int,
        badges: Badges,
    ) -> int:
        """Draw red and yellow numbers before the count; the width that they take."""
        tokens = self._theme.tokens
        painter.setFont(self._theme.font("small", bold=True))
        taken = 0
        for number, ink, ground in (
            (badges.warnings, tokens.warning, tokens.warning_soft),
            (badges.errors, tokens.danger, tokens.danger_soft),
        ):
            if not number:
                continue
            width = painter.fontMetrics().horizontalAdvance(str(number)) + 12
            at = room.width() - used - taken - width
            pill = _part(room, option.direction, at, width)
            pill = QRect(pill.x(), pill.center().y() - 8, width, 17)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(pill, 8, 8)
            painter.setPen(QColor(ink))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(number))
            taken += width + 4
        return taken + 4 if taken else 0

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        alignment: Qt.AlignmentFlag,
        words: str,
    ) -> None:
        visual = QStyle.visualAlignment(option.direction, alignment)
        painter.drawText(room, visual | Qt.TextFlag.TextSingleLine, words)


def _part(room: QRect, direction: Qt.LayoutDirection, start: int, width: int) -> QRect:
    """A stretch of a row, `start` pixels after its beginning on the side where lines begin."""
    stretch = QRect(room.x() + start, room.y(), width, room.height())
    return QStyle.visualRect(direction, room, stretch)
