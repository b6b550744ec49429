"""What the actions do by which a release goes out; loaded when they are first called."""

from PySide6.QtCore import QObject

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.issuing.correcting import CorrectionBar
from editor.gui.window.main_window import MainWindow
from editor.model.findings import Level


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

    def issue(self) -> None:
        """Look at the findings, then send the release out."""
        from editor.gui.issuing.dialog import IssueDialog, issued_words  # noqa: PLC0415

        window = self._window
        dialog = IssueDialog(
            window.desk,
            window.bridge,
            window.autosave.flush,
            window.showing.where,
            window.shown.language,
            window,
        )

        def tell(done) -> None:  # noqa: ANN001  # editor.app.issuing.Issued
            level = Level.WARNING if done.afterwards else Level.NOTE
            window.bars.tell("issued", level, issued_words(done))

        dialog.issued.connect(tell)
        dialog.go_wanted.connect(window.navigation.go)
        dialog.open()

    def ask_again(self) -> None:
        """Show whom to ask again."""
        from editor.gui.issuing.asking import AskAgainDialog  # noqa: PLC0415  # a slower start

        AskAgainDialog(self._window.desk, self._window.bridge, self._window).open()
