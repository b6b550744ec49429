"""Outline, page and preview side by side; each end can be hidden, and widths are remembered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

_FIRST = (208, 744, 488)  # parts of the width, the first time
_LEAST_PREVIEW = 260


class Panes(QSplitter):
    """Three panes; `shown_changed` tells that one was hidden or shown."""

    shown_changed = Signal()

    def __init__(
        self, outline: QWidget, page: QWidget, preview: QWidget | None, parent: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.all = [pane for pane in (outline, page, preview) if pane is not None]
        self._preview = preview
        self._kept = list(_FIRST)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(True)
        self.addWidget(outline)
        self.addWidget(page)
        if preview is not None:
            least = max(_LEAST_PREVIEW, preview.minimumSizeHint().width())
            preview.setMinimumWidth(least)
            self.addWidget(preview)
        self.setCollapsible(1, False)  # noqa: FBT003  # Qt has no name for it
        for index, stretch in enumerate((0, 3, 2)[: self.count()]):
            self.setStretchFactor(index, stretch)
        self.setSizes(list(_FIRST))
        self.splitterMoved.connect(lambda _x, _index: self.shown_changed.emit())

    @property
    def widths(self) -> tuple[int, ...]:
        """The widths of the panes; 0 for a hidden one."""
        return tuple(self.sizes())

    @property
    def shows_outline(self) -> bool:
        """Whether the outline can be seen."""
        return self.sizes()[0] > 0

    @property
    def shows_preview(self) -> bool:
        """Whether the preview can be seen."""
        return self._preview is not None and self.sizes()[2] > 0

    def restore(self, widths: tuple[int, ...]) -> None:
        """Divide the room as it was; numbers that fit no pane are passed over."""
        if len(widths) == self.count() and all(width >= 0 for width in widths) and widths[1]:
            self.setSizes(list(widths))
            self.shown_changed.emit()

    def toggle_outline(self) -> None:
        """Hide the outline, or show it again."""
        self._toggle(0)

    def toggle_preview(self) -> None:
        """Hide the preview, or show it again."""
        if self._preview is not None:
            self._toggle(2)

    def _toggle(self, index: int) -> None:
        widths = self.sizes()
        if widths[index]:
            self._kept[index] = widths[index]
            widths[1] += widths[index]
            widths[index] = 0
        else:
            widths[index] = self._kept[index]
            widths[1] = max(1, widths[1] - widths[index])
        self.setSizes(widths)
        self.shown_changed.emit()
