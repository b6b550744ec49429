"""Lists and numbers that the mouse wheel leaves alone: it turns the page around them."""

from PySide6.QtGui import QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox, QStyle, QStyleOptionComboBox, QStylePainter


class ChoiceList(QComboBox):
    """A list to choose from. Qt's own one takes the next choice when the wheel turns over it."""

    def showPopup(self) -> None:
        """Open it in a frame as menus have: Qt gives it none, unless it has a sheet of its own."""
        frame = self.view().parentWidget()
        if frame is not None:
            frame.setStyleSheet(" ")
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words where a line of this list begins; Qt goes by the whole program."""
        painter = QStylePainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.setLayoutDirection(self.layoutDirection())
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, and the choice as it is."""
        event.ignore()


class NumberField(QSpinBox):
    """A number. Qt's own one counts on when the wheel turns over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, and the number as it is."""
        event.ignore()
