"""The source text: every word on the ground of what it is, and a key says otherwise."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from editor.gui.importing.boxes import align_as_text, boxes_of
from editor.gui.importing.gutter import Gutter
from editor.gui.importing.offsets import Offsets
from editor.gui.importing.sorts import KEYS
from editor.gui.importing.state import ImportState
from editor.gui.kit.announcing import announce
from editor.gui.theme import Theme
from editor.gui.theme.hues import Hue, ground
from editor.gui.words import tr
from editor.importers.understand import Span
from editor.importers.understand.by_hand import Sort

_BACK = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class SourceView(QPlainTextEdit):
    """`pointed` tells the span that the cursor is in; `next_wanted` and `right` are the keys.

    A key of a sort changes the chosen words, or else the whole line.
    """

    pointed = Signal(object)  # Span
    next_wanted = Signal()
    right = Signal()

    def __init__(self, theme: Theme, state: ImportState, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = state
        self._offsets = Offsets(state.text)
        self._starts: list[int] = []
        self._shown = ""
        self._pointed: Span | None = None
        self.setReadOnly(True)
        self.setTextInteractionFlags(_SELECTABLE)
        self.setUndoRedoEnabled(False)
        self.setProperty("kind", "bare")
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setAccessibleName(tr("Text as it was found"))
        self.setAccessibleDescription(tr("Letters say what a line is; the legend lists them."))
        self.setCursorWidth(2)
        self.gutter = Gutter(theme, self)
        self._leave_room()
        self.show_text()
        self.updateRequest.connect(self._scroll_gutter)
        self.cursorPositionChanged.connect(self._point)
        theme.changed.connect(self.viewport().update)
        theme.changed.connect(self.gutter.update)

    def show_text(self) -> None:
        """Show the whole source, from its beginning."""
        self._offsets = Offsets(self._state.text)
        self.setPlainText(self._state.text)
        align_as_text(self.document())
        self.refresh()

    def refresh(self) -> None:
        """Show what the words are now."""
        self._starts = [span.start for span in self._state.spans]
        self.viewport().update()
        self.gutter.update()
        self._tell_accessible()

    def go(self, span: Span) -> None:
        """Put the cursor at a span, and the span in the middle of the view."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.units(span.start))
        self.setTextCursor(cursor)
        self.centerCursor()

    @property
    def span(self) -> Span | None:
        """The span that the cursor is in, or the next one on its line."""
        at = self._offsets.points(self.textCursor().position())
        spans = self._state.spans
        place = bisect_right(self._starts, at) - 1
        if place >= 0 and at < spans[place].end:
            return spans[place]
        after = spans[place + 1] if place + 1 < len(spans) else None
        end = self._offsets.points(self._block_end(self.textCursor().block()))
        if after is not None and after.start < end:
            return after
        return spans[place] if place >= 0 and self._is_on_line(spans[place]) else None

    def changeEvent(self, event: QEvent) -> None:
        """The gutter changes sides with the direction of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and hasattr(self, "gutter"):
            self._leave_room()
            self._place_gutter()

    def say(self, sort: Sort) -> None:
        """The chosen words, or else the line, are of a sort."""
        start, end = self._stretch()
        if start < end:
            self._state.say(start, end, sort)

    def as_recognised(self) -> None:
        """Take back what was said of the chosen words or the line."""
        self._state.as_recognised(*self._stretch())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters say a sort; Space and Enter lead on; the rest moves the cursor."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        sort = KEYS.get(_letter(event))
        if plain and sort is not None:
            self.say(sort)
        elif plain and key in _BACK:
            self.as_recognised()
        elif plain and key == Qt.Key.Key_Space:
            self.next_wanted.emit()
        elif plain and key in _ENTER:
            self.right.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the same place again still points to it."""
        super().mouseReleaseEvent(event)
        self._point()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds first, then the words, then a line through what is left out."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        crossed: list[QRectF] = []
        for block, top in self._visible(event.rect()):
            for span in self._spans_in(block):
                spec = self._state.sorts.spec(span)
                boxes = self._boxes(block, top, span)
                for box in boxes if spec.hue is not Hue.NONE else ():
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(ground(self._theme, spec.hue)))
                    painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)
                if span is self._pointed:
                    self._draw_current(painter, boxes)
                if self._state.sorts.sort(span) is Sort.UNUSED:
                    crossed += boxes
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(self._theme.tokens.muted))
        for box in crossed:
            middle = box.center().y()
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the labels beside the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def labels(self, rect: QRect) -> Iterator[tuple[QRect, str, Hue, bool]]:
        """The label of each line in a stretch of the gutter; a doubtful one says so."""
        above = ""
        for block, top in self._visible(rect):
            spans = list(self._spans_in(block))
            if not spans:
                above = ""
                continue
            specs = [self._state.sorts.spec(span) for span in spans]
            first = next((s for s in specs if s.hue is not Hue.NONE), specs[0])
            doubt = any(map(self._state.is_doubtful, spans))
            height = round(block.layout().lineAt(0).height()) if block.layout().lineCount() else 0
            words = tr(first.words)
            if words != above or doubt:
                yield QRect(0, round(top), self.gutter.width(), height), words, first.hue, doubt
            above = words

    def _draw_current(self, painter: QPainter, boxes: list[QRectF]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.focus if self.hasFocus() else tokens.border))
        for box in boxes:
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)

    def _visible(self, rect: QRect) -> Iterator[tuple[QTextBlock, float]]:
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > rect.bottom():
                return
            if box.bottom() >= rect.top() and block.isVisible():
                yield block, box.top()
            block = block.next()

    def _spans_in(self, block: QTextBlock) -> Iterator[Span]:
        start = self._offsets.points(block.position())
        end = self._offsets.points(self._block_end(block))
        spans = self._state.spans
        at = max(0, bisect_right(self._starts, start) - 1)
        for span in spans[at : bisect_left(self._starts, end)]:
            if span.end > start:
                yield span

    def _boxes(self, block: QTextBlock, top: float, span: Span) -> list[QRectF]:
        begin = self._offsets.units(span.start) - block.position()
        end = self._offsets.units(span.end) - block.position()
        left = self.contentOffset().x()
        return [box.translated(left, top) for box in boxes_of(block, begin, end)]

    def _stretch(self) -> tuple[int, int]:
        """The chosen words, or the whole line, in code points."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            first, last = cursor.selectionStart(), cursor.selectionEnd()
            return self._offsets.points(first), self._offsets.points(last)
        block = cursor.block()
        start = self._offsets.points(block.position())
        end = self._offsets.points(self._block_end(block))
        return self._whole(start, end)

    def _whole(self, start: int, end: int) -> tuple[int, int]:
        """With the lines that the source has broken: a paragraph is one line."""
        for line in self._state.imported.draft.page.lines:
            if line.start < end and start < line.end:
                start, end = min(start, line.start), max(end, line.end)
            elif line.start >= end:
                break
        return start, end

    def _block_end(self, block: QTextBlock) -> int:
        return block.position() + block.length() - 1

    def _is_on_line(self, span: Span) -> bool:
        start = self._offsets.points(self.textCursor().block().position())
        return span.end > start

    def _point(self) -> None:
        span = self.span
        if span is not self._pointed:
            self._pointed = span
            self.viewport().update()
            self._tell_accessible()
        if span is not None:
            self.pointed.emit(span)

    def _tell_accessible(self) -> None:
        span = self.span
        self._pointed = span
        words = tr(self._state.sorts.spec(span).words) if span else ""
        if words != self._shown:
            self._shown = words
            self.setAccessibleDescription(words)
            announce(self, words)

    def _leave_room(self) -> None:
        """For the gutter, at the side where the lines of the window begin."""
        width = self.gutter.sizeHint().width()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if mirrored else width, 0, width if mirrored else 0, 0)

    def _place_gutter(self) -> None:
        width, inside = self.gutter.sizeHint().width(), self.viewport().geometry()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = inside.right() + 1 if mirrored else inside.left() - width
        self.gutter.setGeometry(QRect(x, inside.top(), width, inside.height()))

    def _scroll_gutter(self, rect: QRect, dy: int) -> None:
        if dy:
            self.gutter.scroll(0, dy)
        self.gutter.update(0, rect.y(), self.gutter.width(), rect.height())


def _letter(event: QKeyEvent) -> str:
    """The letter of a key, on a keyboard of any script."""
    typed = event.text().upper()
    if typed in KEYS:
        return typed
    key = event.key()
    return chr(key) if ord("A") <= key <= ord("Z") else ""
