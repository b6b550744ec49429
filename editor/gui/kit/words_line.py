"""A field of one line that takes words, and never the address of a file of this computer."""

from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu

from editor.gui.kit.no_files import has_files, leave_files, need_words


class WordsLine(QLineEdit):
    """Refuses files in every way that leads into it: keys, menu, mouse and dragging."""

    def paste(self) -> None:
        """Paste words; a person who has copied files is told why nothing comes."""
        if not self.refuses_files():
            super().paste()

    def createStandardContextMenu(self) -> QMenu:
        """The usual menu; Qt's own would go by `paste`."""
        menu = super().createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda _on=False: self.paste())
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at what is pasted before Qt takes it."""
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            event.accept()
            self.paste()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Look at what the middle button would paste, where it does."""
        is_middle = event.button() is Qt.MouseButton.MiddleButton
        if not is_middle or not self.refuses_files(QClipboard.Mode.Selection):
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words; files are for others."""
        if not leave_files(event):
            super().dragEnterEvent(event)

    def refuses_files(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> bool:
        """Whether these are files; said once Qt is done with the key, as `need_words` raises."""
        are_files = has_files(_copied(mode))
        if are_files:
            QTimer.singleShot(0, lambda: need_words(_copied(mode)))
        return are_files


def _copied(mode: QClipboard.Mode) -> QMimeData:
    clipboard = QGuiApplication.clipboard()
    is_there = mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection()
    data = clipboard.mimeData(mode) if is_there else None
    return data if data is not None else QMimeData()
