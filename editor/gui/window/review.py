"""The checks beside the typing: they run on the snapshot after a pause, in a thread."""

from PySide6.QtCore import QObject, QTimer, Signal

from editor.gui.bridge import SessionBridge
from editor.gui.tasks import Task, TaskRunner
from editor.model.release import Release

PAUSE = 350  # milliseconds without a change


class Reviewer(QObject):
    """Tells `ready(editor.app.review.Review)` whenever the release has come to rest."""

    ready = Signal(object)

    def __init__(self, bridge: SessionBridge, runner: TaskRunner) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._runner = runner
        self._task: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.look)
        bridge.changed.connect(lambda _changed: self.look_soon())

    def look_soon(self) -> None:
        """Look at it in a moment, when there is no more urgent work."""
        self._timer.start()

    def look(self) -> None:
        """Look at the release as it is now."""
        self._timer.stop()
        if self._task is not None:  # of an older snapshot: nobody wants it any more
            self._task.cancel()
        release = self._bridge.release
        self._task = self._runner.run(lambda: _review(release), self._tell)

    def _tell(self, result: object) -> None:
        self._task = None
        self.ready.emit(result)


def _review(release: Release) -> object:
    # The checks bring the tables of CLDR along: the thread waits for them, not the window.
    from editor.app.review import review  # noqa: PLC0415

    return review(release)
