"""The room for the preview, which is filled when the window has shown its first words."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor.gui.kit.later import after_first_paint

if TYPE_CHECKING:
    from editor.gui.preview.pane import PreviewPane

Make = Callable[[QWidget], "PreviewPane"]


class LaterPane(QWidget):
    """Keeps what is asked of the preview until it is there."""

    place_clicked = Signal(str)
    found = Signal(object)
    filled = Signal(object)  # the PreviewPane that is there now

    def __init__(self, make: Make, parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._pane: PreviewPane | None = None
        self._language = ""
        self._place = ""
        self._is_closed = False
        self.setObjectName("backdrop")  # the ground of the pages from the first moment on
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        after_first_paint(self, self._fill)

    @property
    def pane(self) -> "PreviewPane | None":
        """The preview, once it is there."""
        return self._pane

    def show_edition(self, language: str) -> None:
        """Show the pages of this edition."""
        self._language = language
        if self._pane is not None:
            self._pane.show_edition(language)

    def mark(self, place: str) -> None:
        """Mark a field on the pages."""
        self._place = place
        if self._pane is not None:
            self._pane.mark(place)

    @Slot()
    def close_preview(self) -> None:
        """End what works for it."""
        self._is_closed = True
        if self._pane is not None:
            self._pane.close_preview()

    def _fill(self) -> None:
        if self._is_closed:
            return
        pane = self._pane = self._make(self)
        self._column.addWidget(pane)
        self.setMinimumWidth(max(self.minimumWidth(), pane.minimumSizeHint().width()))
        self.setFocusProxy(pane)
        pane.place_clicked.connect(self.place_clicked)
        pane.found.connect(self.found)
        pane.mark(self._place)
        pane.show()
        if self._language:
            pane.show_edition(self._language)
        self.filled.emit(pane)
