"""The one signatory library of the program: opened when first needed, told when it changes."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.app.paths import Places
from editor.gui.tasks import Task, TaskRunner
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.library.store import Change, Library

T = TypeVar("T")


class Shelf(QObject):
    """Looks things up without hindering another program; holds the library once it is written to.

    A file is begun only by what is put into it.
    """

    changed = Signal()

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._library: Library | None = None
        self._is_ours = False
        self._is_opening = False
        self._is_lent = False
        self.problem: Problem | None = None

    @property
    def exists(self) -> bool:
        """Whether there is a library yet."""
        from editor.app.library.opening import library_path  # noqa: PLC0415  # a slower start

        return library_path(self._places).exists()

    @property
    def is_held(self) -> bool:
        """Whether this program keeps others from writing."""
        return self._is_ours

    def look_up(self) -> "Library | None":
        """The library to search in; None where there is none, none that can be read, or none now.

        `problem` says why it cannot be read.
        """
        if self._is_lent or self._is_opening:
            return None
        if self._library is None and self.problem is None and self.exists:
            try:
                self._library = self.reader()
            except Problem as problem:
                self.problem = problem
        return self._library

    def warm(self, runner: TaskRunner) -> None:
        """Open it for searches in a thread: to look over a large file takes a while."""
        if self._library is None and self.problem is None and self.exists and not self._is_opening:
            self._is_opening = True
            runner.run(self.reader, self._take, self._note).ended.connect(self._opened)

    def reader(self) -> "Library":
        """Another connection for work in a thread, which closes it. Raises Problem."""
        from editor.app.library.opening import read_own  # noqa: PLC0415  # as above

        return read_own(self._places)

    def hold(self) -> "Library":
        """The library for writing, begun if need be; `only_read` says who else has it.

        Raises Problem.
        """
        from editor.app.library.opening import open_own  # noqa: PLC0415  # as above

        if self._is_lent:
            raise Problem.of("The library is being written.", "Try again when that has ended.")
        if self._library is None or not self._is_ours:
            self.close()
            self._library = open_own(self._places)
            self._is_ours, self.problem = True, None
        return self._library

    def take_over(self) -> "Library":
        """The library for writing, from a program that a person says is not running any more."""
        from editor.app.library.opening import open_own  # noqa: PLC0415  # as above

        self.close()
        self._library = open_own(self._places, take_over=True)
        self._is_ours, self.problem = True, None
        return self._library

    def set_aside(self) -> None:
        """Move a file that is no sound library away, so that a new one begins. Raises Problem."""
        from editor.app.library.opening import library_path, set_aside  # noqa: PLC0415

        self.close()
        set_aside(library_path(self._places), dt.datetime.now().astimezone())
        self.problem = None
        self.changed.emit()

    def apply(self, change: "Change") -> None:
        """Change the library as one step. Raises Problem."""
        self.hold().apply(change)
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back. Raises Problem."""
        self.hold().undo()
        self.changed.emit()

    def redo(self) -> None:
        """Bring back what was undone last. Raises Problem."""
        self.hold().redo()
        self.changed.emit()

    def lend(
        self,
        runner: TaskRunner,
        work: "Callable[[Library], T]",
        done: Callable[[T], None],
        failed: Callable[[Problem], None],
    ) -> Task:
        """Let long work have the library in a thread; meanwhile nobody else reads or writes it.

        Raises Problem.
        """
        library = self.hold()
        self._is_lent = True
        task = runner.run(lambda: work(library), done, failed)
        task.ended.connect(self._return)
        return task

    def close(self) -> None:
        """Let other programs write; it is opened again when it is needed."""
        library, self._library, self._is_ours = self._library, None, False
        if library is not None:
            with suppress(Problem):
                library.close()

    def _take(self, library: "Library") -> None:
        self._opened()
        if self._library is None:
            self._library = library
            self.changed.emit()
        else:
            library.close()

    def _note(self, problem: Problem) -> None:
        self.problem = problem

    def _opened(self) -> None:
        self._is_opening = False

    def _return(self) -> None:
        self._is_lent = False
        self.changed.emit()
