"""A button that looks like a field: its words at the start, an arrow at the end."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QWidget

from editor.gui.kit.hanging import let_go_after
from editor.gui.theme import Theme

_SIDE, _ARROW, _GAP = 11, 14, 6


class ChoiceButton(QPushButton):
    """Opens a menu or a search; whoever listens to it says which."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("kind", "field")

    def setMenu(self, menu: QMenu) -> None:
        """Open a menu, in which the arrow keys go on from what is chosen now."""
        super().setMenu(menu)
        let_go_after(self, menu)
        menu.aboutToShow.connect(lambda: QTimer.singleShot(0, menu, lambda: _begin_at_choice(menu)))

    def sizeHint(self) -> QSize:
        """As wide as the words and the arrow."""
        words = self.fontMetrics().horizontalAdvance(self.text())
        height = self.fontMetrics().lineSpacing() + 2 * 8
        return QSize(words + 2 * _SIDE + _GAP + _ARROW, height)

    def minimumSizeHint(self) -> QSize:
        """Narrow, where the window is."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame of a button and the inside of a field."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        bevel = QStyle.ControlElement.CE_PushButtonBevel
        self.style().drawControl(bevel, option, painter, self)
        inside = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        self._draw_words(painter, inside)
        self._draw_arrow(painter, inside)

    def _draw_words(self, painter: QPainter, inside: QRect) -> None:
        words = self._mirrored(QRect(inside.adjusted(0, 0, -_ARROW - _GAP, 0)), inside)
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), end, words.width())
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        aligned = QStyle.visualAlignment(self.layoutDirection(), start)
        palette = self.palette()
        role = QPalette.ColorRole.ButtonText
        self.style().drawItemText(
            painter, words, aligned.value, palette, self.isEnabled(), shown, role
        )

    def _draw_arrow(self, painter: QPainter, inside: QRect) -> None:
        arrow = QRect(0, 0, _ARROW, _ARROW)
        arrow.moveCenter(inside.center())
        arrow.moveRight(inside.right())
        self._theme.icon("chevron-down", "muted").paint(painter, self._mirrored(arrow, inside))

    def _mirrored(self, rect: QRect, inside: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), inside, rect)


def _begin_at_choice(menu: QMenu) -> None:
    chosen = next((action for action in menu.actions() if action.isChecked()), None)
    if chosen is not None and menu.isVisible():
        menu.setActiveAction(chosen)
