"""The row above the pages: press or public, where one is, and the zoom."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor.gui.kit.buttons import tool_button
from editor.gui.kit.segments import Segments
from editor.gui.preview.view import PageView
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.enums import Audience
from editor.model.message import message

_BEFORE, _AFTER, _SPACING = 16, 8, 8
_HEIGHT = 48


class Header(QWidget):
    """Tells what the view shows; `audience_chosen` when another edition is wanted."""

    audience_chosen = Signal(object)  # editor.model.enums.Audience

    def __init__(self, theme: Theme, view: PageView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        self._theme = theme
        self._view = view
        self._title = QLabel(tr("Preview"), self)
        self._title.setProperty("kind", "section")
        self._where = QLabel("", self)
        self._where.setProperty("kind", "small")
        self.audiences = _audiences(self)
        self.audiences.setFixedHeight(theme.sizes.control)
        self.audiences.chosen.connect(lambda key: self.audience_chosen.emit(Audience(key)))
        self.smaller = tool_button(theme, "minus", tr("Smaller"), self)
        self.larger = tool_button(theme, "plus", tr("Larger"), self)
        self.fit = tool_button(theme, "move-horizontal", tr("Fit the width"), self)
        self.fit.setCheckable(True)
        self._lay_out()
        self.smaller.clicked.connect(lambda: view.zoom_step(larger=False))
        self.larger.clicked.connect(lambda: view.zoom_step(larger=True))
        self.fit.clicked.connect(view.fit_width)
        view.told.connect(self._refresh)
        self._refresh()

    @property
    def where(self) -> str:
        """What it says of page and zoom."""
        return self._where.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room."""
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the row, and a line below it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.tokens.backdrop_bar))
            line = self.rect().adjusted(0, self.height() - 1, 0, 0)
            painter.fillRect(line, QColor(self._theme.tokens.line))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_BEFORE, 0, _AFTER, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self._title)
        row.addWidget(self.audiences)
        row.addStretch(1)
        row.addWidget(self._where)
        zoom = QHBoxLayout()
        zoom.setSpacing(0)
        for button in (self.smaller, self.larger, self.fit):
            zoom.addWidget(button)
        row.addLayout(zoom)

    def _refresh(self) -> None:
        self.fit.setChecked(self._view.fits_width)
        words = self._words()
        if words != self._where.text():
            self._where.setText(words)
            self._view.setAccessibleDescription(words)
        for button in (self.smaller, self.larger, self.fit):
            button.setEnabled(self._view.page_count > 0)

    def _words(self) -> str:
        """As much as there is room for; where there is little, the name gives way first."""
        variants = self._variants()
        title = self._title.sizeHint().width() + _SPACING
        for words, named in ((variants[0], True), *((words, False) for words in variants)):
            width = self._fixed_width() + self._where.fontMetrics().horizontalAdvance(words)
            if width + (title if named else 0) <= self.width():
                break
        self._title.setVisible(named)
        return words

    def _variants(self) -> tuple[str, ...]:
        """What can be said of the page, the longest first."""
        if not self._view.page_count:
            return ("",)
        fields = {
            "page": self._view.page + 1,
            "pages": self._view.page_count,
            "percent": round(self._view.zoom * 100),
        }
        return (
            tr(message("Page {page} of {pages} · {percent} %", **fields)),
            tr(message("{page}/{pages} · {percent} %", **fields)),
            tr(message("{page}/{pages}", **fields)),
            "",
        )

    def _fixed_width(self) -> int:
        buttons = sum(b.sizeHint().width() for b in (self.smaller, self.larger, self.fit))
        return _BEFORE + _AFTER + 2 * _SPACING + self.audiences.sizeHint().width() + buttons


def _audiences(parent: QWidget) -> Segments:
    segments = Segments(tr("Who the pages are for"), parent)
    words = ((Audience.PRESS.value, tr("Press")), (Audience.PUBLIC.value, tr("Public")))
    segments.set_segments(words, Audience.PRESS.value)
    return segments
