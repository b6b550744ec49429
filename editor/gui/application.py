"""Starts the window: makes Qt's application, and loads the rest while Qt looks for fonts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.app.paths import Places
from editor.app.settings import read_settings
from editor.gui.again import releases_to_open, start_again
from editor.gui.display import need_display
from editor.gui.quick import fonts_read_aside
from editor.gui.scale import use_size

NAME = "press-release-editor"


def run(arguments: Sequence[str], places: Places) -> int:
    """Show a project, or the start, until the last window is closed; the exit code.

    Raises Problem when there is no display, and when the project cannot be opened.
    """
    need_display()
    before = releases_to_open()
    environment = dict(os.environ)  # as the next start should find it
    use_size(read_settings(places).size)
    application = make_application()
    with fonts_read_aside():
        from editor.gui.program import show_windows  # noqa: PLC0415  # takes as long as the fonts
    code, again = show_windows(application, before or tuple(map(Path, arguments)), places)
    if again is not None:
        start_again(again, environment)
    return code


def make_application() -> QApplication:
    """The one object that Qt asks for."""
    application = QApplication([sys.argv[0]])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Press Release Editor")
    QGuiApplication.setDesktopFileName(NAME)
    return application
