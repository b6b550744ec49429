"""Counts and pictures as the document draws them, each one character of it."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPixmap,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from editor.gui.body.count_words import CountWords
from editor.gui.body.formats import TOKEN
from editor.gui.body.look import Look
from editor.gui.body.pictures import LARGEST, Pictures
from editor.gui.words import tr
from editor.model.inline import Run
from editor.model.rows.lines import picture_of

_Rect = QRectF | QRect
_SIDE, _ROUND = 6, 4
_NONE = QSizeF(220, 96)
_ENDLESS = 10_000
_ROOM = 4
_AROUND = 8  # above a picture, and below it with its caption
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading


class CountObject(QPyTextObject):
    """A count: its words on a soft ground."""

    def __init__(self, words: CountWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.look: Look | None = None
        self._measured: Look | None = None
        self._sizes: dict[str, QSizeF] = {}  # of words in that look: Qt asks at every key

    def intrinsicSize(self, _document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        """As wide as the words, and no higher than a line."""
        if self._measured is not self.look:
            self._measured, self._sizes = self.look, {}
        words = self._words.of_token(form.property(TOKEN))
        if words not in self._sizes:
            metrics = QFontMetricsF(self._font())
            width = metrics.horizontalAdvance(words) + 2 * _SIDE
            self._sizes[words] = QSizeF(width, metrics.ascent() - 1)
        return self._sizes[words]

    def drawObject(
        self, painter: QPainter, rect: _Rect, _document: QTextDocument, _at: int, form: QTextFormat
    ) -> None:
        """Draw ground and words; Qt draws the selection over it."""
        if self.look is None:
            return
        metrics = QFontMetricsF(self._font())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent_soft"))
        ground = QRectF(rect.left() + 1, rect.top() - 2, rect.width() - 2, metrics.height())
        painter.drawRoundedRect(ground, _ROUND, _ROUND)
        painter.setPen(self.look.colour("accent_ink"))
        painter.setFont(self._font())
        words = self._words.of_token(form.property(TOKEN))
        painter.drawText(QPointF(rect.left() + _SIDE, rect.bottom()), words)
        painter.restore()

    def _font(self) -> QFont:
        font = QFont(self.look.font if self.look else QFont())
        font.setBold(True)
        return font


class PictureObject(QPyTextObject):
    """A picture with its caption; a frame with words where it cannot be shown."""

    def __init__(self, pictures: Pictures, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._language = language
        self.look: Look | None = None

    def intrinsicSize(self, document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        """The picture made to fit, and what is written under it."""
        image = _image(form)
        size = self._picture_size(image, document.textWidth())
        width = max(size.width(), _NONE.width())
        return QSizeF(width, size.height() + 2 * _AROUND + self._caption_height(image, width))

    def drawObject(
        self, painter: QPainter, rect: _Rect, document: QTextDocument, at: int, form: QTextFormat
    ) -> None:
        """Draw the picture, or why it is not there, and what is written under it."""
        if self.look is None:
            return
        image = _image(form)
        size = self._picture_size(image, document.textWidth())
        frame = QRectF(QPointF(rect.left(), rect.top() + _AROUND), size)
        if document.findBlock(at).textDirection() is Qt.LayoutDirection.RightToLeft:
            frame.moveRight(rect.right())
        picture = self._pictures.small(image)
        painter.save()
        if picture.isNull():
            self._draw_missing(painter, frame)
        else:
            ratio = painter.device().devicePixelRatioF()
            fitted = self._pictures.fitted(image, (size * ratio).toSize())
            painter.drawPixmap(frame, fitted, QRectF(fitted.rect()))
        below = frame.bottom() + _ROOM
        room = QRectF(rect.left(), below, rect.width(), rect.bottom() - below)
        self._draw_caption(painter, room, image)
        painter.restore()

    def _picture_size(self, image: str, room: float) -> QSizeF:
        picture: QPixmap = self._pictures.small(image)
        widest = max(_NONE.width(), min(LARGEST.width(), room - 2 * _ROOM))
        if picture.isNull():
            return _NONE
        size = QSizeF(picture.size())
        most = QSizeF(widest, LARGEST.height())
        return size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio)

    def _draw_missing(self, painter: QPainter, frame: QRectF) -> None:
        look = self.look
        if look is None:
            return
        painter.setPen(QPen(look.colour("border")))
        painter.setBrush(look.colour("panel"))
        painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(look.colour("muted"))
        painter.setFont(look.small)
        words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame, words, tr("This picture cannot be shown"))

    def _draw_caption(self, painter: QPainter, room: QRectF, image: str) -> None:
        look = self.look
        if look is None:
            return
        painter.setPen(look.colour("warning" if self._needs_words(image) else "muted"))
        painter.setFont(look.small)
        painter.drawText(room, _WRAPPED, self._caption(image))

    def _caption(self, image: str) -> str:
        if self._needs_words(image):
            return tr("Describe this picture")
        return self._pictures.words(image, self._language).caption

    def _caption_height(self, image: str, width: float) -> float:
        """The lines of the caption with the room above them; nothing where there is none."""
        words = self._caption(image)
        if not words or self.look is None:
            return 0
        room = QRectF(0, 0, width, _ENDLESS)
        return _ROOM + QFontMetricsF(self.look.small).boundingRect(room, _WRAPPED, words).height()

    def _needs_words(self, image: str) -> bool:
        known = self._pictures.image(image)
        words = self._pictures.words(image, self._language)
        return known is not None and not known.decorative and not words.alt


def _image(form: QTextFormat) -> str:
    return picture_of(Run(token=form.property(TOKEN)))
