"""What the actions do by which a release goes out; loaded when they are first called."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.issuing.correcting import CorrectionBar
from editor.gui.issuing.recorder import KEY, ShelfRecorder
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.model.dates import Date
from editor.model.findings import Level
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.app.issuing import Issued


def issuing_handlers(window: MainWindow) -> Handlers:
    """Issue, and ask those who signed again; a bar asks what a change means afterwards."""
    CorrectionBar(window.bridge, window.bars)
    issuing = _Issuing(window)
    return {Act.ISSUE: issuing.issue, Act.ASK_AGAIN: issuing.ask_again}


class _Issuing(QObject):
    """Opens the dialogs over one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._recorder = ShelfRecorder(window.desk.shelf, window.bridge, window.bars)

    def issue(self) -> None:
        """Look at the findings, then send the release out."""
        from editor.gui.issuing.dialog import IssueDialog, issued_words  # noqa: PLC0415

        window = self._window
        dialog = IssueDialog(
            window.desk,
            window.bridge,
            self.send,
            window.showing.where,
            window.shown.language,
            window,
        )

        def tell(done) -> None:  # noqa: ANN001  # editor.app.issuing.Issued
            level = Level.WARNING if done.afterwards else Level.NOTE
            window.bars.tell(KEY, level, issued_words(done))

        dialog.issued.connect(tell)
        dialog.go_wanted.connect(window.navigation.go)
        dialog.open()

    def send(self, day: Date, note: str) -> "Issued":
        """Write what is left to disk, then send the release out. Raises Problem."""
        if not self._window.autosave.flush():
            raise Problem.of(
                "The release is not saved, so it cannot go out.", "See what the window says."
            )
        return self._window.bridge.issue(day, note, self._recorder)

    def ask_again(self) -> None:
        """Show whom to ask again."""
        from editor.gui.issuing.asking import AskAgainDialog  # noqa: PLC0415  # a slower start

        window = self._window
        dialog = AskAgainDialog(window.desk, window.bridge, window)
        dialog.signatories_wanted.connect(lambda: window.navigation.go_to_part(Part.SIGNATORIES))
        dialog.open()
