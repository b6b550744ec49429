"""A sample to look at: its pages, read-only, and the way to begin from it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.gui.desk import Desk
from editor.gui.export.page_pictures import draw_pages
from editor.gui.export.rendering import make_job, render
from editor.gui.kit.buttons import push_button
from editor.gui.tasks import Task
from editor.gui.theme import Theme
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.enums import Audience
from editor.model.message import Problem, message
from editor.render.job import Format
from editor.storage.project import open_project

_WIDTH, _HEIGHT, _PAGE = 720, 620, 560


class SampleView(QDialog):
    """Makes the pages in the background; `taken` tells that a copy is wanted."""

    taken = Signal(object)

    def __init__(self, desk: Desk, sample: Path, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._sample = sample
        self._said = QLabel(tr("The pages are being made…"))
        self._said.setProperty("kind", "muted")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._said.setWordWrap(True)
        self._pages = _Ground(desk.theme)
        self._column = QVBoxLayout(self._pages)
        self._column.setContentsMargins(16, 16, 16, 16)
        self._column.setSpacing(16)
        self._column.addWidget(self._said)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._scroll_area(), 1)
        rows.addWidget(self._foot())
        self.resize(_WIDTH, min(_HEIGHT, parent.window().height() - 24))
        self._task: Task | None = desk.runner.run(
            lambda: _draw(desk, sample, self.devicePixelRatioF()), self._show, self._tell
        )
        self.finished.connect(self._stop)

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._column.count() - 1 if self._said.isHidden() else 0

    def _scroll_area(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setObjectName("backdrop")  # whose colour lies below the scroll bar as well
        scroll.setAccessibleName(tr("Pages of the sample"))
        scroll.setWidget(self._pages)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        return scroll

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setAutoFillBackground(True)
        foot.setBackgroundRole(QPalette.ColorRole.Window)
        words = QLabel(
            tr("A sample stays as it is. “Use as a start” makes a copy of your own."), foot
        )
        words.setProperty("kind", "muted")
        words.setWordWrap(True)
        close = push_button(tr("Close"), foot)
        close.clicked.connect(self.reject)
        take = push_button(tr("Use as a start"), foot, "primary")
        take.setDefault(True)
        take.clicked.connect(self._take)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(close)
        row.addWidget(take)
        take.setFocus()
        return foot

    def _take(self) -> None:
        self.accept()
        self.taken.emit(self._sample)

    def _show(self, pages: list[QImage]) -> None:
        self._task = None
        self._said.hide()
        for at, image in enumerate(pages):
            image.setDevicePixelRatio(self.devicePixelRatioF())
            label = QLabel(self._pages)
            label.setPixmap(QPixmap.fromImage(image))
            label.setAccessibleName(tr(message("Page {number}", number=at + 1)))
            self._column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    def _tell(self, problem: Problem) -> None:
        self._task = None
        self._said.setText(problem_words(problem))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None


class _Ground(QWidget):
    """What pages lie on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(event.rect(), QColor(self._theme.tokens.backdrop))


def _draw(desk: Desk, sample: Path, ratio: float) -> list[QImage]:
    """The pages of the sample's first edition. Raises Problem."""
    release = open_project(sample).release
    job = make_job(
        release,
        release.editions[0].language,
        Audience.PRESS,
        (Format.PDF,),
        desk.places,
        sample,
    )
    return draw_pages(render(job, desk.places).files[Format.PDF], round(_PAGE * ratio))
