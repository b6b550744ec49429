"""Where Enter goes on to: the next field to write in, past the buttons between."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def focus_next_field(widget: QWidget) -> None:
    """Put the focus into the next field that takes words, as Tab would reach it.

    After the last one nothing follows, and what hangs from the window is done with.
    """
    window = widget.window()
    following = widget.nextInFocusChain()
    while following is not None and following is not window:
        if _takes_words(following):
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = following.nextInFocusChain()
    if window.windowType() == Qt.WindowType.Popup:
        window.close()


def _takes_words(widget: QWidget) -> bool:
    return (
        isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
        and not widget.isReadOnly()
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    )
