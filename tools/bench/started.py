"""A window that tells how long it took to come up.

Prints when the text was painted, as `time.time()`, which whoever started the process can compare
with, and how much processor time that took; for a project also when the first page was there.
"""

import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

_TEXT = "One paragraph after the other, as long as those of a release. " * 60


def tell_first_paint(kind: type[QTextEdit]) -> None:
    """Print when a widget of this class has painted its words.

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

    kind.paintEvent = told_paint


class _Bare(QTextEdit):
    """A box to type in."""


def bare() -> None:
    application = QApplication([])
    tell_first_paint(_Bare)
    window = _Bare()
    window.setPlainText(_TEXT)
    window.resize(1000, 700)
    window.show()
    QTimer.singleShot(1, application.quit)
    application.exec()


def project(folder: str) -> None:
    from editor.app.paths import find_places  # noqa: PLC0415  # not for the bare window
    from editor.gui import application as program  # noqa: PLC0415
    from editor.gui.body.surface import BodySurface  # noqa: PLC0415

    make = program.make_application

    def watched() -> QApplication:
        application = make()
        timer = QTimer(application, interval=20)
        timer.timeout.connect(look)
        QTimer.singleShot(200, timer.start)
        return application

    def look() -> None:
        from editor.gui.preview.view import PageView  # noqa: PLC0415  # comes after the text

        if any(view.page_count for view in _of(PageView)):
            print("page", time.time(), flush=True)
            QApplication.closeAllWindows()

    tell_first_paint(BodySurface)
    program.make_application = watched
    program.run([folder], find_places())


def _of(kind: type[QWidget]) -> list[QWidget]:
    return [one for window in QApplication.topLevelWidgets() for one in window.findChildren(kind)]
