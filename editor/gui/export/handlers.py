"""What the actions do by which a release leaves its window; loaded when they are first called."""

from PySide6.QtCore import QObject

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.window.main_window import MainWindow
from editor.model.enums import Audience


def export_handlers(window: MainWindow) -> Handlers:
    """Export, print, and copy to the clipboard."""
    leaving = _Leaving(window)
    return {
        Act.EXPORT: leaving.export,
        Act.PRINT: leaving.print,
        Act.COPY_RELEASE: leaving.copy,
    }


class _Leaving(QObject):
    """Opens the dialogs over one window. The imports bring the checks and Qt's printing along."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def export(self) -> None:
        """Ask what to export."""
        from editor.gui.export.dialog import ExportDialog  # noqa: PLC0415  # a slower start

        window = self._window
        dialog = ExportDialog(
            window.desk, window.bridge, window.autosave.flush, window.showing.where, window
        )
        dialog.go_wanted.connect(window.navigation.go)
        dialog.open()

    def copy(self) -> None:
        """Ask how to copy."""
        from editor.gui.export.copying import CopyDialog  # noqa: PLC0415  # a slower start

        window = self._window
        CopyDialog(window.desk, window.bridge, window.shown.language, window).open()

    def print(self) -> None:
        """Make the pages that the preview shows, then ask for the printer."""
        from editor.gui.export.printing import Printing  # noqa: PLC0415  # a slower start
        from editor.gui.preview.pane import PreviewPane  # noqa: PLC0415  # a slower start

        window = self._window
        printing = self.findChild(Printing) or Printing(
            window.desk, window.bridge, window.bars, self
        )
        preview = window.findChild(PreviewPane)
        audience = preview.audience if preview is not None else Audience.PRESS
        printing.start(window.shown.language, audience)
