"""Where the pictures are taken: the program in a folder of its own, and a camera."""

import datetime as dt
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

from editor.app.paths import find_places
from editor.app.recent import remember
from editor.app.settings import change_settings
from editor.gui.contents import make_contents, make_start
from editor.gui.preview.view import PageView
from editor.gui.program import make_desk
from editor.gui.start.window import StartWindow
from editor.gui.window.main_window import MainWindow
from editor.gui.window.sections import Part
from editor.gui.windows import Windows
from tools.screens.looks import Look

SAMPLES = Path(__file__).resolve().parents[2] / "projects"
_BAR = 30
_LONGEST = 30.0  # seconds to wait for a page


class Stage:
    """Opens windows in one look; `shoot` puts a picture of what is to be seen into `out`."""

    def __init__(self, application: QApplication, look: Look, home: Path, out: Path) -> None:
        self.look, self._out, self._home = look, out, home
        places = find_places()
        change_settings(places, scheme=look.scheme, size=round(look.scale * 100))
        self.desk = make_desk(application, places)
        self.windows = Windows(self.desk, make_contents, make_start)
        self._editor: MainWindow | None = None
        self._shown = ""

    # --- windows -------------------------------------------------------------------------------

    def start(self, *, known: bool) -> StartWindow:
        """The start screen, with recent projects or as a person first sees it."""
        if known:
            for days, sample in enumerate(sorted(SAMPLES.iterdir())):
                when = dt.datetime.now(dt.UTC) - dt.timedelta(days=days, minutes=7)
                remember(self.desk.places, self._copied(sample.name), when)
        window = self.windows.open_start()
        assert isinstance(window, StartWindow)
        self.sized(window)
        cards = window.screen_shown.cards.values()
        self.until(lambda: bool(window.screen_shown.samples.buttons))
        self.until(lambda: all(card.has_picture for card in cards))
        self.settle(200)
        return window

    def editor(self, sample: str, part: Part | None = None) -> MainWindow:
        """The window of a sample, with its pages, at a part."""
        if self._shown != sample:
            self.close()
            self._editor = self.windows.open_window(self._copied(sample))
            self._shown = sample
            self.sized(self._editor)
            self._editor.page.finish()
            self.until(self._has_pages)
        window = self._editor
        assert window is not None
        window.bars.drop("print")
        if part is not None:
            window.navigation.go_to_part(part)
        self.settle(500)
        return window

    def _has_pages(self) -> bool:
        views = self._editor.findChildren(PageView) if self._editor else []
        return any(view.document.sizes for view in views)

    def close(self) -> None:
        """Close what is open."""
        for window in [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow)]:
            window.close()
        self._editor, self._shown = None, ""
        self.settle(50)

    # --- time ----------------------------------------------------------------------------------

    def settle(self, milliseconds: int = 0) -> None:
        """Let everything happen that is due."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for something; what does not come leaves the picture as it is."""
        end = time.monotonic() + _LONGEST
        while not is_so() and time.monotonic() < end:
            self.settle(30)

    # --- camera --------------------------------------------------------------------------------

    def shoot(self, name: str, window: QWidget) -> None:
        """A window, and over it whatever hangs from it."""
        self.settle(150)
        picture = window.grab()
        painter = QPainter(picture)
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible() and not isinstance(other, QMainWindow):
                at = other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0))
                if isinstance(other, QDialog):  # a system keeps its bar in sight
                    at.setY(max(at.y(), _BAR))
                painter.drawPixmap(at, _framed(other))
                if isinstance(other, QDialog):
                    _draw_title(painter, other, at)
        painter.end()
        picture.save(str(self._out / f"{name}.png"))

    def close_popups(self) -> None:
        """Close whatever hangs from the windows."""
        for other in QApplication.topLevelWidgets():
            if other.isVisible() and not isinstance(other, QMainWindow):
                other.close()
        self.settle(30)

    def sized(self, window: QWidget) -> None:
        """Give a window the size of the look."""
        window.showNormal()
        window.setGeometry(0, 0, self.look.width, self.look.height)
        QCursor.setPos(self.look.width - 4, self.look.height - 4)  # where nothing is to point at
        self.settle(300)

    def _copied(self, sample: str) -> Path:
        target = self._home / "documents" / sample
        if not target.exists():
            shutil.copytree(SAMPLES / sample, target)
        return target


def _draw_title(painter: QPainter, dialog: QDialog, at: QPoint) -> None:
    """The bar that the system would put above it, as a dialog says in it what it is."""
    bar = QRect(at.x(), at.y() - _BAR, dialog.width(), _BAR)
    palette = dialog.palette()
    painter.fillRect(bar, palette.alternateBase())
    painter.setPen(palette.mid().color())
    painter.drawRect(bar.adjusted(0, 0, -1, 0))
    painter.setPen(palette.windowText().color())
    painter.setFont(dialog.font())
    painter.drawText(bar, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())


def _framed(widget: QWidget) -> QPixmap:
    """A dialog with a thin line around it, as it would stand out by its frame."""
    picture = widget.grab()
    painter = QPainter(picture)
    painter.setPen(widget.palette().mid().color())
    painter.drawRect(widget.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return picture
