"""A window that tells how long it took to come up.

Prints when the text was painted, as `time.time()`, which whoever started the process can compare
with, and how much processor time that took; for a project also when the first page was there.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

_TEXT = "One paragraph after the other, as long as those of a release. " * 60


def tell_first_paint(kind: type[QTextEdit], then: Callable[[], object] = lambda: None) -> None:
    """Print when a widget of this class has painted its words, and go on.

    A filter of the application's events would do so too, but PySide looks through all of its
    classes for the one of each object that passes there.
    """
    paint, told = kind.paintEvent, []

    def told_paint(widget: QTextEdit, event: QPaintEvent) -> None:
        paint(widget, event)
        if not told:
            told.append(widget)
            print("text", time.time(), flush=True)
            print("work", time.process_time(), flush=True)
            then()

    kind.paintEvent = told_paint


class _Bare(QTextEdit):
    """A box to type in."""


def bare() -> None:
    application = QApplication([])
    tell_first_paint(_Bare, lambda: QTimer.singleShot(0, application.quit))
    window = _Bare()
    window.setPlainText(_TEXT)
    window.resize(1000, 700)
    window.show()
    application.exec()


def project(folder: str) -> None:
    from editor.app.paths import find_places  # noqa: PLC0415  # not for the bare window
    from editor.gui import application as program  # noqa: PLC0415

    aside = program.fonts_read_aside

    @contextmanager
    def watched() -> Iterator[None]:
        with aside():
            yield
            from editor.gui.body.surface import BodySurface  # noqa: PLC0415  # loaded by now

            tell_first_paint(BodySurface)
            timer = QTimer(QApplication.instance(), interval=20)
            timer.timeout.connect(look)
            QTimer.singleShot(200, timer.start)

    def look() -> None:
        from editor.gui.preview.view import PageView  # noqa: PLC0415  # comes after the text

        if any(view.page_count for view in _of(PageView)):
            print("page", time.time(), flush=True)
            QApplication.closeAllWindows()

    program.fonts_read_aside = watched
    program.run([folder], find_places())


def _of(kind: type[QWidget]) -> list[QWidget]:
    return [one for window in QApplication.topLevelWidgets() for one in window.findChildren(kind)]
