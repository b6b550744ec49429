"""The names that arrive as rows, and what a person says of each."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from editor.app.library.arriving import Choice, Met, Standing
from editor.gui.kit.days import long_day
from editor.gui.library.cells import BADGES, QUIET
from editor.gui.library.titled import Index, TitledModel
from editor.gui.tables.columns import Badge
from editor.gui.tables.countries import Countries
from editor.gui.words import N_, tr
from editor.model.enums import SignatoryKind
from editor.model.message import message

_TITLES = ("", N_("Name"), N_("Acronym"), N_("Country"), N_("What is known"), N_("Decision"))
NAME, KNOWN, DECISION = 1, 4, 5
_CHOICES = {
    Choice.NEW: (N_("new"), "ok"),
    Choice.SAME: (N_("the same"), "note"),
    Choice.LEAVE_OUT: (N_("leave out"), ""),
}
_Role = Qt.ItemDataRole


class ReviewModel(TitledModel):
    """`decided` is told when a decision has changed."""

    titles = _TITLES

    decided = Signal()

    def __init__(self, countries: Countries, *, for_letter: bool) -> None:
        super().__init__()
        self._countries = countries
        self._for_letter = for_letter
        self.rows: tuple[Met, ...] = ()
        self.choices: list[Choice | None] = []

    def show_rows(self, rows: Sequence[Met]) -> None:
        """Show these, as they usually are decided."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.choices = [met.usual for met in self.rows]
        self.endResetModel()
        self.decided.emit()

    def may(self, row: int, choice: Choice) -> bool:
        """Whether a choice means anything for a row."""
        if choice is not Choice.SAME:
            return True
        met = self.rows[row]
        return met.party is not None or met.standing in (Standing.LISTED, Standing.LIKE_LISTED)

    def choose(self, rows: Sequence[int], choice: Choice) -> None:
        """Decide for some rows; whoever stands in the letter already is left out as the same."""
        for row in rows:
            if self.may(row, choice):
                is_listed = choice is Choice.SAME and self.rows[row].party is None
                self.choices[row] = Choice.LEAVE_OUT if is_listed else choice
        if rows:  # told once: thousands of rows can be decided at a time
            ends = self.index(min(rows), 0), self.index(max(rows), DECISION)
            self.dataChanged.emit(*ends)
        self.decided.emit()

    @property
    def open_rows(self) -> tuple[int, ...]:
        """The rows that nobody has decided yet."""
        return tuple(row for row, choice in enumerate(self.choices) if choice is None)

    @property
    def taken(self) -> tuple[tuple[Met, Choice], ...]:
        """The rows that are not left out, with the decision."""
        pairs = zip(self.rows, self.choices, strict=True)
        return tuple((m, c) for m, c in pairs if c is not None and c is not Choice.LEAVE_OUT)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """Words, badges, and what a screen reader says."""
        row, column = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self._words(row, column)
        if role == BADGES:
            return self._badges(row, column)
        if role == QUIET:
            return column in (0, KNOWN) or self._is_out(row)
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole):
            badges = (badge.words for badge in self._badges(row, column))
            return ", ".join(filter(None, (self._words(row, column), *badges)))
        return None

    def _badges(self, row: int, column: int) -> tuple[Badge, ...]:
        if column == DECISION:
            return (self._badge(row),)
        withheld = self.rows[row].arriving.signing.signatory.withheld
        is_said = column == NAME and withheld and self._for_letter
        return (Badge(tr("withheld"), "note"),) if is_said else ()

    def _words(self, row: int, column: int) -> str:
        arriving = self.rows[row].arriving.row
        if column == 0:
            return str(arriving.row)
        if column == NAME:
            person = ", ".join(filter(None, (arriving.role, arriving.affiliation)))
            is_person = arriving.kind is SignatoryKind.PERSON
            return f"{arriving.name}, {person}" if is_person and person else arriving.name
        if column == NAME + 1:
            return arriving.acronym
        if column == NAME + 2:
            return self._countries.name(arriving.country)
        return self.standing_words(row) if column == KNOWN else ""

    def standing_words(self, row: int) -> str:
        """What is known of a row, in short."""
        met = self.rows[row]
        words = {
            Standing.NEW: message("Not known yet"),
            Standing.SAME: message("In the library"),
            Standing.ASK: message("Like “{name}”", name=met.other),
            Standing.LISTED: message("In the list, number {row}", row=met.place or 0),
            Standing.LIKE_LISTED: message(
                "Like number {row}, “{name}”", name=met.other, row=met.place or 0
            ),
            Standing.REPEATED: message("As in row {row}", row=met.place or 0),
        }[met.standing]
        stamped = met.arriving.signing.stamped if self._for_letter else None
        return f"{tr(words)} · {long_day(stamped)}" if stamped else tr(words)

    def _badge(self, row: int) -> Badge:
        choice = self.choices[row]
        if choice is None:
            return Badge(tr("decide"), "warning")
        words, look = _CHOICES[choice]
        return Badge(tr(words), look)

    def _is_out(self, row: int) -> bool:
        return self.choices[row] is Choice.LEAVE_OUT
