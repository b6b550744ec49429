"""Two entries side by side: whose name stays, and what becomes of all that both hold."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from editor.gui.fields.form import label
from editor.gui.fields.side_by_side import SideBySide, fit_height
from editor.gui.kit.buttons import push_button
from editor.gui.languages import own_name
from editor.gui.tables.countries import Countries
from editor.gui.words import N_, tr
from editor.library.combining import combined
from editor.library.records import AnyParty

_WIDTH, _LEAST = 760, 200
_ROWS = (
    ("acronym", N_("Acronym")),
    ("names", N_("Names in other languages")),
    ("aliases", N_("Also known as")),
    ("country", N_("Country")),
    ("website", N_("Website")),
    ("contact_name", N_("Contact person")),
    ("email", N_("E-mail")),
    ("tags", N_("Tags")),
    ("notes", N_("Notes")),
)


class MergeDialog(QDialog):
    """`agreed` tells the id that stays and the other's; nothing of either is lost."""

    agreed = Signal(str, str)

    def __init__(
        self, first: AnyParty, second: AnyParty, countries: Countries, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Merge two entries"))
        self._countries = countries
        rows = [(key, tr(words)) for key, words in _ROWS]
        keep = tr("This name stays")
        self.sides = SideBySide((first, second), (keep, keep), rows, self._words, combined, self)
        self.merge_button = push_button(tr("Merge"), self, "primary")
        self.merge_button.setDefault(True)
        self.cancel_button = push_button(tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self._assemble()
        self.merge_button.clicked.connect(self._agree)
        self.cancel_button.clicked.connect(self.reject)
        fit_height(self, _WIDTH, _LEAST)

    def _agree(self) -> None:
        keep, other = self.sides.kept
        self.accept()
        self.agreed.emit(keep.id, other.id)

    def _words(self, party: AnyParty, key: str) -> str:
        value = getattr(party, key, "")
        if key == "country":
            return self._countries.name(value)
        if isinstance(value, dict):
            return "\n".join(f"{own_name(tag)}: {words}" for tag, words in value.items())
        return "\n".join(value) if isinstance(value, tuple) else str(value)

    def _assemble(self) -> None:
        note = label(
            tr("Lists and letters of both go along. You can split them again."),
            self,
            kind="muted",
        )
        note.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(note, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.merge_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addWidget(self.sides)
        column.addStretch(1)
        column.addLayout(foot)
