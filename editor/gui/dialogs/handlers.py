"""What the actions about the program as a whole do, in whichever window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.desk import Desk


def program_handlers(
    desk: Desk,
    window: QWidget,
    project: Path | None = None,
    changed: Callable[[], object] = lambda: None,
    again: Callable[[], bool] = lambda: False,
) -> Handlers:
    """Settings, templates (with those of the project) and what the program is made of.

    `changed` is called when a choice was kept, `again` starts the program again. The dialogs are
    loaded when they are first opened.
    """

    def settings() -> None:
        from editor.gui.dialogs.settings import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(desk, window, again)
        dialog.changed.connect(changed)
        dialog.open()

    def templates() -> None:
        from editor.gui.dialogs.templates import TemplatesDialog  # noqa: PLC0415

        TemplatesDialog(desk, project, window).open()

    def about() -> None:
        from editor.gui.dialogs.about import AboutDialog  # noqa: PLC0415

        dialog: QDialog = AboutDialog(desk, window)
        dialog.open()

    return {Act.SETTINGS: settings, Act.TEMPLATES: templates, Act.ABOUT: about}
