"""What stands behind and beside the words: cards of quotes, and the marks of lists."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from editor.gui.body.canvas import Canvas
from editor.gui.body.look import CHIP, CHIP_GAP, INDENT, LIST_INDENT, PAD
from editor.model.blocks import ListBlock
from editor.model.rows.row import Role, Rows, are_together

_ROUND, _RULE, _RING = 6, 3, 2
_BULLET = "•"
_MARK_GAP = 8
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"  # whatever the window's side


def paint_under(canvas: Canvas, painter: QPainter, clip: QRectF) -> None:
    """Paint what the words are drawn over."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    here = canvas.textCursor().blockNumber() if canvas.hasFocus() else -1
    for number, row in canvas.rows_in(clip.top(), clip.bottom()):
        if row.role is Role.QUOTE:
            _paint_card(canvas, painter, number, has_caret=number == here)
        elif isinstance(row.block, ListBlock):
            _paint_mark(canvas, painter, number, ordered=row.block.ordered)


def paint_hint(canvas: Canvas, painter: QPainter, words: str) -> None:
    """Say what belongs into an empty body, where its first words will stand.

    Qt's own placeholder knows nothing of the room above the first row.
    """
    if not canvas.document().isEmpty() or canvas.is_composing:
        return
    layout = canvas.document().firstBlock().layout()
    if not layout.lineCount():  # not laid out yet; an invalid line would crash
        return
    line = layout.lineAt(0)
    ascent = QFontMetricsF(canvas.look.font).ascent()
    room = QRectF(canvas.viewport().rect())
    room.setTop(canvas.row_rect(0).top() + line.y() + line.ascent() - ascent)
    side = Qt.AlignmentFlag.AlignRight if canvas.is_mirrored(0) else Qt.AlignmentFlag.AlignLeft
    painter.setPen(canvas.palette().placeholderText().color())
    painter.setFont(canvas.look.font)
    painter.drawText(room, side | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, words)


def card_rect(canvas: Canvas, number: int) -> QRectF:
    """The card of a quote: its words, the room around them, and the speaker's button."""
    rect = canvas.row_rect(number)
    height = rect.height() + PAD + CHIP_GAP + CHIP + PAD
    return QRectF(1, rect.top() - PAD, canvas.viewport().width() - 2, height)


def chip_rect(canvas: Canvas, number: int, width: float) -> QRectF:
    """Where the speaker's button stands in the card."""
    card = card_rect(canvas, number)
    width = min(width, card.width() - 2 * INDENT)
    left = card.left() + INDENT - 1
    if canvas.is_mirrored(number):
        left = card.right() - INDENT + 1 - width
    return QRectF(left, card.bottom() - PAD - CHIP, width, CHIP)


def item_number(rows: Rows, number: int) -> int:
    """How many items of its list a row ends."""
    count = 1
    while number and are_together(rows[number - 1], rows[number]):
        number -= 1
        count += 1
    return count


def _paint_card(canvas: Canvas, painter: QPainter, number: int, *, has_caret: bool) -> None:
    card = card_rect(canvas, number)
    shape = QPainterPath()
    shape.addRoundedRect(card, _ROUND, _ROUND)
    if has_caret:
        painter.setPen(QPen(canvas.look.colour("focus_glow"), 2 * _RING))
        painter.drawPath(shape)
    painter.fillPath(shape, canvas.look.colour("quote"))
    left = card.right() - _RULE if canvas.is_mirrored(number) else card.left()
    painter.setClipPath(shape)
    painter.fillRect(QRectF(left, card.top(), _RULE, card.height()), canvas.look.colour("accent"))
    painter.setClipping(False)


def _paint_mark(canvas: Canvas, painter: QPainter, number: int, *, ordered: bool) -> None:
    """Paint a bullet or a number on the line of the first words."""
    layout = canvas.document().findBlockByNumber(number).layout()
    if not layout.lineCount():  # not laid out yet; an invalid line would crash
        return
    line = layout.lineAt(0)
    mirrored = canvas.is_mirrored(number)
    mark = f"{item_number(canvas.store.rows, number)}." if ordered else _BULLET
    baseline = canvas.row_rect(number).top() + line.y() + line.ascent()
    width = QFontMetricsF(canvas.look.font).horizontalAdvance(mark)
    left = LIST_INDENT - _MARK_GAP - width
    if mirrored:
        left = canvas.viewport().width() - LIST_INDENT + _MARK_GAP
        mark = _RIGHT_TO_LEFT_MARK + mark + _RIGHT_TO_LEFT_MARK
    else:
        mark = _LEFT_TO_RIGHT_MARK + mark + _LEFT_TO_RIGHT_MARK
    painter.setPen(canvas.look.colour("muted" if ordered else "text"))
    painter.setFont(canvas.look.font)
    painter.drawText(QPointF(left, baseline), mark)
