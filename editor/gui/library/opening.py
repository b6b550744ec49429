"""Takes the library for its window, or says why that does not go and what can be done."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.library.shelf import Shelf
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Message, Problem

_KEY = "open"


class Opening(QObject):
    """`opened` tells whether the library can be written, also where it cannot be read at all."""

    opened = Signal(bool)

    def __init__(self, shelf: Shelf, bars: BarStack, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._bars = shelf, bars
        self.has_failed = False

    def open(self) -> None:
        """Take it."""
        self._bars.drop(_KEY)
        self.has_failed = False
        try:
            library = self._shelf.hold()
        except Problem as problem:
            self.has_failed = True
            self._tell_problem(problem)
            self.opened.emit(False)  # noqa: FBT003  # what a signal tells
            return
        if library.only_read is not None:
            self._tell_other(library.only_read)
        self.opened.emit(library.only_read is None)

    def _tell_problem(self, problem: Problem) -> None:
        ways_on = (
            WayOn(tr("Try again"), self._try_again),
            WayOn(tr("Move it away and begin anew"), lambda: self._after(self._shelf.set_aside)),
        )
        self._bars.tell(_KEY, Level.ERROR, problem_words(problem), ways_on, closable=False)

    def _tell_other(self, words: Message) -> None:
        ways_on = (
            WayOn(tr("Try again"), self._try_again),
            WayOn(
                tr("That program does not run any more"),
                lambda: self._after(self._shelf.take_over),
            ),
        )
        self._bars.tell(_KEY, Level.WARNING, tr(words), ways_on, closable=False)

    def _try_again(self) -> None:
        self._shelf.close()
        self.open()

    def _after(self, act: Callable[[], object]) -> None:
        try:
            act()
        except Problem as problem:
            self._bars.tell("library", Level.ERROR, problem_words(problem))
        self.open()
