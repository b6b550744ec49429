"""Names that arrive, row by row: new, the same as somebody, or left out; then all go in at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.library.arriving import Arriving, Choice, Met
from editor.gui.fields.form import label
from editor.gui.kit.bidi import isolated
from editor.gui.kit.buttons import push_button
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.kit.screens import resize_on_screen
from editor.gui.library.comparing import Comparing
from editor.gui.library.review_model import ReviewModel
from editor.gui.library.review_table import ReviewTable
from editor.gui.library.shelf import Shelf
from editor.gui.tables.countries import Countries
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.window.saving import problem_words
from editor.gui.words import tr, tr_count
from editor.model.findings import Level
from editor.model.message import Problem, message
from editor.model.release import Release

_WIDTH, _HEIGHT = 880, 600
_LONGEST, _MOST_TOLD = 80, 6


class ReviewDialog(QDialog):
    """What both reviews have: the table, the reason of a row, and what is still to decide."""

    def __init__(
        self,
        shelf: Shelf,
        runner: TaskRunner,
        theme: Theme,
        language: str,
        parent: QWidget,
        *,
        for_letter: bool,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arriving: tuple[Arriving, ...] = ()
        self._release: Release | None = None
        self.bars = BarStack(theme, self)
        self.model = ReviewModel(Countries(language), for_letter=for_letter)
        self.heading = label("", self, kind="heading")
        self.source = label("", self, kind="muted")
        self.table = ReviewTable(self.model, theme, self)
        self.reason = QLabel(self)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setMinimumHeight(2 * theme.sizes.gap + theme.sizes.step)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.reason.setContentsMargins(0, 6, 0, 0)  # on the line of the buttons beside it
        self.new_button = push_button(tr("New (N)"), self)
        self.same_button = push_button(tr("The same (S)"), self)
        self.out_button = push_button(tr("Leave out (L)"), self)
        self.open_words = label("", self, kind="warning")
        self.rest_button = push_button(tr("Take all of these as new"), self, "link")
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Comparing the names"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.cancel_button = push_button(tr("Cancel"), self)
        self.comparing = Comparing(shelf, runner, self)
        self.column = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._assemble()
        self._connect()

    def start(self, arriving: Sequence[Arriving], source: str, release: Release | None) -> None:
        """Compare the names, then show them."""
        words = tr_count("{number} name", "{number} names", len(arriving))
        self.heading.setText(words)
        self.setAccessibleName(words)
        self.source.setText(source)
        self._arriving, self._release = tuple(arriving), release
        self._wait(on=True)
        self.comparing.start(arriving, release)

    def tell_passed_over(self, more: Sequence[Arriving]) -> None:
        """Say which words were taken for no name, and offer to take them as names too."""
        if not more:
            return
        shown = " · ".join(one.row.name[:_LONGEST] for one in more[:_MOST_TOLD])
        shown += " …" if len(more) > _MOST_TOLD else ""
        words = message("Read as headings or not understood: {words}", words=shown)
        way_on = WayOn(tr("Take them as names too"), lambda: self._take_more(more))
        self.bars.tell("passed-over", Level.WARNING, tr(words), (way_on,))

    def _take_more(self, more: Sequence[Arriving]) -> None:
        self.bars.drop("passed-over")
        self.start((*more, *self._arriving), self.source.text(), self._release)

    @property
    def final_buttons(self) -> tuple[QPushButton, ...]:
        """What ends the review, once nothing is open."""
        return ()

    def reject(self) -> None:
        """Take nothing."""
        self.comparing.stop()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The same by the window's own button."""
        self.comparing.stop()
        super().closeEvent(event)

    def _show_met(self, met: Sequence[Met]) -> None:
        self._wait(on=False)
        self.model.show_rows(met)
        first = self.model.open_rows[:1] or (0,)
        if self.model.rows:
            self.table.go_to(first[0])
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wait(self, *, on: bool) -> None:
        self.progress.setVisible(on)
        self.table.setEnabled(not on)
        self._refresh()
        self._show_reason()  # nothing can be decided yet

    def _refresh(self) -> None:
        still_open = len(self.model.open_rows)
        is_waiting = self._is_waiting
        self.open_words.setText(
            tr_count("{number} is not decided.", "{number} are not decided.", still_open)
        )
        for widget in (self.open_words, self.rest_button):
            widget.setVisible(still_open > 0 and not is_waiting)
        self.rest_button.setEnabled(not is_waiting)
        self._name_buttons(len(self.model.taken))
        for button in self.final_buttons:
            button.setEnabled(not is_waiting and not still_open and bool(self.model.taken))

    def _name_buttons(self, number: int) -> None:
        """Say in the final buttons how many are taken."""

    @property
    def _is_waiting(self) -> bool:
        """Whether the names are still being compared."""
        return not self.progress.isHidden()

    def _show_reason(self) -> None:
        rows = () if self._is_waiting else self.table.chosen_rows
        met = self.model.rows[rows[0]] if len(rows) == 1 else None
        words = self.model.standing_words(rows[0]) if met is not None else ""
        if met is not None and met.reason is not None and met.other:
            names = f"{isolated(met.arriving.row.name)} – {isolated(met.other)}"
            words = f"{names}. {tr(met.reason)}"  # the reason has the direction of the window
        self.reason.setText(words)
        self.same_button.setEnabled(any(self.model.may(row, Choice.SAME) for row in rows))
        for button in (self.new_button, self.out_button):
            button.setEnabled(bool(rows))

    def _decide(self, choice: Choice) -> None:
        self.table.decide(choice)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_rest(self) -> None:
        self.model.choose(self.model.open_rows, Choice.NEW)

    def _tell_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _fail(self, problem: Problem) -> None:
        self.progress.hide()
        self.bars.tell("review", Level.ERROR, problem_words(problem))

    def _connect(self) -> None:
        self.comparing.met.connect(self._show_met)
        self.comparing.progressed.connect(self._tell_progress)
        self.comparing.failed.connect(self._fail)
        self.model.decided.connect(self._refresh)
        self.model.decided.connect(self._show_reason)
        self.table.selectionModel().selectionChanged.connect(self._show_reason)
        self.new_button.clicked.connect(lambda: self._decide(Choice.NEW))
        self.same_button.clicked.connect(lambda: self._decide(Choice.SAME))
        self.out_button.clicked.connect(lambda: self._decide(Choice.LEAVE_OUT))
        self.rest_button.clicked.connect(self._take_rest)
        self.cancel_button.clicked.connect(self.reject)
        for button in (
            self.new_button,
            self.same_button,
            self.out_button,
            self.rest_button,
            self.cancel_button,
        ):
            button.setAutoDefault(False)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading)
        head.addWidget(self.source, 1, Qt.AlignmentFlag.AlignBottom)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.reason, 1)
        for button in (self.new_button, self.same_button, self.out_button):
            choices.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        still_open = QHBoxLayout()
        still_open.addWidget(self.open_words)
        still_open.addWidget(self.rest_button)
        still_open.addStretch(1)
        self.foot.setSpacing(8)
        self.column.setContentsMargins(24, 16, 24, 16)
        self.column.setSpacing(8)
        for part in (head, self.progress, self.table, choices, still_open):
            if isinstance(part, QWidget):
                self.column.addWidget(part, 1 if part is self.table else 0)
            else:
                self.column.addLayout(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bars)
        whole.addLayout(self.column, 1)
        resize_on_screen(self, QSize(_WIDTH, _HEIGHT))
