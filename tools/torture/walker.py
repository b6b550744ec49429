"""One walk: random steps through a window, then all of it undone, redone and undone again."""

import traceback
from pathlib import Path
from random import Random
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QEventLoop, QTimer

from editor.gui.window.main_window import MainWindow
from editor.model.codec import encode
from editor.storage.project import RELEASE
from tools.torture import hand
from tools.torture.acts import STEPS

_MOST = 5000  # undo has an end


class Walk(NamedTuple):
    """What came of a walk; `wrong` is empty when all is well."""

    seed: int
    steps: int
    undone: int
    wrong: str


class Walker:
    """Walks through one window. `faults` are what the program has raised or warned of meanwhile."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._seed = seed
        self._random = Random(seed)
        self._trail: list[str] = []
        self.faults: list[str] = []

    def note(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Take a mistake that reached the border, as `sys.excepthook` does."""
        self.faults.append("".join(traceback.format_exception(kind, error, trace)))

    def walk(self, steps: int) -> Walk:
        """Go so many steps, then back to the beginning."""
        folder = self._window.bridge.folder
        before = (folder / RELEASE).read_bytes()
        while len(self._trail) < steps and not self.faults:
            self._step()
        undone, wrong = (0, self._told()) if self.faults else self._back(folder, before)
        return Walk(self._seed, len(self._trail), undone, wrong)

    def _step(self) -> None:
        act = self._random.choices([a for a, _ in STEPS], [weight for _, weight in STEPS])[0]
        self._trail.append(act.__name__)
        act(self._window, self._random)
        self._settle()
        if self._random.random() < 0.7 and hand.close_others():  # noqa: PLR2004  # mostly
            self._settle()

    def _back(self, folder: Path, before: bytes) -> tuple[int, str]:
        hand.close_others()
        self._settle()
        bridge = self._window.bridge
        end = encode(bridge.release)
        undone = self._undo_all()
        if encode(bridge.release) != before:
            return undone, self._differs("undo to the beginning", encode(bridge.release), before)
        self._window.autosave.flush()
        if (folder / RELEASE).read_bytes() != before:
            return undone, "the file is another one after undo to the beginning"
        for _ in range(undone):
            bridge.redo()
            self._settle()
        if encode(bridge.release) != end:
            return undone, self._differs("redo to the end", encode(bridge.release), end)
        self._undo_all()
        return undone, self._told() if self.faults else ""

    def _undo_all(self) -> int:
        bridge = self._window.bridge
        for number in range(_MOST):
            if bridge.undo_label is None:
                return number
            bridge.undo()
            self._settle()
        return _MOST

    def _settle(self) -> None:
        """Let everything happen that is due; a loop of its own, or nothing would be deleted."""
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()

    def _told(self) -> str:
        return f"{self.faults[0]}after: {', '.join(self._trail[-12:])}"

    def _differs(self, what: str, found: bytes, wanted: bytes) -> str:
        pairs = zip(found.splitlines(), wanted.splitlines(), strict=False)
        first = next((pair for pair in pairs if pair[0] != pair[1]), (b"", b"a longer file"))
        return f"{what}: {first[0].decode()} instead of {first[1].decode()}"
