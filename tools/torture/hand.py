"""A hand on the keyboard and the mouse of a window: everything goes through Qt's own events."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget

NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE = 100  # milliseconds that a menu or a message may hold the key that opened it


def target(window: QWidget) -> QWidget:
    """Where a key goes now."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    modal = QApplication.activeModalWidget()
    if modal is not None:
        return modal.focusWidget() or modal
    return window.focusWidget() or window


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key with no letter of its own, or a shortcut."""
    with _menus_closed():
        QTest.keyClick(target(window), key, modifiers)


def write(window: QWidget, words: str) -> None:
    """Type, letter by letter, whatever the script."""
    for char in words:
        at = target(window)
        key = Qt.Key(ord(char.upper())) if char.isascii() and char.isalnum() else Qt.Key(0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(at, QKeyEvent(kind, key, NONE, char))


def compose(window: QWidget, words: str) -> None:
    """Put words in as an input method does, with a step before."""
    for before, after in ((words[:1], ""), ("", words)):
        event = QInputMethodEvent(before, [])
        event.setCommitString(after)
        QApplication.sendEvent(target(window), event)


def paste(window: QWidget, text: str, html: str = "") -> None:
    """Copy elsewhere, and paste here."""
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)
    press(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget, in its middle or at a point."""
    where = at if at is not None else widget.rect().center()
    with _menus_closed():
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, where)


@contextmanager
def _menus_closed() -> Iterator[None]:
    """Close what pops up and waits, in a loop of events of its own.

    So does the menu of a tool button, and Qt's own dialog of files where a file is not there.
    """
    timer = QTimer()
    timer.timeout.connect(_close_popup)
    timer.start(_PATIENCE)
    try:
        yield
    finally:
        timer.stop()


def _close_popup() -> None:
    popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup is not None:
        popup.close()
    elif isinstance(modal, QMessageBox):
        modal.close()


def close_others() -> bool:
    """Close what hangs over the window; whether anything did."""
    closed = False
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not isinstance(widget, QMainWindow):
            widget.close()
            closed = True
    return closed
