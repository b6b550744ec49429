"""Pictures come in from files: chosen in a dialog, prepared beside the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor.app.pictures import keep_picture, new_image
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.kit.picture_dialog import choose_pictures
from editor.gui.tasks import TaskRunner
from editor.model.operations.change import Change, together
from editor.model.operations.images import add_image
from editor.model.places import place
from editor.model.release import Image

Use = Callable[[Image], Change | None]


class PictureSource(QObject):
    """`refused` tells a Problem; `added` the picture that has come in."""

    added = Signal(object)
    refused = Signal(object)  # editor.model.message.Problem

    def __init__(self, bridge: SessionBridge, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._runner = runner
        self._window = parent

    def ask(self, use: Use = lambda _image: None) -> None:
        """Let the person choose files; `use` says what else becomes of each picture."""
        choose_pictures(self._window, lambda files: self.take(files, use))

    def take(self, files: Sequence[Path], use: Use = lambda _image: None) -> None:
        """Bring files in one by one; what is no picture is refused and the others come."""
        for file in files:
            self._runner.run(
                partial(keep_picture, self._bridge.folder, file),
                partial(self._add, use),
                self.refused.emit,
            )

    def _add(self, use: Use, name: str) -> None:
        image = new_image(self._bridge.release, name)
        more = use(image)
        change = add_image(image)
        if more is not None:
            change = together(change.label, change, more)
        there = Caret(place("images", image.id))
        self._bridge.apply(change, Caret("images"), there)
        self.added.emit(image)
