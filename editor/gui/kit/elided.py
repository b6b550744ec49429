"""A label that shortens its words to the room there is, and tells them whole in a tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from editor.gui.kit.bidi import direction_of

_LEAST = 24


class ElidedLabel(QLabel):
    """One line of plain text that never asks for more room than there is."""

    def __init__(
        self,
        words: str = "",
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(words, parent)
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, words: str) -> None:
        """Show other words."""
        super().setText(words)
        self._tell_whole()

    def minimumSizeHint(self) -> QSize:
        """Room for a letter or two."""
        return QSize(_LEAST if self.text() else 0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words fit now."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setLayoutDirection(direction_of(self.text()))
        option = QStyleOption()
        option.initFrom(self)
        style = self.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        style.drawItemText(
            painter,
            self.contentsRect(),
            alignment.value,
            self.palette(),
            self.isEnabled(),
            self._fitting(),
            QPalette.ColorRole.WindowText,
        )

    def _fitting(self) -> str:
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def _tell_whole(self) -> None:
        self.setToolTip("" if self._fitting() == self.text() else self.text())
