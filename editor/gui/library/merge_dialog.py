"""Two entries side by side: whose name stays, and what becomes of all that both hold."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
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
        self._pair = (first, second)
        self._countries = countries
        self.radios = [_radio(party, self) for party in self._pair]
        self.merge_button = push_button(tr("Merge"), self, "primary")
        self.merge_button.setDefault(True)
        self.cancel_button = push_button(tr("Cancel"), self)
        self._results: dict[str, QLabel] = {}
        self._rows: dict[str, list[QLabel]] = {}
        self.together = _cell("", self)
        self.together.setProperty("kind", "section")
        self._assemble()
        self.radios[0].setChecked(True)
        for radio in self.radios:
            radio.toggled.connect(lambda _on: self._show())
        self.merge_button.clicked.connect(self._agree)
        self.cancel_button.clicked.connect(self.reject)
        self._show()

    @property
    def keep(self) -> AnyParty:
        """Whose name stays."""
        return self._pair[0 if self.radios[0].isChecked() else 1]

    @property
    def other(self) -> AnyParty:
        """Whose name becomes another name of the same."""
        return self._pair[1 if self.radios[0].isChecked() else 0]

    def _agree(self) -> None:
        keep, other = self.keep.id, self.other.id
        self.accept()
        self.agreed.emit(keep, other)

    def _show(self) -> None:
        result = combined(self.keep, replace(self.other, id=self.other.id))
        self.together.setText(result.name)
        for key, shown in self._results.items():
            words = self._words(result, key)
            shown.setText(words)
            for widget in self._rows[key]:
                widget.setVisible(bool(words))

    def _words(self, party: AnyParty, key: str) -> str:
        value = getattr(party, key, "")
        if key == "country":
            return self._countries.name(value)
        if isinstance(value, dict):
            return "\n".join(f"{own_name(tag)}: {words}" for tag, words in value.items())
        return "\n".join(value) if isinstance(value, tuple) else str(value)

    def _assemble(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for at in (1, 2, 3):
            grid.setColumnStretch(at, 1)
        grid.addWidget(label(tr("Name"), self, kind="muted"), 0, 0, Qt.AlignmentFlag.AlignTop)
        for at, party in enumerate(self._pair, 1):
            name = _cell(party.name, self)
            name.setProperty("kind", "section")
            grid.addWidget(name, 0, at, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.together, 0, 3, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(tr("Together"), self, kind="muted"), 1, 3)
        for at, radio in enumerate(self.radios, 1):
            grid.addWidget(radio, 1, at)
        for at, (key, words) in enumerate(_ROWS, 2):
            self._add_row(grid, at, key, tr(words))
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
        column.addLayout(grid)
        column.addStretch(1)
        column.addLayout(foot)
        self.cancel_button.setAutoDefault(False)
        self._show()
        whole = self.layout()
        if whole is not None:  # as high as the words are at this width
            whole.invalidate()
            self.resize(_WIDTH, max(whole.totalHeightForWidth(_WIDTH), _LEAST))

    def _add_row(self, grid: QGridLayout, at: int, key: str, words: str) -> None:
        cells = [_cell(self._words(party, key), self) for party in self._pair]
        self._results[key] = _cell("", self)
        row = [label(words, self, kind="muted"), *cells, self._results[key]]
        for column, widget in enumerate(row):
            grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignTop)
        self._rows[key] = row


def _radio(party: AnyParty, parent: QWidget) -> QRadioButton:
    radio = QRadioButton(tr("This name stays"), parent)
    radio.setAccessibleDescription(party.name)
    return radio


def _cell(words: str, parent: QWidget) -> QLabel:
    cell = QLabel(words, parent)
    cell.setTextFormat(Qt.TextFormat.PlainText)
    cell.setWordWrap(True)
    # Qt aligns a label by its own words, so names of two scripts would stand at two sides.
    side = Qt.AlignmentFlag.AlignRight if parent.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    cell.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
    return cell
