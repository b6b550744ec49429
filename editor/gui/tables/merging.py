"""Two signatories of a letter side by side: one and the same, or not."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor.gui.fields.form import label
from editor.gui.fields.side_by_side import SideBySide, fit_height
from editor.gui.kit.buttons import push_button
from editor.gui.kit.foot import foot_of
from editor.gui.languages import own_name
from editor.gui.tables.countries import Countries
from editor.gui.tables.short_day import short_day
from editor.gui.tables.signatory_columns import STATUSES
from editor.gui.words import N_, tr
from editor.model.dates import Date
from editor.model.message import message
from editor.model.operations.look_alikes import merged
from editor.model.signatories import Signatory

_WIDTH, _LEAST = 760, 200
_ROWS = (
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
        self._countries, self._today = countries, today
        first, second = (tr(message("Keep the name of {row}", row=row)) for row in rows)
        fields = [(key, tr(words)) for key, words in _ROWS]
        self.sides = SideBySide(pair, (first, second), fields, self._words, merged, self)
        self.why = label(why, self, kind="muted")
        self.why.setWordWrap(True)
        self.merge_button = push_button(tr("Merge"), self, "primary")
        self.merge_button.setDefault(True)
        self.apart_button = push_button(tr("Not the same"), self)
        self.cancel_button = push_button(tr("Later"), self)
        self._assemble()
        self.sides.chosen.connect(lambda: fit_height(self, max(_WIDTH, self.width()), _LEAST))
        self.merge_button.clicked.connect(lambda _on: self._agree())
        self.apart_button.clicked.connect(lambda _on: self._tell_apart())
        self.cancel_button.clicked.connect(self.reject)
        fit_height(self, _WIDTH, _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N for not the same: a review of many goes by keys."""
        if event.key() == Qt.Key.Key_N and not event.modifiers():
            self._tell_apart()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        keep, gone = self.sides.kept
        self.accept()
        self.agreed.emit(keep.id, gone.id)

    def _tell_apart(self) -> None:
        self.accept()
        self.told_apart.emit()

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

    def _assemble(self) -> None:
        buttons = (self.cancel_button, self.apart_button, self.merge_button)
        for button in buttons:
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.why)
        column.addWidget(self.sides)
        column.addStretch(1)
        column.addLayout(foot_of(*buttons))
        self.merge_button.setFocus()
