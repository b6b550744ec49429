"""Coloured words in the cells of a table."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

from editor.gui.tables.columns import Badge
from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens

_HEIGHT, _SIDE, _GAP = 18, 7, 6
Room = tuple[QRect, Qt.LayoutDirection]


def badges_width(badges: Sequence[Badge], theme: Theme) -> int:
    """The room that badges take beside each other."""
    metrics = QFontMetrics(theme.font("small", bold=True))
    return sum(metrics.horizontalAdvance(badge.words) + 2 * _SIDE + _GAP for badge in badges)


def draw_badges(
    painter: QPainter, room: Room, badges: Sequence[Badge], theme: Theme, *, is_chosen: bool = False
) -> None:
    """Draw badges from the start of the room on; in a chosen row none has the row's own ground."""
    inside, direction = room
    font = theme.font("small", bold=True)
    metrics = QFontMetrics(font)
    left = QRect(inside)
    plain = painter.font()
    painter.setFont(font)
    for badge in badges:
        width = min(metrics.horizontalAdvance(badge.words) + 2 * _SIDE, left.width())
        box = QRect(left.left(), 0, width, _HEIGHT)
        box.moveTop(inside.center().y() - _HEIGHT // 2 + 1)
        at = QStyle.visualRect(direction, inside, box)
        _draw(painter, at, _colours(badge.look, theme.tokens, is_chosen=is_chosen), badge.words)
        left.setLeft(box.right() + _GAP)
    painter.setFont(plain)


def _draw(painter: QPainter, box: QRect, colours: tuple[str, str], said: str) -> None:
    ground, ink = colours
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, _HEIGHT / 2, _HEIGHT / 2)
    painter.setPen(QColor(ink))
    room = box.width() - 2 * _SIDE + 2
    words = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _colours(look: str, tokens: Tokens, *, is_chosen: bool) -> tuple[str, str]:
    if is_chosen and look == "note":
        return tokens.surface, tokens.accent_ink
    return {
        "error": (tokens.danger_soft, tokens.danger),
        "warning": (tokens.warning_soft, tokens.warning),
        "ok": (tokens.ok_soft, tokens.ok),
        "note": (tokens.accent_soft, tokens.accent_ink),
    }.get(look, (tokens.hover, tokens.muted))
