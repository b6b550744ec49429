"""The surface on the page that scrolls: as high as its words, with the caret in view."""

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QScrollArea, QWidget

from editor.model.rows.row import Row

if TYPE_CHECKING:
    from editor.gui.body.surface import BodySurface

_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_LEAST = 180
_ROOM = 60  # the tools above the words cover a part of it
_S = QKeySequence.StandardKey
_TURNS = {
    _S.MoveToNextPage: (1, QTextCursor.MoveMode.MoveAnchor),
    _S.MoveToPreviousPage: (-1, QTextCursor.MoveMode.MoveAnchor),
    _S.SelectNextPage: (1, QTextCursor.MoveMode.KeepAnchor),
    _S.SelectPreviousPage: (-1, QTextCursor.MoveMode.KeepAnchor),
}


class Page(QObject):
    """Finds the scroll area around the surface, if there is one, and moves it."""

    scrolled = Signal()

    def __init__(self, surface: "BodySurface") -> None:
        super().__init__(surface)
        self._surface = surface
        self._area: QScrollArea | None = None
        self._held: tuple[Row, int] | None = None
        self._is_stale = False  # the page around is not laid out for this height yet
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
        surface.setVerticalScrollBarPolicy(_OFF)
        surface.setHorizontalScrollBarPolicy(_OFF)
        surface.setMinimumHeight(_LEAST)

    def fit(self) -> None:
        """Be as high as the words."""
        surface = self._surface
        frame = surface.height() - surface.viewport().height()
        height = max(_LEAST, math.ceil(surface.document().size().height()) + frame)
        if height != surface.minimumHeight() or height != surface.maximumHeight():
            surface.setFixedHeight(height)
            self._is_stale = True
            surface.viewport().update()

    def attach(self) -> None:
        """Look for the scroll area around the surface, now that it is somewhere."""
        self._found()

    def top_in(self, widget: QWidget) -> int:
        """The height in a widget of the page at which it begins to be seen."""
        area = self._found()
        return widget.mapFrom(area.viewport(), QPoint(0, 0)).y() if area else 0

    def reveal_soon(self) -> None:
        """Scroll to the caret once everything has its place, if somebody writes there."""
        if self._surface.hasFocus():
            self._later.start()

    def hold(self, *, is_own: bool) -> None:
        """Keep what is seen where it is over a change from elsewhere."""
        self._held = None
        area = self._found()
        if is_own or area is None:
            return
        surface = self._surface
        top = surface.viewport().mapFrom(area.viewport(), QPoint(0, 0)).y()
        if top <= 0:
            return
        number = surface.cursorForPosition(QPoint(1, top)).blockNumber()
        if number < len(surface.rows) and surface.rows[number] is not None:
            self._held = surface.store.rows[number], round(surface.row_rect(number).top())
            self._later.start()

    def turn(self, event: QKeyEvent) -> bool:
        """Move the caret by what can be seen at once; False for any other key."""
        for key, (direction, mode) in _TURNS.items():
            if event.matches(key):
                self._turn(direction, mode)
                return True
        return False

    def _turn(self, direction: int, mode: QTextCursor.MoveMode) -> None:
        surface, area = self._surface, self._found()
        step = (area or surface).viewport().height() - _ROOM
        at = surface.cursorRect().center() + QPoint(0, direction * step)
        there = surface.cursorForPosition(at)
        cursor = surface.textCursor()
        cursor.setPosition(there.position(), mode)
        surface.setTextCursor(cursor)

    def _settle(self) -> None:
        area = self._found()
        if area is None:
            return
        if self._is_stale:
            self._is_stale = False
            self._lay_out(area)
        if self._held is not None:
            self._put_back(area)
        elif not _is_mouse_over(area):
            self._reveal(area)

    def _lay_out(self, area: QScrollArea) -> None:
        """Give all around the surface its place, from the inside out, as Qt does it event by event.

        What is scrolled to is somewhere else afterwards, as when much was deleted.
        """
        widget = self._surface.parentWidget()
        while widget is not None and widget is not area.viewport():
            layout = widget.layout()
            if layout is not None:
                layout.activate()
            widget = widget.parentWidget()
        page = area.widget()
        if page is not None:
            QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LayoutRequest))

    def _reveal(self, area: QScrollArea) -> None:
        surface = self._surface
        caret: QRect = surface.cursorRect()
        on_screen = surface.viewport().mapTo(area.viewport(), caret.center())
        at = on_screen + QPoint(
            area.horizontalScrollBar().value(), area.verticalScrollBar().value()
        )
        margin = min(_ROOM, area.viewport().height() // 3) + caret.height() // 2
        area.ensureVisible(at.x(), at.y(), 0, margin)

    def _put_back(self, area: QScrollArea) -> None:
        held, self._held = self._held, None
        if held is None:
            return
        row, top = held
        surface = self._surface
        for number, other in enumerate(surface.store.rows):
            if other is row or (other.block.id, other.item) == (row.block.id, row.item):
                bar = area.verticalScrollBar()
                bar.setValue(bar.value() + round(surface.row_rect(number).top()) - top)
                return

    def _found(self) -> QScrollArea | None:
        """The scroll area around the surface, looked for once it is in one."""
        if self._area is None:
            parent = self._surface.parentWidget()
            while parent is not None and not isinstance(parent, QScrollArea):
                parent = parent.parentWidget()
            if parent is not None:
                self._area = parent
                parent.verticalScrollBar().valueChanged.connect(self.scrolled)
        if self._area is not None and not self._area.isAncestorOf(self._surface):
            return None  # another page has taken this one's place, and this one is about to go
        return self._area


def _is_mouse_over(area: QScrollArea) -> bool:
    """Whether somebody presses the mouse on the page: it is not to move away under it."""
    if not QGuiApplication.mouseButtons():
        return False
    return area.viewport().rect().contains(area.viewport().mapFromGlobal(QCursor.pos()))
