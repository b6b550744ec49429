"""Where Enter goes on to: the next field to write in, past the buttons between."""

from collections.abc import Iterator
from itertools import dropwhile, islice

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from editor.gui.kit.tab_order import stops_in


def focus_next_field(widget: QWidget) -> None:
    """Put the focus into the next field that takes words, as Tab would reach it.

    After the last one nothing follows, and what hangs from the window is done with.
    """
    window = widget.window()
    following = next(filter(_takes_words, _after(widget)), None)
    if following is not None:
        following.setFocus(Qt.FocusReason.TabFocusReason)
    elif window.windowType() == Qt.WindowType.Popup:
        window.close()


def _after(widget: QWidget) -> Iterator[QWidget]:
    stops = dropwhile(lambda stop: stop is not widget, stops_in(_page_of(widget)))
    return islice(stops, 1, None)


def _page_of(widget: QWidget) -> QWidget:
    """What scrolls around it, or else the whole window."""
    around: QWidget | None = widget
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            return around.widget() or around
        around = around.parentWidget()
    return widget.window()


def _takes_words(widget: QWidget) -> bool:
    return (
        isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
        and not widget.isReadOnly()
        and widget.isVisible()
        and widget.isEnabled()
    )
