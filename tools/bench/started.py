"""A window that tells how long it took to come up: `python -m tools.bench.started bare|PROJECT`.

Prints the time when the text was painted, and for a project when the first page was; both as
`time.time()`, which whoever started the process can compare with.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

_TEXT = "One paragraph after the other, as long as those of a release. " * 60


class _Watch(QObject):
    """Sees the first paint of a widget of a class, with text in it."""

    def __init__(self, application: QApplication, name: str) -> None:
        super().__init__(application)
        self._name = name
        self._is_told = False
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if event.type() is not QEvent.Type.Paint or self._is_told:
            return False
        owner = watched.parent()
        if owner is None or type(owner).__name__ != self._name:
            return False
        self._is_told = True
        QApplication.sendEvent(watched, event)  # the paint itself, so that its end is known
        print("text", time.time(), flush=True)
        return True


def bare() -> None:
    application = QApplication([])
    window = QTextEdit()
    window.setPlainText(_TEXT)
    window.resize(1000, 700)
    _Watch(application, "QTextEdit")
    window.show()
    QTimer.singleShot(1, application.quit)
    application.exec()


def project(folder: str) -> None:
    from editor.app.paths import find_places  # noqa: PLC0415  # not for the bare window
    from editor.gui import application as program  # noqa: PLC0415
    from editor.gui.preview.pane import PreviewPane  # noqa: PLC0415

    make = program.make_application

    def watched() -> QApplication:
        application = make()
        _Watch(application, "BodySurface")
        timer = QTimer(application, interval=20)
        timer.timeout.connect(look)
        timer.start()
        return application

    def look() -> None:
        for pane in _of(PreviewPane):
            if pane.view.page_count:
                print("page", time.time(), flush=True)
                QApplication.closeAllWindows()

    program.make_application = watched
    program.run([folder], find_places())


def _of(kind: type[QWidget]) -> list[QWidget]:
    return [one for window in QApplication.topLevelWidgets() for one in window.findChildren(kind)]


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else project(sys.argv[1])
