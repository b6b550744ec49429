"""Tells a person about what nobody else has caught, in the window that they look at."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from editor.gui.excepthook import Bug
from editor.gui.kit.message_bar import WayOn
from editor.gui.window.main_window import MainWindow
from editor.gui.window.saving import problem_words
from editor.gui.windows import Windows
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Problem

MISTAKE, PROBLEM = "mistake", "problem"


class MistakeView(QObject):
    """Saves every open release, and shows a bar."""

    def __init__(self, application: QApplication, windows: Windows) -> None:
        super().__init__(application)
        self._application = application
        self._windows = windows

    def save_all(self) -> bool:
        """Write every release that is open; whether all of them stand on the disk."""
        saved = [window.autosave.flush() for window in self._windows.all]
        return all(saved)

    def tell_problem(self, problem: Problem) -> None:
        """Say what stands in the way of what the person has asked for."""
        window = self._front()
        if window is not None:
            window.bars.tell(PROBLEM, Level.WARNING, problem_words(problem))

    def tell_bug(self, bug: Bug) -> None:
        """Say what has happened, and what became of the text."""
        window = self._front()
        if window is None:
            return
        happened = tr("Something went wrong in the program.")
        kept = tr("Your text is saved; you can go on.")
        lost = tr("Your text is still here but not saved: save it elsewhere now.")
        ways_on = [WayOn(tr("Copy details"), lambda: _copy(bug.details))]
        if not bug.saved:
            ways_on.insert(0, WayOn(tr("Save elsewhere"), window.saving.save_elsewhere))
        words = f"{happened} {kept if bug.saved else lost}"
        window.bars.tell(MISTAKE, Level.ERROR, words, ways_on)

    def _front(self) -> MainWindow | None:
        windows = self._windows.all
        active = self._application.activeWindow()
        return next((w for w in windows if w is active), windows[-1] if windows else None)


def _copy(details: str) -> None:
    QGuiApplication.clipboard().setText(details)
