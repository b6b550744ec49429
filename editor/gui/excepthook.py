"""The border that a bug does not pass: saves first, then says so in words; the window stays."""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

import msgspec

import editor
from editor.model.message import Problem


class Bug(msgspec.Struct, frozen=True):
    """What can be told about a mistake in the program without any word of a release."""

    details: str
    saved: bool


Save = Callable[[], bool]
TellBug = Callable[[Bug], object]
TellProblem = Callable[[Problem], object]


class Excepthook:
    """Takes what nobody else has caught; one mistake that comes again and again is told once."""

    def __init__(self, save: Save, tell_bug: TellBug, tell_problem: TellProblem) -> None:
        self._save = save
        self._tell_bug = tell_bug
        self._tell_problem = tell_problem
        self._told: set[str] = set()
        self._busy = False

    def install(self) -> None:
        """Stand behind every slot, event handler and thread."""
        sys.excepthook = self.take
        threading.excepthook = lambda arguments: self.take(
            arguments.exc_type, arguments.exc_value, arguments.exc_traceback
        )

    def take(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell a problem as it is; for a mistake, save first."""
        if isinstance(error, Problem):
            self._tell_problem(error)
            return
        details = described(kind, trace)
        if self._busy or details in self._told:
            return
        self._busy = True
        self._told.add(details)
        sys.stderr.write(details)
        try:
            self._tell_bug(Bug(details, saved=self._saves()))
        finally:
            self._busy = False

    def _saves(self) -> bool:
        try:
            return self._save()
        except Exception:  # noqa: BLE001  # the border: saving has failed as well, and the bar says so
            return False


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of mistake and the lines of the program that led to it.

    The message of an error is left out: it may quote the release.
    """
    head = f"press-release-editor {editor.__version__}, Python {sys.version.split()[0]}\n"
    frames = (
        f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}\n"
        for frame in traceback.extract_tb(trace)
    )
    return "".join((head, *frames, f"{kind.__name__}\n"))


def _short(file: str) -> str:
    """The file without the folders before it, which may name the person."""
    return "/".join(Path(file).parts[-3:])
