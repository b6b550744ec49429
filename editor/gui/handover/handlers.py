"""What the action does by which a release is handed over; loaded when it is first called."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.kit.message_bar import WayOn
from editor.gui.window.main_window import MainWindow
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import message

_KEY = "handover"


def handover_handlers(window: MainWindow) -> Handlers:
    """Hand the release of a window over."""
    return {Act.HAND_OVER: _HandingOver(window).ask}


class _HandingOver(QObject):
    """Opens the dialog over one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Show what goes along, and ask where to."""
        from editor.gui.handover.dialog import HandoverDialog  # noqa: PLC0415  # a slower start

        window = self._window
        dialog = HandoverDialog(window.desk, window.bridge, window.showing.where, window)
        dialog.go_wanted.connect(window.navigation.go)
        dialog.written.connect(self._tell)
        dialog.open()

    def _tell(self, file: Path) -> None:
        words = message("The release is in {file}, ready to be handed over.", file=file.name)
        show = WayOn(tr("Show the folder"), lambda: _show(file.parent))
        self._window.bars.tell(_KEY, Level.NOTE, tr(words), (show,))


def _show(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
