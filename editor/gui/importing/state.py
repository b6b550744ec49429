"""What is looked through: the text as understood, and what the person has said of it."""

from collections.abc import Callable
from datetime import date

import msgspec
from PySide6.QtCore import QObject, Signal

from editor.app.imported_people import (
    Named,
    Near,
    signed,
    was_published,
    with_names,
)
from editor.app.importing import Imported, decided
from editor.gui.desk import Desk
from editor.gui.importing.known_names import KnownNames
from editor.gui.importing.sorts import SortsOf
from editor.gui.tasks import Task
from editor.gui.words import tr
from editor.importers.understand import Span
from editor.importers.understand.by_hand import Override, Sort
from editor.model.message import Problem
from editor.model.release import Release

_AT_ONCE = 60_000  # characters that are understood again between two frames
_DOUBTFUL = 0.7
_LEFT_OUT = 0.5  # words left out that may well be needed
_LEAST = 40  # characters


class Step(msgspec.Struct, frozen=True):
    """All that a person has said, so that it can be taken back."""

    overrides: tuple[Override, ...] = ()
    accepted: dict[Named, Near] = {}
    refused: frozenset[Named] = frozenset()


def words_of(text: str, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(text[span.start : span.end].split())


def source_words(imported: Imported) -> str:
    """Where the text is from, as it is noted beside who has signed."""
    return imported.source.document.source_name or tr("pasted text")


class ImportState(QObject):
    """`changed` is told after every change; `read_again` when the text itself is another.

    `in_vain` tells the sort that words were said to be, and cannot be.
    """

    changed = Signal()
    in_vain = Signal(object)  # Sort
    read_again = Signal()
    failed = Signal(object)  # editor.model.message.Problem

    def __init__(self, desk: Desk, imported: Imported, parent: QObject, *, today: date) -> None:
        super().__init__(parent)
        self._desk = desk
        self._imported = imported
        self._step = Step()
        self._past: list[Step] = []
        self._checked: set[int] = set()
        self._doubtful: tuple[Span, ...] | None = None
        self.names = KnownNames(desk, self)
        self.names.changed.connect(self.changed)
        self._task: Task | None = None
        self._today = today
        self.confirmed: bool | None = None
        self._take(imported)
        self.names.ask(self._imported.release)

    @property
    def imported(self) -> Imported:
        """The source, and what is understood of it now."""
        return self._imported

    @property
    def text(self) -> str:
        """The source."""
        return self._imported.source.document.text

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where every word has gone."""
        return self._imported.understanding.spans

    @property
    def release(self) -> Release:
        """The release as it would be made now."""
        named = with_names(self._imported.release, self.names.recognised, self._step.accepted)
        if self.confirmed is None:
            return named
        return signed(named, source_words(self._imported), confirmed=self.confirmed)

    @property
    def offers(self) -> tuple[tuple[Named, Near], ...]:
        """Near misses that nobody has decided yet."""
        done = {*self._step.accepted, *self._step.refused}
        return tuple(
            (named, near) for named, near in self.names.recognised.near.items() if named not in done
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._past)

    @property
    def is_busy(self) -> bool:
        """Whether a long text is being understood again."""
        return self._task is not None

    @property
    def doubtful(self) -> tuple[Span, ...]:
        """What should be looked at, the least sure first."""
        if self._doubtful is None:
            found = [span for span in self.spans if self.is_doubtful(span)]
            found.sort(key=lambda span: (span.confidence, span.start))
            self._doubtful = tuple(found)
        return self._doubtful

    def is_doubtful(self, span: Span) -> bool:
        """Whether it should be looked at, as nobody has found it right yet."""
        if span.start in self._checked:
            return False
        if span.field == "unused_text":
            return span.confidence < _LEFT_OUT and span.end - span.start >= _LEAST
        return span.confidence < _DOUBTFUL

    def check(self, span: Span) -> None:
        """Take note that it is right as it is."""
        self._checked.add(span.start)
        self._doubtful = None
        self.changed.emit()

    def say(self, start: int, end: int, sort: Sort) -> None:
        """A stretch of the text is of a sort."""
        overrides = (*self._step.overrides, Override(start, end, sort))
        self._go(msgspec.structs.replace(self._step, overrides=overrides))

    def as_recognised(self, start: int, end: int) -> None:
        """Take back what was said of a stretch."""
        kept = tuple(o for o in self._step.overrides if o.end <= start or o.start >= end)
        if kept != self._step.overrides:
            self._go(msgspec.structs.replace(self._step, overrides=kept))

    def accept(self, named: Named) -> None:
        """The near miss is meant."""
        accepted = {**self._step.accepted, named: self.names.recognised.near[named]}
        self._go(msgspec.structs.replace(self._step, accepted=accepted))

    def refuse(self, named: Named) -> None:
        """The name stays as it stands in the text."""
        refused = self._step.refused | {named}
        self._go(msgspec.structs.replace(self._step, refused=refused))

    def say_signed(self, *, confirmed: bool) -> None:
        """All signatories have signed, or are invited only."""
        self.confirmed = confirmed
        self.changed.emit()

    def undo(self) -> None:
        """Take the last word back."""
        if self._past:
            self._understand(self._past.pop())

    def read(self, work: Callable[[], Imported]) -> None:
        """Read the source in another way, such as another encoding, in the background."""
        self._stop()
        self._task = self._desk.runner.run(work, self._taken_anew, self._tell)
        self.changed.emit()

    def stop(self) -> None:
        """Let go of what is under way."""
        self._stop()
        self.names.stop()

    def _go(self, step: Step) -> None:
        self._past.append(self._step)
        self._understand(step)

    def _understand(self, step: Step) -> None:
        same = step.overrides == self._step.overrides
        self._step = step
        self._stop()
        imported = self._imported
        if same:
            self.changed.emit()
        elif len(self.text) <= _AT_ONCE:
            self._taken(decided(imported, step.overrides))
        else:
            overrides = step.overrides
            self._task = self._desk.runner.run(
                lambda: decided(imported, overrides), self._taken, self._tell
            )
            self.changed.emit()

    def _taken(self, imported: Imported) -> None:
        self._task = None
        if imported.understanding == self._imported.understanding:
            self._forget_vain()
        self._take(imported)
        self.changed.emit()
        self.names.ask(self._imported.release)

    def _forget_vain(self) -> None:
        """What was said last changes nothing, so there is nothing to take back either."""
        said = self._step.overrides
        if self._past and len(said) > len(self._past[-1].overrides):
            self._step = self._past.pop()
            self.in_vain.emit(said[-1].sort)

    def _taken_anew(self, imported: Imported) -> None:
        self._task = None
        self._step, self._past = Step(), []
        self._checked.clear()
        self._take(imported)
        self.read_again.emit()
        self.changed.emit()
        self.names.ask(self._imported.release)

    def _take(self, imported: Imported) -> None:
        self._imported = imported
        self._doubtful = None
        self.sorts = SortsOf(imported.release)
        if self.confirmed is None and was_published(imported.release, self._today):
            self.confirmed = True

    def _tell(self, problem: Problem) -> None:
        self._task = None
        self.failed.emit(problem)
        self.changed.emit()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
