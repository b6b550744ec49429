"""Two signatories of a letter side by side: one and the same, or not."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor.gui.fields.form import label
from editor.gui.kit.buttons import push_button
from editor.gui.languages import own_name
from editor.gui.tables.countries import Countries
from editor.gui.tables.short_day import short_day
from editor.gui.tables.signatory_columns import STATUSES
from editor.gui.words import N_, tr
from editor.model.dates import Date
from editor.model.message import message
from editor.model.operations.look_alikes import merged
from editor.model.signatories import Signatory

_WIDTH = 760
_FIELDS = (
    ("names", N_("Names in other languages")),
    ("acronym", N_("Acronym")),
    ("country", N_("Country")),
    ("role", N_("Role")),
    ("affiliation", N_("Affiliation")),
    ("status", N_("Status")),
    ("confirmed_by", N_("Confirmed by")),
    ("withheld", N_("Withheld")),
)


class MergeSignatoriesDialog(QDialog):
    """`agreed` tells the id whose name stays and the other's; `told_apart` that they are two."""

    agreed = Signal(str, str)
    told_apart = Signal()

    def __init__(
        self,
        pair: tuple[Signatory, Signatory],
        why: str,
        rows: tuple[int, int],
        countries: Countries,
        today: Date,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The same signatory?"))
        self._pair, self._countries, self._today = pair, countries, today
        self.radios = [self._radio(one, row) for one, row in zip(pair, rows, strict=True)]
        self.together = label("", self, kind="section")
        self.together.setWordWrap(True)
        self.why = label(why, self, kind="muted")
        self.why.setWordWrap(True)
        self.merge_button = push_button(tr("Merge"), self, "primary")
        self.merge_button.setDefault(True)
        self.apart_button = push_button(tr("Not the same"), self)
        self.cancel_button = push_button(tr("Later"), self)
        self._cells: dict[str, list[QLabel]] = {}
        self._assemble()
        self.radios[0].setChecked(True)
        for radio in self.radios:
            radio.toggled.connect(lambda _on: self._show())
        self.merge_button.clicked.connect(lambda _on: self._agree())
        self.apart_button.clicked.connect(lambda _on: self._tell_apart())
        self.cancel_button.clicked.connect(self.reject)
        self._show()

    @property
    def kept(self) -> tuple[Signatory, Signatory]:
        """Whose name stays, and whose goes."""
        first, second = self._pair
        return (first, second) if self.radios[0].isChecked() else (second, first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N for not the same: a review of many goes by keys."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self._tell_apart()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        keep, gone = self.kept
        self.accept()
        self.agreed.emit(keep.id, gone.id)

    def _tell_apart(self) -> None:
        self.accept()
        self.told_apart.emit()

    def _show(self) -> None:
        result = merged(*self.kept)
        self.together.setText(result.name)
        for key, cells in self._cells.items():
            said = [self._words(one, key) for one in (*self._pair, result)]
            for cell, words in zip(cells[1:], said, strict=True):
                cell.setText(words)
            for cell in cells:
                cell.setVisible(any(said))
        self._fit()

    def _fit(self) -> None:
        """As high as the words are at this width; wrapped ones are cut by what Qt thinks first."""
        column, width = self.layout(), max(_WIDTH, self.width())
        if column is not None:
            column.invalidate()
            self.resize(width, max(column.totalHeightForWidth(width), self.sizeHint().height()))

    def _words(self, one: Signatory, key: str) -> str:
        readers: dict[str, Callable[[], str]] = {
            "names": lambda: "\n".join(f"{own_name(at)}: {name}" for at, name in one.names.items()),
            "country": lambda: self._countries.name(one.country),
            "status": lambda: self._status(one),
            "withheld": lambda: tr("yes") if one.withheld else "",
        }
        return readers.get(key, lambda: str(getattr(one, key)))()

    def _status(self, one: Signatory) -> str:
        words = tr(STATUSES[one.status][0])
        if one.status_on is None:
            return words
        day = short_day(one.status_on, self._today)
        return tr(message("{status} {date}", status=words, date=day))

    def _radio(self, one: Signatory, row: int) -> QRadioButton:
        radio = QRadioButton(tr(message("Keep the name of {row}", row=row)), self)
        radio.setAccessibleDescription(one.name)
        return radio

    def _assemble(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for at in (1, 2, 3):
            grid.setColumnStretch(at, 1)
        for at, (one, radio) in enumerate(zip(self._pair, self.radios, strict=True), 1):
            name = label(one.name, self, kind="section")
            name.setWordWrap(True)
            grid.addWidget(name, 0, at, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(radio, 1, at)
        grid.addWidget(label(tr("Name"), self, kind="muted"), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.together, 0, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(tr("Together"), self, kind="muted"), 1, 3)
        for at, (key, words) in enumerate(_FIELDS, 2):
            cells = [label(tr(words), self, kind="muted"), *(QLabel(self) for _ in range(3))]
            self._cells[key] = cells
            for column, cell in enumerate(cells):
                cell.setWordWrap(True)
                grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignTop)
        self._lay_out(grid)

    def _lay_out(self, grid: QGridLayout) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.cancel_button, self.apart_button, self.merge_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.why)
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)
        self.merge_button.setFocus()
