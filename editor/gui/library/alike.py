"""Entries that look alike: a person says whether they are the same; nothing merges by itself."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from editor.gui.kit.buttons import push_button
from editor.gui.library.cells import QUIET, RowTable
from editor.gui.library.shelf import Shelf
from editor.gui.library.titled import NOWHERE, Index, TitledModel
from editor.gui.tasks import Task, TaskRunner
from editor.gui.theme import Theme
from editor.gui.words import N_, tr, tr_count
from editor.library.progress import Cancelled
from editor.model.message import Message, Problem

if TYPE_CHECKING:
    from editor.app.library.duplicates import Pair

_TITLES = (N_("One"), N_("Other"), N_("Why"))
_Role = Qt.ItemDataRole
_NAME, _REASON = 400, 340  # pixels; names are narrower before a reason is cut


class PairModel(TitledModel):
    """The pairs that are still open."""

    titles = _TITLES

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[Pair] = []

    def show_pairs(self, pairs: "list[Pair]") -> None:
        """Show these."""
        self.beginResetModel()
        self.pairs = pairs
        self.endResetModel()

    def drop(self, row: int) -> None:
        """Take a pair off."""
        self.beginRemoveRows(NOWHERE, row, row)
        del self.pairs[row]
        self.endRemoveRows()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.pairs)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        """The words of a cell."""
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            pair = self.pairs[index.row()]
            return (pair.first.name, pair.second.name, tr(pair.reason))[index.column()]
        return index.column() == len(_TITLES) - 1 if role == QUIET else None


class _PairTable(RowTable):
    """S the same, N not the same, L later."""

    key = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by a letter."""
        if not event.modifiers() and event.key() in (
            Qt.Key.Key_S,
            Qt.Key.Key_N,
            Qt.Key.Key_L,
            Qt.Key.Key_Return,
        ):
            self.key.emit(event.key())
        else:
            super().keyPressEvent(event)


class AlikePage(QWidget):
    """`same` and `apart` tell the ids of a pair."""

    same = Signal(str, str)
    apart = Signal(str, str)
    progressed = Signal(int, int)
    failed = Signal(object)

    def __init__(self, shelf: Shelf, runner: TaskRunner, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._runner = shelf, runner
        self._stop = Event()
        self._task: Task | None = None
        self.model = PairModel()
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(tr("Comparing the names"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.look_button = push_button(tr("Look again"), self)
        self.table = _PairTable(theme, tr("These look alike"), self)
        self.model.setParent(self.table)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.share_room({0: _NAME, 1: _NAME}, 2, _REASON)
        self.same_button = push_button(tr("The same… (S)"), self)
        self.apart_button = push_button(tr("Not the same (N)"), self)
        self.later_button = push_button(tr("Later (L)"), self)
        self._assemble()
        self._connect()
        self.progress.hide()

    def look(self) -> None:
        """Compare all names, in a thread."""
        self.stop()
        stop = self._stop = Event()
        self.progress.setRange(0, 0)
        self.progress.show()
        self.words.setText(tr("Comparing the names…"))
        work = _work(self._shelf, stop, self._tell_progress)
        self._task = self._runner.run(work, self._take, self._fail)

    def stop(self) -> None:
        """Compare no more."""
        self._stop.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def drop_party(self, party: str) -> None:
        """Take off the pairs of an entry that is gone."""
        pairs, row = self.model.pairs, self.table.currentIndex().row()
        left = [p for p in pairs if party not in (p.first.id, p.second.id)]
        self.model.show_pairs(left)
        self.table.go_to(min(max(row, 0), len(left) - 1))
        self._say()

    def _take(self, pairs: "tuple[Pair, ...] | None") -> None:
        self._task = None
        self.progress.hide()
        if pairs is not None:
            self.model.show_pairs(list(pairs))
            self._say()
            if pairs:
                self.table.go_to(0)

    def _fail(self, problem: Problem) -> None:
        self._task = None
        self.progress.hide()
        self.words.setText("")
        self.failed.emit(problem)

    def _say(self) -> None:
        number = len(self.model.pairs)
        if number:
            words = tr_count("{number} pair looks alike.", "{number} pairs look alike.", number)
        else:
            words = tr("No entries look alike.")
        self.words.setText(words)
        for button in (self.same_button, self.apart_button, self.later_button):
            button.setEnabled(number > 0)

    def _decide(self, key: int) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.model.pairs):
            return
        pair = self.model.pairs[row]
        if key in (Qt.Key.Key_S, Qt.Key.Key_Return):
            self.same.emit(pair.first.id, pair.second.id)
            return
        self.model.drop(row)
        self.table.go_to(min(row, len(self.model.pairs) - 1))
        self._say()
        if key == Qt.Key.Key_N:
            self.apart.emit(pair.first.id, pair.second.id)

    def _tell_progress(self, done: int, total: int) -> None:
        with suppress(RuntimeError):  # the window has gone in the meantime
            self.progressed.emit(done, total)

    def _show_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _connect(self) -> None:
        self.progressed.connect(self._show_progress)
        self.table.key.connect(self._decide)
        self.look_button.clicked.connect(lambda _on: self.look())
        for button, key in (
            (self.same_button, Qt.Key.Key_S),
            (self.apart_button, Qt.Key.Key_N),
            (self.later_button, Qt.Key.Key_L),
        ):
            button.clicked.connect(lambda _on, key=key: self._decide(key))

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.look_button)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.same_button)
        foot.addWidget(self.apart_button)
        foot.addWidget(self.later_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.progress)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def _work(
    shelf: Shelf, stop: Event, progress: Callable[[int, int], None]
) -> "Callable[[], tuple[Pair, ...] | None]":
    """Work for a thread on a connection of its own; None where it was stopped."""
    from editor.app.library.duplicates import find_duplicates  # noqa: PLC0415  # a slower start

    opened = shelf.reader

    def tell(words: Message) -> None:
        fields = words.fields
        progress(int(str(fields["done"])), int(str(fields["all"])))

    def work() -> "tuple[Pair, ...] | None":
        library = opened()
        try:
            return find_duplicates(library, tell, stop.is_set)
        except Cancelled:
            return None
        finally:
            library.close()

    return work
