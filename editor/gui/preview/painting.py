"""How pages, marks and the focus are painted; colours come from the theme."""

from collections.abc import Iterable
from types import TracebackType
from typing import Self

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from editor.gui.preview.pictures import Picture
from editor.gui.theme.tokens import Tokens

_SHADOW = ((1, 0.30), (2, 0.14), (4, 0.08), (7, 0.05))  # pixels beyond the page, and how strong
_DROP = 1.0
_RING = 2.0
_MARK_ROOM = 3.0
_MARK_RADIUS = 3.0


class PagePainter:
    """Paints on a widget; use it as a context manager, as Qt wants painting ended."""

    def __init__(self, on: QWidget, tokens: Tokens) -> None:
        self._on = on
        self._tokens = tokens
        self._painter = QPainter(on)

    def __enter__(self) -> Self:
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._painter.end()

    def backdrop(self, seen: QRectF) -> None:
        """What lies behind the pages; where an edge halves a pixel, all of that too."""
        self._painter.fillRect(seen.adjusted(-1, -1, 1, 1), QColor(self._tokens.backdrop))

    def words(self, words: str) -> None:
        """A sentence in the middle."""
        self._painter.setPen(QColor(self._tokens.muted))
        room = self._on.rect().adjusted(24, 24, -24, -24)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        self._painter.drawText(room, flags, words)

    def page(self, at: QRectF, picture: Picture | None) -> None:
        """A sheet of paper with its shadow, and what has been drawn of it."""
        self._shadow(at)
        self._painter.fillRect(at, QColor(self._tokens.page))
        if picture is not None:
            self._painter.drawImage(self._crisp(at, picture), picture.image)

    def marks(self, page: QRectF, rectangles: Iterable[QRectF]) -> None:
        """The field in focus, as with a marker pen: what is printed stays as dark as it was."""
        painter = self._painter
        painter.save()
        painter.setClipRect(page, Qt.ClipOperation.IntersectClip)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens.mark))
        for rectangle in rectangles:
            room = rectangle.adjusted(-_MARK_ROOM, -_MARK_ROOM, _MARK_ROOM, _MARK_ROOM)
            painter.drawRoundedRect(room, _MARK_RADIUS, _MARK_RADIUS)
        painter.restore()

    def focus_ring(self) -> None:
        """The ring of what has the focus, inside the edge."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._tokens.focus), _RING))
        half = _RING / 2
        self._painter.drawRect(QRectF(self._on.rect()).adjusted(half, half, -half, -half))

    def _shadow(self, page: QRectF) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(self._tokens.page_shadow)
        for reach, strength in _SHADOW:
            colour.setAlphaF(strength)
            self._painter.setBrush(colour)
            grown = page.adjusted(-reach, -reach, reach, reach).translated(0, _DROP)
            self._painter.drawRoundedRect(grown, reach, reach)

    def _crisp(self, at: QRectF, picture: Picture) -> QRectF:
        """The page's rectangle; moved to whole pixels where the picture fits it as it is."""
        ratio = self._on.devicePixelRatioF()
        own = QSizeF(picture.image.size()) / ratio
        if abs(own.width() - at.width()) >= 1:
            return at
        corner = QPointF(round(at.left() * ratio), round(at.top() * ratio)) / ratio
        return QRectF(corner, own)
