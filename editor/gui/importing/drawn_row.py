"""A row of the fields, drawn: a label, the words, what is lacking, and what is offered."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.gui.importing.rows import Look, Row
from editor.gui.kit.bidi import runs_right_to_left
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_Index = QModelIndex | QPersistentModelIndex
_ROW, _CHECK, _NEAR, _KNOWN = (Qt.ItemDataRole.UserRole + number for number in (1, 2, 3, 4))
_SIDE, _ABOVE = 16, 6
_LINES = 2
_RULE = 3


class RowDelegate(QStyledItemDelegate):
    """As high as the words, two lines at most; the tooltip has them whole."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent
        self._small = theme.font("small")
        self._fonts = {
            Look.HEADER: theme.font(bold=True),
            Look.TITLE: theme.font("large", bold=True),
            Look.QUIET: theme.font("small"),
        }

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Label, words and note, one below the other."""
        row: Row = index.data(_ROW)
        width = self._view.viewport().width() - 2 * _SIDE
        metrics = QFontMetrics(self._font(row))
        lines = self._count(metrics, row.words, width)
        height = lines * metrics.lineSpacing() + 2 * _ABOVE + 2
        small = QFontMetrics(self._small).lineSpacing() + 2
        if row.look is Look.HEADER:
            return QSize(width, height + 12)
        height += small if row.label else 0
        height += small if row.note or index.data(_NEAR) else 0
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row."""
        row: Row = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, row, check=bool(index.data(_CHECK)))
        inside = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if row.look is Look.HEADER:
            self._header(painter, inside, row)
        else:
            self._value(painter, inside, row, index)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, *, check: bool
    ) -> None:
        tokens = self._theme.tokens
        box = option.rect.adjusted(8, 1, -8, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(tokens.accent_soft))
            painter.setPen(QColor(tokens.focus if self._view.hasFocus() else tokens.accent_soft))
            painter.drawRoundedRect(box, 6, 6)
        elif check:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.warning_line))
            painter.drawRoundedRect(box, 6, 6)
        if row.look is Look.QUOTE:
            rule = QRect(box.left(), box.top() + 3, _RULE, box.height() - 6)
            if self._mirrored():
                rule.moveRight(box.right())
            painter.fillRect(rule, QColor(tokens.accent))

    def _header(self, painter: QPainter, inside: QRect, row: Row) -> None:
        painter.setFont(self._fonts[Look.HEADER])
        painter.setPen(QColor(self._theme.tokens.text))
        below = inside.adjusted(0, 12, 0, 0)
        used = self._line(painter, below, row.words)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(self._theme.tokens.muted))
        self._line(painter, self._after(below, used + 8), row.note)

    def _value(self, painter: QPainter, inside: QRect, row: Row, index: _Index) -> None:
        tokens = self._theme.tokens
        small = QFontMetrics(self._small).lineSpacing() + 2
        if row.label:
            painter.setFont(self._small)
            painter.setPen(QColor(tokens.muted))
            self._line(painter, inside, row.label)
            inside = inside.adjusted(0, small, 0, 0)
        if index.data(_CHECK) and not row.missing:
            inside = self._check(painter, inside)
        has_note = bool(row.note or index.data(_NEAR))
        words = inside.adjusted(0, 0, 0, -small if has_note else 0)
        self._words(painter, words, row)
        if has_note:
            below = QRect(inside.left(), inside.bottom() - small + 2, inside.width(), small)
            self._note(painter, below, row, index)

    def _check(self, painter: QPainter, inside: QRect) -> QRect:
        """That it should be looked at, at the far end; what room that leaves."""
        words = tr("check")
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.tokens.warning))
        width = painter.fontMetrics().horizontalAdvance(words) + 8
        at_start = self._mirrored()
        side = Qt.AlignmentFlag.AlignLeft if at_start else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(inside, flags, words)
        return inside.adjusted(width, 0, 0, 0) if at_start else inside.adjusted(0, 0, -width, 0)

    def _words(self, painter: QPainter, rect: QRect, row: Row) -> None:
        font = self._font(row)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        quiet = row.look is Look.QUIET
        painter.setPen(QColor(self._theme.tokens.muted if quiet else self._theme.tokens.text))
        lines = self._count(metrics, row.words, rect.width())
        # Broken lines fill less than their width, so a little less than all is shown.
        room = rect.width() * lines - (metrics.averageCharWidth() * 12 if lines > 1 else 0)
        shown = metrics.elidedText(row.words, Qt.TextElideMode.ElideRight, room)
        painter.setLayoutDirection(_direction(row.words))
        flags = self._side() | Qt.AlignmentFlag.AlignTop
        flags |= Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
        painter.drawText(rect, flags, shown)

    def _note(self, painter: QPainter, rect: QRect, row: Row, index: _Index) -> None:
        tokens = self._theme.tokens
        painter.setFont(self._small)
        painter.setPen(QColor(tokens.warning if row.missing else tokens.muted))
        used = self._line(painter, rect, row.note)
        rest = self._after(rect, used + (8 if used else 0))
        near = index.data(_NEAR)
        if near:
            painter.setPen(QColor(tokens.warning))
            self._line(painter, rest, tr(message("{name}?", name=near)))
        elif index.data(_KNOWN):
            painter.setPen(QColor(tokens.ok))
            self._line(painter, rest, tr("in your library"))

    def _line(self, painter: QPainter, rect: QRect, words: str) -> int:
        """Draw one line and say how wide it is."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, rect.width()))
        painter.setLayoutDirection(_direction(words))
        painter.drawText(rect, self._side() | Qt.AlignmentFlag.AlignTop, shown)
        return metrics.horizontalAdvance(shown)

    def _after(self, rect: QRect, used: int) -> QRect:
        return rect.adjusted(0, 0, -used, 0) if self._mirrored() else rect.adjusted(used, 0, 0, 0)

    def _count(self, metrics: QFontMetrics, words: str, width: int) -> int:
        return 1 if metrics.horizontalAdvance(words[:400]) <= width else _LINES

    def _font(self, row: Row) -> QFont:
        return self._fonts.get(row.look) or self._theme.font()

    def _mirrored(self) -> bool:
        return self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _side(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._mirrored() else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute


def _direction(words: str) -> Qt.LayoutDirection:
    mirrored = runs_right_to_left(words)
    return Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
