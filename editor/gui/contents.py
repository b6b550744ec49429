"""What the windows are filled with: the one place that knows every part."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QMainWindow, QWidget

from editor.gui.actions.acts import PAGE_ACTS, Act
from editor.gui.actions.later import handlers_later
from editor.gui.actions.made import Handlers
from editor.gui.body.panel import body_builder
from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.builders import field_builders
from editor.gui.kit.later import later
from editor.gui.preview.later_pane import LaterPane
from editor.gui.window.main_window import Contents, MainWindow
from editor.gui.window.saving import problem_words
from editor.gui.window.sections import Part, sections
from editor.gui.windows import Windows
from editor.model.findings import Level
from editor.model.message import Problem


def make_contents(desk: Desk, windows: Windows) -> Contents:
    """The parts of the page, the preview, and the actions that reach beyond one window."""

    def preview(bridge: SessionBridge, parent: QWidget) -> QWidget:
        build = later("editor.gui.preview.pane:build_preview")
        return LaterPane(lambda room: build(bridge, desk.places, desk.theme, room), parent)

    def handlers(window: MainWindow) -> Handlers:
        make = later("editor.gui.handlers:all_handlers")
        has_pages = window.findChild(LaterPane) is not None
        acts = (act for act in Act if has_pages or act not in PAGE_ACTS)
        return handlers_later(window, acts, lambda: make(desk, windows, window))

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
