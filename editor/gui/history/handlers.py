"""What “Earlier versions…” does, and what keeps them while a release is open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.app.changes import Changed
from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.history.keeper import WorkKeeper
from editor.gui.kit.message_bar import WayOn
from editor.gui.kit.short_paths import with_short_paths
from editor.gui.window.main_window import MainWindow
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.app.earlier.opening import OpenedAsNew

_BACK, _KEPT, _MIGRATED = "brought-back", "versions", "migrated"


def history_handlers(window: MainWindow, open_window: Callable[[Path], object]) -> Handlers:
    """The one action; the rest goes on by itself."""
    return {Act.EARLIER: _History(window, open_window).open}


class _History(QObject):
    """Stands between the dialog and the window's bars."""

    def __init__(self, window: MainWindow, open_window: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._window, self._open_window = window, open_window
        self._has_told = False
        self._keeper = WorkKeeper(window.bridge, window.desk.runner)
        self._keeper.failed.connect(self._tell_not_kept)
        window.autosave.not_kept.connect(self._tell_not_kept)
        window.bridge.changed.connect(self._follow)
        window.closed.connect(self._keeper.close)
        if window.bridge.opened.migrated:
            self._tell_migrated()

    def open(self) -> None:
        """Show the earlier versions, as of what is on disk now."""
        from editor.gui.history.dialog import EarlierDialog  # noqa: PLC0415  # a slower start

        window = self._window
        window.autosave.flush()
        self._keeper.wait()
        dialog = EarlierDialog(window.desk, window.bridge, self._keeper, window)
        dialog.brought_back.connect(self._tell_back)
        dialog.made.connect(self._show_made)
        dialog.open()

    def _tell_back(self, words: str) -> None:
        self._window.bars.tell(_BACK, Level.NOTE, words, (WayOn(tr("Undo"), self._undo),))

    def _undo(self) -> None:
        self._window.bars.drop(_BACK)
        self._window.bridge.undo()

    def _follow(self, _changed: Changed) -> None:
        """The bar's Undo is for the version alone: with the next change it is gone."""
        if _BACK in self._window.bars.keys:
            self._window.bars.drop(_BACK)

    def _show_made(self, made: "OpenedAsNew") -> None:
        try:
            self._open_window(made.folder)
        except Problem as problem:
            self._window.bars.tell(_KEPT, Level.ERROR, problem_words(problem))

    def _tell_not_kept(self, problem: Problem) -> None:
        """Once a window: nothing is wrong with the release itself, and each save tries again."""
        words = tr("No earlier version could be kept. The release itself is not touched by that.")
        if not self._has_told:
            self._has_told = True
            why = tr(with_short_paths(problem.what))
            self._window.bars.tell(_KEPT, Level.NOTE, f"{words} {why}")

    def _tell_migrated(self) -> None:
        words = tr(
            "An older version of the program made this release. Once you change it, the file as it"
            " was is kept under “Earlier versions…”."
        )
        self._window.bars.tell(_MIGRATED, Level.NOTE, words)
