"""What the windows are filled with: the one place that knows every part."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QWidget

from editor.app.settings import read_settings
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
from editor.gui.handover.handlers import handover_handlers
from editor.gui.handover.opening import choose_release
from editor.gui.history.handlers import history_handlers
from editor.gui.importing.ways_in import WaysIn
from editor.gui.issuing.handlers import issuing_handlers
from editor.gui.kit.later import later
from editor.gui.preview.acts import page_handlers
from editor.gui.preview.later_pane import LaterPane
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.saving import problem_words
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Problem

if TYPE_CHECKING:
    from editor.gui.importing.window import Target


def make_contents(desk: Desk, windows: Windows) -> Contents:
    """The parts of the page, the preview, and the actions that reach beyond one window."""

    def preview(bridge: SessionBridge, parent: QWidget) -> QWidget:
        build = later("editor.gui.preview.pane:build_preview")
        return LaterPane(lambda room: build(bridge, desk.places, desk.theme, room), parent)

    def handlers(window: MainWindow) -> Handlers:
        return {
            Act.NEW: windows.open_start,
            Act.OPEN: lambda: _open_other(windows, window),
            Act.LIBRARY: windows.open_library,
            Act.KEEP: lambda: _keep_all(window),
            Act.IMPORT: _ways_in(desk, windows, window).ask,
            **program_handlers(desk, window, window.bridge.folder, again=windows.start_again),
            **export_handlers(window),
            **find_handlers(window),
            **page_handlers(window),
            **issuing_handlers(window),
            **handover_handlers(window),
            **history_handlers(window, windows.open_window),
            **text_handlers(window),
        }

    builders = {**field_builders(desk), Part.BODY: body_builder(desk.theme, desk.runner)}
    return Contents(sections(builders), preview, handlers)


def make_start(desk: Desk, windows: Windows) -> QMainWindow:
    """What a person begins with."""
    # Nobody who opens a project has to wait for it.
    from editor.gui.start.window import StartWindow  # noqa: PLC0415

    handlers: Handlers = {Act.LIBRARY: windows.open_library}
    return StartWindow(desk, windows.open_window, handlers, windows.start_again)


def open_first(windows: Windows, projects: Sequence[Path]) -> None:
    """Show the projects, or what a person begins with. Raises Problem where none can be opened."""
    problems: list[Problem] = []
    for project in projects:
        try:
            windows.open_window(project)
        except Problem as problem:
            problems.append(problem)
    for number, told in enumerate(problems if windows.all else ()):
        windows.all[0].bars.tell(f"open-{number}", Level.ERROR, problem_words(told))
    if problems and not windows.all:
        raise problems[0]
    if not projects:
        windows.open_start()


def _ways_in(desk: Desk, windows: Windows, window: MainWindow) -> WaysIn:
    """A text becomes a release of its own, or joins the one that is open."""

    def target() -> "Target":
        from editor.gui.importing.window import Target  # noqa: PLC0415  # a slower start

        return Target(window.bridge, window.shown.language, window.bars, window.activateWindow)

    ways_in = WaysIn(desk, window.bars, windows.open_window, window, target)
    ways_in.watch(window)
    return ways_in


def _keep_all(window: MainWindow) -> None:
    from editor.gui.library.keeping import keep_all  # noqa: PLC0415  # a slower start

    keep_all(window)


def _open_other(windows: Windows, window: MainWindow) -> None:
    from editor.app.starting import releases_folder  # noqa: PLC0415  # a slower start

    places = window.desk.places
    start = releases_folder(places, read_settings(places))
    chosen = choose_release(window, tr("Open a release"), start)
    if chosen is not None:
        windows.open_window(chosen)
