"""What is offered under a field while somebody types: rows below it, the typing goes on."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor.gui.kit.announcing import announce
from editor.gui.kit.bidi import runs_right_to_left
from editor.gui.theme import Theme

_OFFER = Qt.ItemDataRole.UserRole
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEAST, _GAP, _EDGE, _PAD = 320, 4, 5, 10
_MOST_ROWS = 9


class Offer(msgspec.Struct, frozen=True):
    """One row: its words, those letters of them that were typed, and a quiet note behind."""

    key: str
    words: str
    note: str = ""
    typed: tuple[tuple[int, int], ...] = ()


class OfferList(QListWidget):
    """`taken` tells the key of a row. It never takes the focus: keys come by `handle`."""

    taken = Signal(str)

    def __init__(self, theme: Theme, field: QLineEdit, name: str) -> None:
        super().__init__(field)
        self._field = field
        self._theme = theme
        self.setObjectName("offers")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setItemDelegate(_OfferDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.itemClicked.connect(self._take)
        self.hide()
        field.installEventFilter(self)
        self._ground: QWidget | None = None
        self._is_muted = False

    @property
    def current(self) -> str:
        """The key of the row that Enter takes; "" for none."""
        item = self.currentItem()
        return item.data(_OFFER).key if item is not None and self.isVisible() else ""

    def offer(self, offers: Sequence[Offer], chosen: int = -1) -> None:
        """Show rows, one of them chosen; none hide the list."""
        self.clear()
        for offer in offers:
            item = QListWidgetItem(offer.words, self)
            item.setData(_OFFER, offer)
            spoken = ", ".join(filter(None, (offer.words, offer.note)))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.setCurrentRow(chosen)
        if offers and self._field.hasFocus():
            self._place()
            self.show()
            self.raise_()
            self._say()
        else:
            self.hide()

    def handle(self, event: QKeyEvent) -> bool:
        """Take a key of the field; whether it was one for the list."""
        key = Qt.Key(event.key())
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_Escape:
            self.hide()
        elif key in _ENTER and self.currentItem() is not None:
            self._take(self.currentItem())
        else:
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away with the focus, and wherever the field goes."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.isVisible():
            QTimer.singleShot(0, self, self._place)
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        row = self.currentRow()
        last = self.count() - 1
        # One above the first row is the field itself, as typed.
        to = max(-1, min(last, row + by)) if abs(by) == 1 else max(0, min(last, row + by))
        self.setCurrentRow(to)
        self._say()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            key = item.data(_OFFER).key
            self.hide()
            self.taken.emit(key)

    def _say(self) -> None:
        item = self.currentItem()
        if item is not None:
            words = item.data(Qt.ItemDataRole.AccessibleTextRole)
            announce(self, words)

    def _place(self) -> None:
        """Below the field, above it where there is no room, always inside the window."""
        ground = self._field.window()
        if ground is not self._ground:
            self._ground = ground
            self.setParent(ground)
            self._follow_scrolling()
        row = self._theme.sizes.control
        height = min(self.count(), _MOST_ROWS) * row + 2 * _EDGE
        width = min(max(self._field.width(), _LEAST), ground.width() - 2 * _GAP)
        at = self._field.mapTo(ground, QPoint(0, self._field.height() + _GAP))
        if self._field.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            at.setX(at.x() + self._field.width() - width)
        if at.y() + height > ground.height():
            at.setY(max(0, at.y() - self._field.height() - 2 * _GAP - height))
        at.setX(max(_GAP, min(at.x(), ground.width() - width - _GAP)))
        self.setGeometry(at.x(), at.y(), width, height)
        self.setLayoutDirection(self._field.layoutDirection())

    def _follow_scrolling(self) -> None:
        above = self._field.parentWidget()
        while above is not None:
            if isinstance(above, QAbstractScrollArea):
                above.verticalScrollBar().valueChanged.connect(self._moved)
            above = above.parentWidget()

    def _moved(self) -> None:
        if self.isVisible():
            self._place()


class _OfferDelegate(QStyledItemDelegate):
    """Draws the letters that were typed bold, and the note muted behind the words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a control."""
        return QSize(0, self._theme.sizes.control)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        tokens = self._theme.tokens
        offer: Offer = index.data(_OFFER)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or is_under:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if is_chosen else tokens.hover))
            painter.drawRoundedRect(option.rect, self._theme.sizes.radius, self._theme.sizes.radius)
        ink = tokens.accent_ink if is_chosen else tokens.text
        layout = self._laid_out(offer, option, (ink, tokens.muted))
        height = layout.boundingRect().height()
        top = option.rect.top() + (option.rect.height() - height) / 2
        painter.setPen(QColor(ink))
        layout.draw(painter, QPoint(option.rect.left() + _PAD, round(top)).toPointF())
        painter.restore()

    def _laid_out(
        self, offer: Offer, option: QStyleOptionViewItem, inks: tuple[str, str]
    ) -> QTextLayout:
        room = option.rect.width() - 2 * _PAD
        bold = QFont(option.font)
        bold.setBold(True)
        note = f"\u2068{offer.note}\u2069" if offer.note else ""
        left = room - option.fontMetrics.horizontalAdvance(f"{note}   ") - _PAD
        words = option.fontMetrics.elidedText(offer.words, Qt.TextElideMode.ElideRight, left - 12)
        text = f"\u2068{words}\u2069  {note}"
        layout = QTextLayout(text, option.font)
        way = QTextOption(Qt.AlignmentFlag.AlignLeft)
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        if mirrored:
            way.setAlignment(Qt.AlignmentFlag.AlignRight)
        way.setTextDirection(option.direction)
        way.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(way)
        layout.setFormats([*_bold(offer, bold, len(words)), *_muted(text, note, inks[1])])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room)
        layout.endLayout()
        return layout


def _bold(offer: Offer, font: QFont, length: int) -> list[QTextLayout.FormatRange]:
    made = []
    for start, end in offer.typed:
        if not runs_right_to_left(offer.words) and end <= length:
            look = QTextCharFormat()
            look.setFont(font)
            made.append(_range(start + 1, end - start, look))
    return made


def _muted(text: str, note: str, ink: str) -> list[QTextLayout.FormatRange]:
    look = QTextCharFormat()
    look.setForeground(QColor(ink))
    return [_range(len(text) - len(note), len(note), look)] if note else []


def _range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, look  # type: ignore[misc]
    return made


__all__ = ["Offer", "OfferList"]
