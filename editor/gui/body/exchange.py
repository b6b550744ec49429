"""A canvas that gives words to other programs and takes theirs, by clipboard and by drag."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from editor.gui.body import clipboard, commands, mouse
from editor.gui.body.canvas import Canvas
from editor.gui.body.carets import at
from editor.gui.body.count_words import CountWords
from editor.gui.body.look import Look
from editor.gui.body.store import BodyStore
from editor.model.message import message
from editor.model.rows.row import Point, Rows
from editor.model.rows.splice import extract
from editor.model.runs import size

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl


def _beside(point: Point, rows: Rows) -> Point:
    """The nearer end of a row: pictures that are dropped on words are not to part them."""
    length = size(rows[point.row].line)
    return Point(point.row, length if 2 * point.offset >= length else 0)


class ExchangeCanvas(Canvas):
    """`pictures_dropped` tells the files that were dropped or pasted, `picture_pasted` a PNG."""

    pictures_dropped = Signal(object)  # paths
    picture_pasted = Signal(bytes)

    def __init__(
        self, store: BodyStore, look: Look, counts: CountWords, *, mirrored: bool, parent: QWidget
    ) -> None:
        self.counts = counts
        super().__init__(store, look, mirrored=mirrored, parent=parent)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether anything can be made of it."""
        return clipboard.can_read(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what was copied, without the looks that are not ours."""
        self.flush()
        self._note_caret()  # Qt tells of the place of a click with the middle button too late
        files, picture = clipboard.files_of(source), clipboard.image_of(source)
        fragment = () if files or picture else clipboard.fragment_of(source, self.store)
        if files:
            self._take_files(files)
        elif picture:
            self.picture_pasted.emit(picture)
        elif fragment:
            commands.insert(self, fragment, message("Paste"))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected, in our own form, as HTML and as text."""
        rows = extract(self.store.rows, self.caret.start, self.caret.end)
        # Qt does not keep what Python made: it would be gone when the clipboard asks for it.
        self._copied = clipboard.to_mime(rows, self.store, self.counts.of_run)
        return self._copied

    def cut(self) -> None:
        """Cut, as the window's menu asks for it."""
        commands.cut_out(self)

    def paste_plain(self) -> None:
        """Paste words alone, as the window's menu asks for it."""
        commands.paste_plain(self)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in what is dropped; Qt would delete and insert before either is read back."""
        self.flush()
        super().dragLeaveEvent(mouse.leave())
        files = clipboard.files_of(event.mimeData())
        if files:
            self.select(at(_beside(mouse.point_under(self, event), self.store.rows)))
            self._take_files(files)
            event.acceptProposedAction()
        else:
            mouse.drop(self, event, is_own=self.is_own_drag(event))

    def is_own_drag(self, event: QDropEvent) -> bool:
        """Whether what is dropped comes from here."""
        return event.source() in (self, self.viewport())

    def loadResource(self, kind: int, name: "QUrl | str") -> object:  # noqa: ARG002
        """Nothing is ever loaded from an address."""
        return None

    def _take_files(self, files: tuple[Path, ...]) -> None:
        """Take in pictures; the address of any other file would tell where it lies."""
        pictures = clipboard.pictures_in(files)
        if pictures:
            self.pictures_dropped.emit(pictures)
        clipboard.need_pictures(files)
