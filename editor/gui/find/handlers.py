"""What the actions find and replace do in the window of a release."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.kit.later import later

if TYPE_CHECKING:
    from editor.gui.find.bar import FindBar
    from editor.gui.window.main_window import MainWindow

_LONGEST = 80  # characters of a selection that somebody may want to look for


def find_handlers(window: "MainWindow") -> Handlers:
    """Find, and find and replace; the bar is made when it is first asked for."""
    finding = _Finding(window)
    return {
        Act.FIND: lambda: finding.open(replacing=False),
        Act.REPLACE: lambda: finding.open(replacing=True),
        Act.FIND_NEXT: lambda: finding.step(1),
        Act.FIND_PREVIOUS: lambda: finding.step(-1),
    }


class _Finding:
    """Keeps the bar of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._bar: FindBar | None = None

    def open(self, *, replacing: bool) -> None:
        """Show the bar with the words that are selected."""
        words = selected_words()
        if self._bar is None:
            self._bar = self._made()
        self._bar.open(words, replacing=replacing, place=self._window.navigation.place)

    def step(self, by: int) -> None:
        """Go to the next place of the words, or one before; ask for words while there are none."""
        if self._bar is None or not self._bar.words.text():
            self.open(replacing=False)
        else:
            self._bar.step(by)

    def _made(self) -> "FindBar":
        window = self._window
        show_match = later("editor.gui.find.showing:show_match")
        bar: FindBar = later("editor.gui.find.bar:FindBar")(
            window.desk.theme, window.bridge, lambda match: show_match(window, match), window
        )
        column = cast("QVBoxLayout", cast("QWidget", window.bars.parent()).layout())
        column.insertWidget(column.indexOf(window.bars) + 1, bar)
        return bar


def selected_words() -> str:
    """What is selected in the field that has the focus, if it is short and in one line."""
    widget = QApplication.focusWidget()
    words = ""
    if isinstance(widget, QLineEdit):
        words = widget.selectedText()
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        words = widget.textCursor().selectedText()
    fits = 0 < len(words) <= _LONGEST and "\u2029" not in words
    return words if fits else ""
