"""A text editor that only draws a body: its document shows the rows, and is read back after edits.

Which block a row is part of is known beside the document, in `rows`, as many as it has blocks.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor, QTextFrameFormat
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.app.changes import Changed
from editor.gui.body import read_back
from editor.gui.body.carets import START, BodyCaret, Selection, row_place
from editor.gui.body.drawing import Drawing
from editor.gui.body.formats import BOLD, FLAGS, ITALIC, Formats
from editor.gui.body.look import CHIP, CHIP_GAP, PAD, Look
from editor.gui.body.positions import points, units
from editor.gui.body.reading import Reader
from editor.gui.body.store import BodyStore, Edit
from editor.model.inline import Run
from editor.model.rows.carets import clamped, followed
from editor.model.rows.row import Point, Row, Rows

_KEEP = QTextCursor.MoveMode.KeepAnchor
_Event = TypeVar("_Event", bound=QEvent)


class Canvas(QTextEdit):
    """The document and the rows that it shows; `redrawn` is told when these have changed."""

    redrawn = Signal()
    place_changed = Signal(str)

    def __init__(self, store: BodyStore, look: Look, *, mirrored: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.store = store
        self.mirrored = mirrored
        self.rows: list[Row | None] = [None]
        self.caret = START
        self._told = ""
        self.is_composing = False
        self.dirt = read_back.Dirt()
        self._drawing_now = 0
        self._handling = 0
        self._wanted: Selection | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.flush)
        self._prepare_document()
        self.set_look(look)
        self.document().contentsChange.connect(self._note_edit)
        self.cursorPositionChanged.connect(self._note_caret)
        self.selectionChanged.connect(self._note_caret)

    def set_look(self, look: Look) -> None:
        """Draw everything in another look."""
        self.look = look
        self.setFont(look.font)
        self.formats = Formats(look)
        self.reader = Reader(self.formats)
        self.drawing = Drawing(self.document(), self.formats, self.reader, mirrored=self.mirrored)
        self.rows = [None] * self.document().blockCount()
        self.draw(self.store.rows, self.caret)

    # --- where things are ---------------------------------------------------------------------

    def position_of(self, point: Point) -> int:
        """Where a place of the rows is in the document."""
        block = self.document().findBlockByNumber(point.row)
        return block.position() + units(block.text(), point.offset)

    def point_at(self, position: int) -> Point:
        """The place of the rows at a position of the document."""
        block = self.document().findBlock(position)
        if not block.isValid():
            block = self.document().lastBlock()
        return Point(block.blockNumber(), points(block.text(), position - block.position()))

    def selection(self) -> Selection:
        """What is selected now."""
        cursor = self.textCursor()
        return Selection(self.point_at(cursor.anchor()), self.point_at(cursor.position()))

    def select(self, selection: Selection) -> None:
        """Select; the view follows only if that is not selected already."""
        anchor, position = (
            self.position_of(clamped(point, self.store.rows))
            for point in (selection.anchor, selection.position)
        )
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, position):
            cursor.setPosition(anchor)
            cursor.setPosition(position, _KEEP)
            self.setTextCursor(cursor)
        self.caret = self.selection()
        if self.hasFocus() and self._place() != self._told:
            QTimer.singleShot(0, self, self.tell_place)  # once everybody has the new rows

    def tell_place(self) -> None:
        """Tell in which block the caret is."""
        self._told = self._place()
        self.place_changed.emit(self._told)

    def row_rect(self, number: int) -> QRectF:
        """Where the words of a row are on the viewport; the margins around them do not count."""
        layout = self.document().documentLayout()
        rect = layout.blockBoundingRect(self.document().findBlockByNumber(number))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return rect.translated(-across, -down)

    def rows_in(self, top: float, bottom: float) -> Iterator[tuple[int, Row]]:
        """The rows that are drawn between two heights of the viewport, with those beside them.

        None while the document holds edits that are not read back: its rows are others then.
        """
        if self.dirt.is_there or None in self.rows:
            return
        first = self.cursorForPosition(QPointF(1, max(0, top - 60)).toPoint()).blockNumber()
        for number in range(max(0, first - 1), len(self.rows)):
            if self.row_rect(number).top() - 2 * PAD > bottom:
                return
            yield number, self.store.rows[number]

    def is_mirrored(self, number: int) -> bool:
        """Whether a row runs from right to left."""
        shown_as = self.document().findBlockByNumber(number).blockFormat().layoutDirection()
        return shown_as is Qt.LayoutDirection.RightToLeft

    # --- model to document --------------------------------------------------------------------

    def commit(self, edit: Edit) -> bool:
        """Make an edit a step of the release; whether that changed anything."""
        self._wanted = edit.caret
        changed = self.store.write(edit, self.caret)
        self._wanted = None
        if not changed:
            self.draw(self.store.rows, edit.caret)
        return changed

    def follow(self, changed: Changed) -> None:
        """Show what a change of the release, whoever made it, means for the body."""
        caret = changed.caret if isinstance(changed.caret, BodyCaret) else None
        if self._wanted is None and caret is not None:
            self._end_composition()
        old = self.store.rows
        if not self.store.take(changed.after):
            return
        if self.dirt.is_there:  # an edit that nobody announced loses to one that was
            self.dirt.take()
            self.rows = [None] * self.document().blockCount()
        if self._wanted is not None:
            self.draw(self.store.rows, self._wanted)
        elif caret is not None and self._is_here(caret):
            self.draw(self.store.rows, caret.selection)
        else:
            anchor, position = self.caret.anchor, self.caret.position
            moved = (followed(point, old, self.store.rows) for point in (anchor, position))
            self.draw(self.store.rows, Selection(*moved))

    def draw(self, rows: Rows, selection: Selection) -> None:
        """Make the document show these rows, with this selection."""
        self._drawing_now += 1
        if self.has_frames():
            self._start_over()
        edits = self.drawing.edits
        self.drawing.show(self.rows, rows)
        self.rows = list(rows)
        self._drawing_now -= 1
        self.select(selection)
        if self.drawing.edits != edits:
            self.viewport().update()
        self.redrawn.emit()

    def remeasure(self, changed: Callable[[Run], bool]) -> None:
        """Lay rows out again whose counts or pictures have another size: no edit of the text."""
        self._drawing_now += 1
        for number, row in enumerate(self.store.rows):
            if any(run.token and changed(run) for run in row.line):
                block = self.document().findBlockByNumber(number)
                self.document().markContentsDirty(block.position(), block.length())
        self._drawing_now -= 1
        self.viewport().update()

    def toggle_next(self, field: str) -> None:
        """What is typed next is bold or italic, or no longer."""
        flags = self.next_flags() ^ (BOLD if field == "bold" else ITALIC)
        role = self.store.rows[self.caret.position.row].role
        style = (bool(flags & BOLD), bool(flags & ITALIC), "")
        self.setCurrentCharFormat(self.formats.char(role, style, ""))

    def next_flags(self) -> int:
        """BOLD and ITALIC of what is typed next."""
        return self.currentCharFormat().property(FLAGS) or 0

    def _is_here(self, caret: BodyCaret) -> bool:
        return caret.place.startswith(row_place((), 0, self.store.language))

    def _end_composition(self) -> None:
        """Drop what is being composed, in the platform and here, before a step is undone."""
        if self.is_composing:
            QGuiApplication.inputMethod().reset()
            self.is_composing = False
            super().inputMethodEvent(QInputMethodEvent())
            self.flush()

    # --- document to model --------------------------------------------------------------------

    def flush(self) -> None:
        """Read back what was edited, if anything was."""
        if self.dirt.is_there and not self._drawing_now:
            read_back.read_back(self)

    def handled(self, handler: Callable[[_Event], None], event: _Event) -> None:
        """Let Qt handle an event, then read back what it did to the document."""
        self.flush()
        self._handling += 1
        try:
            handler(event)
        finally:
            self._handling -= 1
            self.flush()

    def has_frames(self) -> bool:
        """Whether a table or a frame got in, which Qt cannot edit without crashing."""
        return bool(self.document().rootFrame().childFrames())

    def _place(self) -> str:
        return row_place(self.store.rows, self.caret.position.row, self.store.language)

    def _note_edit(self, position: int, removed: int, added: int) -> None:
        """Only take note: Qt still holds on to the document while it tells of a change."""
        if self._drawing_now:
            return
        self.dirt.widen(position, removed, added)
        if not self._handling:
            self._later.start()

    def _note_caret(self) -> None:
        if self._drawing_now or self.dirt.is_there:
            return
        before, self.caret = self.caret, self.selection()
        if before.position.row != self.caret.position.row:
            self.viewport().update()
            self.tell_place()

    # --- the document -------------------------------------------------------------------------

    def _prepare_document(self) -> None:
        self.setUndoRedoEnabled(False)  # the release has one timeline
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.document().setDocumentMargin(0)
        self._set_frame()

    def _set_frame(self) -> None:
        """Room for the margins of the first and the last row, which the layout drops."""
        room = QTextFrameFormat()
        room.setTopMargin(PAD)
        room.setBottomMargin(CHIP_GAP + CHIP + PAD)
        self.document().rootFrame().setFrameFormat(room)

    def _start_over(self) -> None:
        self.document().clear()
        self.reader.forget()
        self._set_frame()
        self.rows = [None] * self.document().blockCount()
