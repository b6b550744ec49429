"""Starts the window: makes everything that lasts as long as the program, and hands it down."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.app.paths import Places
from editor.app.settings import read_settings
from editor.gui.contents import make_contents, make_start, open_first
from editor.gui.desk import Desk
from editor.gui.display import need_display
from editor.gui.endings import watch_endings
from editor.gui.excepthook import Excepthook
from editor.gui.mistakes import MistakeView
from editor.gui.rubbish import Rubbish
from editor.gui.scale import use_size
from editor.gui.speaking import speak
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.theme.fonts import load_fonts
from editor.gui.windows import Windows
from editor.gui.words import interface_language

NAME = "press-release-editor"


def run(arguments: Sequence[str], places: Places) -> int:
    """Show a project, or the start, until the last window is closed; the exit code.

    Raises Problem when there is no display, and when the project cannot be opened.
    """
    need_display()
    use_size(read_settings(places).size)
    application = make_application()
    desk = make_desk(application, places)
    windows = Windows(desk, make_contents, make_start)
    rubbish = Rubbish(application)
    windows.opened.connect(rubbish.settle_soon)
    mistakes = MistakeView(application, windows)
    Excepthook(mistakes.save_all, mistakes.tell_bug, mistakes.tell_problem).install()
    watch_endings(application.closeAllWindows, application)
    open_first(windows, Path(arguments[0]) if arguments else None)
    code = application.exec()
    desk.runner.close()
    desk.shelf.close()
    rubbish.close()
    return code


def make_application() -> QApplication:
    """The one object that Qt asks for."""
    application = QApplication([sys.argv[0]])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName("Press Release Editor")
    QGuiApplication.setDesktopFileName(NAME)
    speak(application, interface_language())
    return application


def make_desk(application: QApplication, places: Places) -> Desk:
    """What every window stands on."""
    load_fonts(places.fonts)
    icons = places.fonts.parent / "icons"
    theme = Theme(application, icons, read_settings(places).scheme)
    return Desk(application, places, theme, TaskRunner(application))
