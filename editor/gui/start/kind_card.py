"""A card that begins a release of one kind, with a picture of its page."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from editor.gui.start.drawn_page import draw_blank_page
from editor.gui.theme import Theme

NARROWEST, WIDEST = 124, 224
_PAD, _ROUND = 12, 8
_PAGE_RATIO = 297 / 210
_STAGE = 0.9  # the height of the ground behind the page, of its width
_PAGE = 0.72  # the width of the page, of its ground, which cuts off its lower part


class KindCard(QAbstractButton):
    """Pressed by a click, Enter or the space bar."""

    def __init__(self, theme: Theme, title: str, about: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._about = about
        self._picture: QImage | None = None
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Not fixed: Qt would cut it at the height for the width that it hints at.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        theme.changed.connect(self.update)

    @property
    def has_picture(self) -> bool:
        """Whether a real page is shown."""
        return self._picture is not None

    @property
    def is_cut(self) -> bool:
        """Whether a word of the title is wider than the card."""
        room = self.width() - 2 * _PAD
        return self._title_size(room).width() > room

    def show_picture(self, picture: QImage) -> None:
        """Show a page of the current template."""
        self._picture = picture if not picture.isNull() else None
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for the page, the title, and the lines about it."""
        return self._stage(width).bottom() + self._words_height(width) + _PAD

    def sizeHint(self) -> QSize:
        """As wide as five of them fit side by side."""
        return QSize(184, self.heightForWidth(184))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Look as if it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Look calm again."""
        super().leaveEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as well."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, page and words."""
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self._draw_ground(painter)
        self._draw_page(painter)
        self._draw_words(painter)

    def _draw_ground(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        focused = self.hasFocus()
        edge = tokens.focus if focused else tokens.border if self.underMouse() else tokens.line
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.hover if self.isDown() else tokens.surface))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.backdrop))
        painter.drawRoundedRect(self._stage(self.width()), 5, 5)

    def _draw_page(self, painter: QPainter) -> None:
        page = self._page()
        tokens = self._theme.tokens
        shadow = QColor(tokens.page_shadow)
        shadow.setAlpha(90)
        painter.save()
        painter.setClipRect(self._stage(self.width()))
        painter.fillRect(page.adjusted(-1, 0, 1, 0), shadow)
        painter.fillRect(page, QColor(tokens.page))
        if self._picture is None:
            draw_blank_page(painter, page, tokens)
        else:
            painter.drawImage(page, self._scaled(self._picture, page.size()))
        painter.restore()

    def _scaled(self, picture: QImage, size: QSize) -> QImage:
        """Smooth from the large picture at once: scaling while painting looks grainy."""
        return picture.scaled(
            size * self.devicePixelRatioF(),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

    def _draw_words(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        area = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        area.setTop(self._stage(self.width()).bottom() + 10)
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        aligned = self.style().visualAlignment(self.layoutDirection(), start)
        painter.setFont(self._theme.font(bold=True))
        painter.setPen(QColor(tokens.text))
        wrapped = int(aligned | Qt.TextFlag.TextWordWrap)
        painter.drawText(area, wrapped, self.text())
        area.setTop(area.top() + self._title_height(area.width()) + 2)
        painter.setFont(self._theme.font("small"))
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area, wrapped, self._about)

    def _stage(self, width: int) -> QRect:
        inner = width - 2 * _PAD
        steps = round(inner * _STAGE / 8)  # so that cards a pixel wider are not higher
        return QRect(_PAD, _PAD, inner, steps * 8)

    def _page(self) -> QRect:
        """The paper on its ground, from its upper edge down."""
        stage = self._stage(self.width())
        width = round(stage.width() * _PAGE)
        ratio = _PAGE_RATIO
        if self._picture is not None:
            ratio = self._picture.height() / self._picture.width()
        left = stage.left() + (stage.width() - width) // 2
        return QRect(left, stage.top() + _PAD, width, round(width * ratio))

    def _words_height(self, width: int) -> int:
        room = width - 2 * _PAD
        small = QFontMetrics(self._theme.font("small"))
        about = _wrapped_size(small, room, self._about).height()
        return 12 + self._title_height(room) + about

    def _title_height(self, room: int) -> int:
        return self._title_size(room).height()

    def _title_size(self, room: int) -> QSize:
        return _wrapped_size(QFontMetrics(self._theme.font(bold=True)), room, self.text())


def _wrapped_size(metrics: QFontMetrics, width: int, text: str) -> QSize:
    return metrics.boundingRect(QRect(0, 0, width, 1), Qt.TextFlag.TextWordWrap, text).size()
