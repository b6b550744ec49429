"""What lasts as long as the program: made once, and handed down to every window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor.app.paths import Places
from editor.app.settings import read_settings
from editor.gui.contents import make_contents, make_start, open_first
from editor.gui.desk import Desk
from editor.gui.endings import watch_endings
from editor.gui.excepthook import Excepthook
from editor.gui.mistakes import MistakeView
from editor.gui.rubbish import Rubbish
from editor.gui.speaking import speak
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.theme.fonts import load_fonts
from editor.gui.windows import Windows
from editor.gui.words import interface_language


def show_windows(
    application: QApplication, releases: Sequence[Path], places: Places
) -> tuple[int, Sequence[Path] | None]:
    """Show releases, or the start, until the last window is closed.

    Gives the exit code, and what another run is to open where one is wanted. Raises Problem when
    no release can be opened.
    """
    speak(application, interface_language())
    desk = make_desk(application, places)
    windows = Windows(desk, make_contents, make_start)
    rubbish = Rubbish(application)
    windows.opened.connect(rubbish.settle_soon)
    mistakes = MistakeView(application, windows)
    Excepthook(mistakes.save_all, mistakes.tell_bug, mistakes.tell_problem).install()
    watch_endings(application.closeAllWindows, application)
    open_first(windows, releases)
    code = application.exec()
    desk.runner.close()
    desk.shelf.close()
    rubbish.close()
    return code, windows.to_open_again


def make_desk(application: QApplication, places: Places) -> Desk:
    """What every window stands on."""
    load_fonts(places.fonts)
    icons = places.fonts.parent / "icons"
    theme = Theme(application, icons, read_settings(places).scheme)
    return Desk(application, places, theme, TaskRunner(application))
