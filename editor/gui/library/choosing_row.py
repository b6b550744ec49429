"""A row of lists to choose from in a table, as the Tab key and a screen reader meet them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableWidget, QTableWidgetItem, QWidget

from editor.gui.kit.spoken_name import give_name
from editor.gui.words import tr
from editor.model.message import message


def put_in(table: QTableWidget, boxes: Sequence[QComboBox]) -> None:
    """Put them into the first row; Tab goes through them after the table, not through its cells."""
    table.setTabKeyNavigation(False)
    before: QWidget = table
    for number, box in enumerate(boxes):
        table.setItem(0, number, QTableWidgetItem())
        table.setCellWidget(0, number, box)
        give_name(box, tr(message("Column {number} holds", number=number + 1)))
        QWidget.setTabOrder(before, box)
        before = box


def say(table: QTableWidget, boxes: Sequence[QComboBox]) -> None:
    """Let the cells say what is chosen in them."""
    for number, box in enumerate(boxes):
        words = f"{box.accessibleName()}: {box.currentText()}"
        at = table.model().index(0, number)
        table.model().setData(at, words, Qt.ItemDataRole.AccessibleTextRole)
