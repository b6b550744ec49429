"""Mouse, touchpad and keys on the pages."""

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.gui.preview.spots import place_at, place_beside
from editor.gui.preview.view import PageView

_NOTCH = 120  # eighths of a degree that a wheel turns by one notch
_PER_NOTCH = 1.1
_CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand(QObject):
    """What a person does to the pages; a click, or Enter, leads to the field."""

    place_clicked = Signal(str)

    def __init__(self, view: PageView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPointF | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is meant for the pages; the rest goes its way."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QNativeGestureEvent):
            return self._pinch(event)
        return False

    # --- mouse ---------------------------------------------------------------------------------

    def _mouse(self, event: QMouseEvent) -> bool:
        is_left = event.button() is Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._pressed = event.position() if is_left else None
            case QEvent.Type.MouseButtonRelease:
                self._release(event.position())
            case QEvent.Type.MouseMove:
                self._point(event.position())
            case _:
                return False
        return True

    def _release(self, at: QPointF) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        is_click = (at - pressed).manhattanLength() < QApplication.startDragDistance()
        if is_click and (place := self._place_at(at)):
            self.place_clicked.emit(place)

    def _point(self, at: QPointF) -> None:
        leads = bool(self._place_at(at))
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        if self._view.viewport().cursor().shape() is not shape:
            self._view.viewport().setCursor(shape)

    def _place_at(self, at: QPointF) -> str:
        laid, point = self._view.geometry_of_pages, self._view.origin() + at
        page = laid.at(point)
        if page < 0 or not laid.pages[page].contains(point):
            return ""
        return place_at(self._view.document.boxes, page, laid.points(page, point))

    # --- zoom ----------------------------------------------------------------------------------

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & _CONTROL:
            return False
        turned = event.angleDelta().y() / _NOTCH
        self._view.zoom_to(self._view.zoom * _PER_NOTCH**turned, event.position())
        return True

    def _pinch(self, event: QNativeGestureEvent) -> bool:
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return False
        self._view.zoom_to(self._view.zoom * (1 + event.value()), event.position())
        return True

    # --- keys ----------------------------------------------------------------------------------

    def _key(self, event: QKeyEvent) -> bool:
        if event.type() is not QEvent.Type.KeyPress:
            return False
        with_control = bool(event.modifiers() & _CONTROL)
        return self._zoom_key(event.key()) or self._go_key(event.key(), with_control=with_control)

    def _zoom_key(self, key: int) -> bool:
        match key:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._view.zoom_step(larger=True)
            case Qt.Key.Key_Minus:
                self._view.zoom_step(larger=False)
            case Qt.Key.Key_0:
                self._view.fit_width()
            case _:
                return False
        return True

    def _go_key(self, key: int, *, with_control: bool) -> bool:
        bar = self._view.verticalScrollBar()
        match key:
            case Qt.Key.Key_Home:
                bar.setValue(0)
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Space:
                bar.setValue(bar.value() + bar.pageStep())
            case Qt.Key.Key_Down | Qt.Key.Key_Up if with_control:
                self._mark_beside(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._view.marks.place:
                self.place_clicked.emit(self._view.marks.place)
            case _:
                return False
        return True

    def _mark_beside(self, step: int) -> None:
        marks = self._view.marks
        marks.set(place_beside(self._view.document.boxes, marks.place, step))
