"""Finds out which rows of the letter's list may be the same, while nobody waits for it."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.app.changes import Changed
from editor.gui.bridge import SessionBridge
from editor.gui.tasks import Task, TaskRunner
from editor.model.look_alikes import LookAlike, look_alikes
from editor.model.release import Release

# A pause in typing: many names take a thread a third of a second, which a key should not feel.
_PAUSE_MS = 600


class LookAlikeWatch(QObject):
    """`changed` tells that other pairs are known now; `pairs` may be those of a moment ago."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, runner: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._runner = bridge, runner
        self._task: Task | None = None
        self.pairs: tuple[LookAlike, ...] = ()
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self.look)
        bridge.changed.connect(self._follow)
        if bridge.release.signatories.entries:
            self.pause.start()

    def pair_of(self, item_id: str) -> LookAlike | None:
        """The pair that a row is asked about, its own question before that of a later row."""
        known = {entry.id for entry in self._bridge.release.signatories.entries}
        of_it = [p for p in self.pairs if item_id in (p.first, p.second)]
        sound = [pair for pair in of_it if {pair.first, pair.second} <= known]
        return next((p for p in sound if p.second == item_id), next(iter(sound), None))

    def look(self) -> None:
        """Compare the names in a thread."""
        release = self._bridge.release
        if self._task is not None:
            self._task.cancel()
        self._task = self._runner.run(lambda: look_alikes(release), self._take)

    def _take(self, pairs: tuple[LookAlike, ...]) -> None:
        self._task = None
        if pairs != self.pairs:
            self.pairs = pairs
            self.changed.emit()

    def _follow(self, changed: Changed) -> None:
        if _listed(changed.before) is not _listed(changed.after):
            self.pause.start()
        elif changed.before.waived is not changed.after.waived:
            self.look()  # the names are known: this takes no time


def _listed(release: Release) -> object:
    return release.signatories.entries
