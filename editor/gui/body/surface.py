"""The body as one continuous text surface: what Qt's events mean for the canvas."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from editor.app.changes import Changed
from editor.gui.body import keys, mouse
from editor.gui.body.behind import BehindMarks
from editor.gui.body.carets import BodyCaret, around, at
from editor.gui.body.count_words import CountWords, Write
from editor.gui.body.exchange import ExchangeCanvas
from editor.gui.body.formats import CHIP_OBJECT, PICTURE_OBJECT
from editor.gui.body.look import look_of
from editor.gui.body.menu import text_menu
from editor.gui.body.objects import CountObject, PictureObject
from editor.gui.body.page import Page
from editor.gui.body.painting import paint_hint, paint_under
from editor.gui.body.pictures import Pictures
from editor.gui.body.speakers import SpeakerButtons
from editor.gui.body.store import BodyStore
from editor.gui.bridge import SessionBridge
from editor.gui.languages import layout_direction
from editor.gui.tasks import run_aside
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.places import SEPARATOR, edition_place
from editor.model.rows.carets import row_at
from editor.model.rows.lines import is_picture, picture_of
from editor.model.rows.row import Point

_SOON = 100  # milliseconds, after the window has shown its first words
_MIRRORED = Qt.LayoutDirection.RightToLeft


class BodySurface(ExchangeCanvas):
    """One edition's body. It is as high as its words; the page around it scrolls."""

    details_wanted = Signal()

    def __init__(self, bridge: SessionBridge, language: str, theme: Theme, parent: QWidget) -> None:
        self.pictures = Pictures(bridge.release, bridge.folder)
        self._theme = theme
        self._pressed: int | None = None  # the row of a picture under the mouse
        super().__init__(
            BodyStore(bridge, language),
            look_of(theme),
            CountWords(bridge.release, language, is_hasty=True),
            mirrored=layout_direction(language) is _MIRRORED,
            parent=parent,
        )
        self.setProperty("place", edition_place(language, "body"))
        self.setAccessibleName(tr("Body"))
        self.setAccessibleDescription(tr("Write the text here, or paste it"))
        self._register_objects()
        self.speakers = SpeakerButtons(self)
        self.behind = BehindMarks(self, bridge.release)
        self.page = Page(self)
        self._connect(bridge)

    # --- for the window -----------------------------------------------------------------------

    def focus_place(self, place: str) -> None:
        """Go to a block or an item of a list; where the caret is there already it stays."""
        parts = place.split(SEPARATOR)[3:]
        number = row_at(self.store.rows, *parts[:2]) if parts else None
        here = self.store.rows[self.caret.position.row]
        if number is not None and here.block is not self.store.rows[number].block:
            self.select(at(Point(number, 0)))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.reveal_soon()

    def restore_caret(self, caret: object) -> None:
        """Put the caret back where a step of undo had it."""
        if isinstance(caret, BodyCaret):
            self.select(caret.selection)
            self.page.reveal_soon()

    # --- keys and input methods ---------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Say which keys are for the body before the window's shortcuts see them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = keys.wants(event)
            if wanted is not None:
                event.setAccepted(wanted)
                return wanted
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key means, or let Qt do it."""
        self.flush()
        if self.page.turn(event):
            return
        if not keys.press(self, event):
            self.handled(super().keyPressEvent, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose natively; over several rows these are deleted first."""
        if event.preeditString() or event.commitString():
            self.flush()
            keys.make_room(self)
        self.is_composing = bool(event.preeditString())
        self.handled(super().inputMethodEvent, event)

    # --- mouse --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Place the caret, in cards as well; a click on a picture selects it."""
        self.flush()
        self._pressed = mouse.picture_at(self, event.position())
        if self._pressed is not None:
            self.select(around(self._pressed))
        if self._pressed is not None or not mouse.press(self, event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A drag may have ended here; a click on a picture asks for its words."""
        self.handled(super().mouseReleaseEvent, event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if mouse.picture_at(self, event.position()) == pressed:
            self.select(around(pressed))
            self.details_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, without an undo of its own."""
        menu = text_menu(self, event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # --- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hint, cards and marks, then let Qt draw the words."""
        painter = QPainter(self.viewport())
        paint_under(self, painter, QRectF(event.rect()))
        paint_hint(self, painter, self.accessibleDescription())
        painter.end()
        self.speakers.place_beyond(event.rect())
        super().paintEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Find the page that it is on."""
        super().showEvent(event)
        self.page.attach()
        self.speakers.place_soon()
        QTimer.singleShot(_SOON, self, self._load_counting)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which card has the caret, and tell its place once the window has told ours."""
        super().focusInEvent(event)
        self.viewport().update()
        QTimer.singleShot(0, self, self.tell_place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No card has it."""
        super().focusOutEvent(event)
        self.viewport().update()

    # --- building -----------------------------------------------------------------------------

    def _register_objects(self) -> None:
        # Kept: Qt neither draws nor measures what Python has let go.
        self._counted = CountObject(self.counts, self)
        self._pictured = PictureObject(self.pictures, self.store.language, self)
        layout = self.document().documentLayout()
        layout.registerHandler(CHIP_OBJECT, self._counted)
        layout.registerHandler(PICTURE_OBJECT, self._pictured)
        self._counted.look = self._pictured.look = self.look
        self.remeasure(lambda run: bool(run.token))

    def _connect(self, bridge: SessionBridge) -> None:
        bridge.changed.connect(self._follow)
        self._theme.changed.connect(self._restyle)
        self.redrawn.connect(self.speakers.place_soon)
        layout = self.document().documentLayout()
        layout.documentSizeChanged.connect(self.page.fit)
        layout.documentSizeChanged.connect(self.speakers.place_soon)
        self.cursorPositionChanged.connect(self.page.reveal_soon)
        self.page.scrolled.connect(self.speakers.place_soon)

    def _load_counting(self) -> None:
        if self.counts.was_hasty:
            run_aside(self, self.counts.rehearsal(), self._write_counts_well)
        else:
            self.counts.slow_down()

    def _write_counts_well(self, writer: Write) -> None:
        if self.counts.slow_down(writer):
            self.remeasure(lambda run: not is_picture(run))

    def _follow(self, changed: Changed) -> None:
        if changed.before.editions is not changed.after.editions:
            self.behind.take(changed.after)
        recounted = self.counts.take(changed.after)
        redescribed = self.pictures.take(changed.after)
        if not (recounted or redescribed or self.store.differs(changed.after)):
            return
        self.page.hold(is_own=isinstance(changed.caret, BodyCaret))
        self.follow(changed)
        if recounted or redescribed:
            self.remeasure(lambda run: recounted if not is_picture(run) else redescribed)

    def _restyle(self) -> None:
        self.set_look(look_of(self._theme))
        self._counted.look = self._pictured.look = self.look
        self.remeasure(lambda run: bool(run.token))

    def selected_picture(self) -> str:
        """The image that the caret is at; empty when it is at none."""
        line = self.store.rows[self.caret.position.row].line
        return picture_of(line[0]) if line and is_picture(line[0]) else ""
