"""Counts in a text field: painted as chips, and gone round by the caret as one letter each.

So are signs with the backslash that makes them literal, which nobody sees.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from editor.gui.body.count_words import CountWords
from editor.gui.fields.marks import SIDE, atoms_in, chip_font, chips_in
from editor.gui.theme.tokens import Tokens

_ROUND = 4
_KEEP = QTextCursor.MoveMode.KeepAnchor


def chip_words(words: CountWords, source: str) -> str:
    """What a count reads as, from how it is written with its braces."""
    return words.of_token(source[1:-1])


def paint_chips(field: QPlainTextEdit, words: CountWords, tokens: Tokens) -> None:
    """Paint every count that can be seen."""
    painter = QPainter(field.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(chip_font(field.font()))
    palette, cursor = field.palette(), field.textCursor()
    block = field.firstVisibleBlock()
    while block.isValid():
        origin = field.blockBoundingGeometry(block).translated(field.contentOffset()).topLeft()
        for _start, end, source in chips_in(block.text()):
            rect = _room(block, end).translated(origin)
            at = block.position() + end
            if cursor.selectionStart() < at <= cursor.selectionEnd():
                painter.fillRect(rect, palette.highlight())
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(palette.highlightedText().color())
            else:
                painter.setBrush(QColor(tokens.accent_soft))
                painter.setPen(QColor(tokens.accent_ink))
            _paint(painter, rect, chip_words(words, source))
        block = block.next()
    painter.end()


def outside_chips(cursor: QTextCursor, before: int) -> QTextCursor | None:
    """The cursor beside the count or sign it is in, coming from `before`; None if in none."""
    block = cursor.block()
    position = _outside(block, cursor.position(), before)
    if not cursor.hasSelection():
        anchor = position
    else:
        anchor_block = cursor.document().findBlock(cursor.anchor())
        toward = cursor.position() if cursor.anchor() > cursor.position() else -1
        anchor = _outside(anchor_block, cursor.anchor(), toward)
    if (position, anchor) == (cursor.position(), cursor.anchor()):
        return None
    cursor.setPosition(anchor)
    cursor.setPosition(position, _KEEP)
    return cursor


def select_chip_beside(cursor: QTextCursor, *, is_before: bool) -> bool:
    """Select a count or a literal sign that the caret is at, as it is taken out whole."""
    if cursor.hasSelection():
        return False
    block = cursor.block()
    at = cursor.position() - block.position()
    for start, end, _source in atoms_in(block.text()):
        if at == (end if is_before else start):
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, _KEEP)
            return True
    return False


def _outside(block: QTextBlock, position: int, before: int) -> int:
    first = block.position()
    for start, end, _source in atoms_in(block.text()):
        if first + start < position < first + end:
            return first + (end if before == first + start else start)
    return position


def _room(block: QTextBlock, end: int) -> QRectF:
    """What the last sign of a count takes up."""
    line = block.layout().lineForTextPosition(end - 1)
    if not line.isValid():
        return QRectF()
    left, right = sorted((_x(line, end - 1), _x(line, end)))
    return QRectF(left, line.y(), right - left, line.height())


def _x(line, position: int) -> float:  # noqa: ANN001  # a QTextLine
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)


def _paint(painter: QPainter, rect: QRectF, words: str) -> None:
    """Draw words and ground with the pen and the brush that are chosen."""
    metrics, pen = QFontMetricsF(painter.font()), painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect.adjusted(1, 0, -1, 0), _ROUND, _ROUND)
    painter.setPen(pen)
    baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent()
    painter.drawText(QPointF(rect.left() + SIDE, baseline), words)
