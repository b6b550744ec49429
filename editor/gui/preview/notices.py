"""What stands in the way of the pages, or was noticed while they were made, in words."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.theme import Theme
from editor.gui.words import tr, tr_count
from editor.model.findings import Finding, Level
from editor.model.message import Message, Problem

_TROUBLE = "trouble"
_REMARKS = "remarks"


class Notices(BarStack):
    """At most one problem, and the remarks of the last pages."""

    def __init__(self, theme: Theme, try_again: Callable[[], None], parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._try_again = WayOn(tr("Try again"), try_again)
        self._trouble: Problem | None = None
        self._remarks: tuple[Finding, ...] = ()

    def tell_trouble(self, problem: Problem, level: Level) -> None:
        """Say why the pages are not those of the text; the same problem is said once.

        An error stays until the pages are there: `Try again` is the only way to them.
        """
        told = self._trouble
        if told is not None and (told.what, told.way_on) == (problem.what, problem.way_on):
            return
        self._trouble = problem
        self.drop(_REMARKS)  # they are about pages of before
        words, lasts = _words(problem.what, problem.way_on), level is Level.ERROR
        self.tell(_TROUBLE, level, words, (self._try_again,), closable=not lasts)

    def clear_trouble(self) -> None:
        """The pages are there."""
        if self._trouble is not None:
            self._trouble, self._remarks = None, ()
            self.drop(_TROUBLE)

    def tell_remarks(self, findings: Iterable[Finding]) -> None:
        """Say what the renderer warned about; what was said and closed is not said again."""
        warned = (one for one in findings if one.level is not Level.NOTE)
        once = {_words(one.what, one.way_on): one for one in warned}
        remarks = tuple(sorted(once.values(), key=lambda one: -one.level))
        if remarks == self._remarks:
            return
        self._remarks = remarks
        if remarks:
            self._tell_first()
        else:
            self.drop(_REMARKS)

    def _tell_first(self) -> None:
        """The first one in short, so that the bar stays slim."""
        first, *others = self._remarks
        more = tr_count("And {number} more", "And {number} more", len(others))
        way_on = WayOn(more if others else tr("What to do"), self._tell_all)
        has_more = bool(others) or first.way_on is not None
        self.tell(_REMARKS, first.level, tr(first.what), (way_on,) if has_more else ())

    def _tell_all(self) -> None:
        lines = (_words(remark.what, remark.way_on) for remark in self._remarks)
        self.tell(_REMARKS, self._remarks[0].level, "\n".join(lines))


def _words(what: Message, way_on: Message | None) -> str:
    return " ".join(tr(part) for part in (what, way_on) if part is not None)
