"""What tests do with a surface, and what must hold after every event."""

import msgspec
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.app.session import Session
from editor.gui.body.carets import Selection
from editor.gui.body.positions import units
from editor.gui.body.surface import BodySurface
from editor.gui.bridge import SessionBridge
from editor.model.blocks import ListBlock
from editor.model.rows.lines import shown
from editor.model.rows.row import Point, rows_of
from tests.model.rows.making import assert_normal

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction


class Made(msgspec.Struct):
    surface: BodySurface
    bridge: SessionBridge
    session: Session
    window: QWidget

    @property
    def body(self):
        return self.bridge.release.editions[0].body

    @property
    def texts(self):
        return [
            (type(block).__name__, block.id, *(item.text for item in block.items))
            if isinstance(block, ListBlock)
            else (type(block).__name__, block.id, getattr(block, "text", ""))
            for block in self.body
        ]

    @property
    def steps(self):
        return [str(step.label) for step in self.session._history.past]

    @property
    def caret(self):
        selection = self.surface.selection()
        ends = (selection.anchor, selection.position)
        return tuple((point.row, point.offset) for point in ends)

    def put(self, row, offset, end_row=None, end_offset=None):
        anchor = Point(row, offset)
        position = anchor if end_row is None else Point(end_row, end_offset)
        self.surface.select(Selection(anchor, position))

    def type(self, text):
        QTest.keyClicks(self.surface, text)

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.surface, key, modifiers)

    def compose(self, preedit="", commit=None, start=0, length=0):
        event = QInputMethodEvent(preedit, [])
        if commit is not None:
            event.setCommitString(commit, start, length)
        QApplication.sendEvent(self.surface, event)

    def paste_html(self, html, text="ignored"):
        data = QMimeData()
        data.setHtml(html)
        data.setText(text)
        self.surface.insertFromMimeData(data)

    def drop(self, data, row, offset, *, is_own):
        cursor = QTextCursor(self.surface.document())
        cursor.setPosition(self.surface.position_of(Point(row, offset)))
        self.drop_at(data, self.surface.cursorRect(cursor).center(), is_own=is_own)

    def drop_at(self, data, where, *, is_own):
        event = QDropEvent(
            QPointF(where), MOVE | COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
        )
        event.setDropAction(MOVE if is_own else COPY)
        self.surface.is_own_drag = lambda _event: is_own
        self.surface.dropEvent(event)


def assert_in_order(made: Made):
    """Release, rows and document say the same, and everything looks as it should."""
    surface = made.surface
    body, rows, document = made.body, surface.store.rows, surface.document()
    assert not surface.dirt.is_there
    assert surface.store.body is body
    assert_normal(body) if body else None
    assert [row.line for row in rows_of(body)] == [row.line for row in rows]
    assert len(surface.rows) == document.blockCount() == len(rows)
    assert all(a is b for a, b in zip(surface.rows, rows, strict=True))
    assert not surface.has_frames()
    assert not document.isUndoAvailable()
    assert not document.isRedoAvailable()
    block = document.begin()
    for number, row in enumerate(rows):
        text = shown(row.line)
        line, is_canonical = surface.reader.read(block, row.role)
        assert line == row.line
        assert block.text() == text
        assert block.length() - 1 == units(text, len(text))
        assert is_canonical, f"foreign format in row {number}: {text!r}"
        assert surface.drawing.is_right(block, rows, number)
        block = block.next()
    assert surface.caret == surface.selection()
