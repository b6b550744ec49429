"""What the windows are filled with: the one place that knows every part."""

from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QWidget

from editor.app.settings import read_settings
from editor.app.starting import releases_folder
from editor.gui.actions.made import Handlers
from editor.gui.actions.specs import Act
from editor.gui.body.acts import text_handlers
from editor.gui.body.panel import body_builder
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.dialogs.handlers import program_handlers
from editor.gui.export.handlers import export_handlers
from editor.gui.fields.builders import field_builders
from editor.gui.find.handlers import find_handlers
from editor.gui.preview.pane import build_preview
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.saving import choose_folder
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.gui.words import tr


def make_contents(desk: Desk, windows: Windows) -> Contents:
    """The parts of the page, the preview, and the actions that reach beyond one window."""

    def preview(bridge: SessionBridge, parent: QWidget) -> QWidget:
        return build_preview(bridge, desk.places, desk.theme, parent)

    def handlers(window: MainWindow) -> Handlers:
        return {
            Act.NEW: windows.open_start,
            Act.OPEN: lambda: _open_other(windows, window),
            **program_handlers(desk, window, window.bridge.folder),
            **export_handlers(window),
            **find_handlers(window),
            **text_handlers(window),
        }

    builders = {**field_builders(desk), Part.BODY: body_builder(desk.theme, desk.runner)}
    return Contents(sections(builders), preview, handlers)


def make_start(desk: Desk, windows: Windows) -> QMainWindow:
    """What a person begins with."""
    # Nobody who opens a project has to wait for it.
    from editor.gui.start.window import StartWindow  # noqa: PLC0415

    return StartWindow(desk, windows.open_window, {})


def open_first(windows: Windows, project: Path | None) -> None:
    """Show the project, or what a person begins with. Raises Problem."""
    if project is None:
        windows.open_start()
    else:
        windows.open_window(project)


def _open_other(windows: Windows, window: MainWindow) -> None:
    places = window.desk.places
    start = releases_folder(places, read_settings(places))
    folder = choose_folder(window, tr("Open the folder of a release"), start)
    if folder is not None:
        windows.open_window(folder)
