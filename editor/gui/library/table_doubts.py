"""What is doubtful in a table of names, with a menu for how its dates are written."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from editor.gui.fields.form import label, stacked
from editor.gui.kit.wheelless import ChoiceList
from editor.gui.tasks import Task, TaskRunner
from editor.gui.words import N_, tr
from editor.importers.tables import (
    Columns,
    DayOrder,
    Table,
    day_order,
    doubts,
    in_parts,
    said_order,
    stamps,
)
from editor.model.message import Message, message

_ORDERS = {
    DayOrder.DAY_FIRST: N_("Day, month, year"),
    DayOrder.MONTH_FIRST: N_("Month, day, year"),
}


class TableDoubts(QWidget):
    """`changed` is told when a person says how dates are written; `dates` is their menu."""

    changed = Signal()

    def __init__(self, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._runner = runner
        self._task: Task | None = None
        self.words = QLabel(self)
        self.words.setProperty("kind", "warning")
        self.words.setWordWrap(True)
        stacked(self).addWidget(self.words)
        self.dates = QWidget(parent)
        self.box = ChoiceList(self.dates)
        self.box.setAccessibleName(tr("Dates are written"))
        self.box.addItem(tr("Find out"), None)
        for order, name in _ORDERS.items():
            self.box.addItem(tr(name), order)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self.dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(tr("Dates are written"), self.dates, self.box, "muted"))
        row.addWidget(self.box)
        self.box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.dates.hide()
        self.hide()

    @property
    def order(self) -> DayOrder | None:
        """What the person says; None where it is to be found out."""
        chosen = self.box.currentData()
        return DayOrder(chosen) if chosen else None

    def look(self, table: Table, columns: Columns) -> None:
        """Look for doubts, in a thread: a table can be long."""
        cells = stamps(table, columns)
        has_order = any(map(in_parts, cells))
        self.dates.setVisible(has_order)
        if has_order:
            found = tr(_ORDERS[day_order(cells, columns.language)])
            blocked = QSignalBlocker(self.box)
            is_said = said_order(cells) is not None
            words = message("{name} (found)", name=found)
            guessed = message("{name} (a guess)", name=found)
            self.box.setItemText(0, tr(words if is_said else guessed))
            blocked.unblock()
        if self._task is not None:
            self._task.cancel()
        self._task = self._runner.run(lambda: doubts(table, columns), self._tell)

    def _tell(self, found: tuple[Message, ...]) -> None:
        self._task = None
        self.words.setText("\n".join(tr(words) for words in found))
        self.setVisible(bool(found))
