"""Tells the library of the program who signed, and takes that back with the issue."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.app.changes import Changed
from editor.gui.bridge import SessionBridge
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.library.shelf import Shelf
from editor.gui.window.saving import problem_words
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.message import Message, Problem, message
from editor.model.release import Issue

if TYPE_CHECKING:
    from editor.app.issuing import Signed
    from editor.app.library.issued import Recorded

KEY = "issued"


class ShelfRecorder(QObject):
    """The recorder of `editor.app.issuing`, on the library that the windows share.

    When the issue is undone the library forgets what it was told; redo tells it again.
    """

    def __init__(self, shelf: Shelf, bridge: SessionBridge, bars: BarStack) -> None:
        super().__init__(bridge)
        self._shelf, self._bars = shelf, bars
        self._told: dict[Issue, tuple[Signed, Recorded]] = {}
        bridge.stepped.connect(self._follow)

    def record_signed(self, signed: "Signed") -> None:
        """Keep who signed; nothing is begun where nobody did. Raises Problem."""
        from editor.app.library.issued import record_signed  # noqa: PLC0415  # a slower start

        if not signed.signatories and not self._shelf.exists:
            return
        with _Writing(self._shelf) as library:
            self._told[signed.issue] = (signed, record_signed(library, signed))

    def _follow(self, changed: Changed) -> None:
        before, after = set(changed.before.issued), set(changed.after.issued)
        if before - after - self._told.keys():
            self._bars.drop(KEY)  # what it says of that version is not so any more
        for issue in self._told.keys() & (before - after):
            self._take_back(issue)
        for issue in self._told.keys() & (after - before):
            self._tell_again(issue)

    def _take_back(self, issue: Issue) -> None:
        from editor.app.library.issued import take_back  # noqa: PLC0415  # as above

        recorded = self._told[issue][1]
        try:
            with _Writing(self._shelf) as library:
                take_back(library, recorded)
        except Problem as problem:
            words = message(
                "Version {version} is not issued any more, but the library still holds who signed"
                " it: {problem}",
                version=issue.version,
                problem=problem_words(problem),
            )
            way_on = WayOn(tr("Try again"), lambda: self._take_back(issue))
            self._bars.tell(KEY, Level.WARNING, tr(words), (way_on,))
            return
        self._bars.tell(KEY, Level.NOTE, tr(_forgotten(issue, recorded)))

    def _tell_again(self, issue: Issue) -> None:
        words = message("Version {version} is issued again.", version=issue.version)
        try:
            self.record_signed(self._told[issue][0])
        except Problem as problem:
            self._bars.tell(KEY, Level.WARNING, f"{tr(words)} {problem_words(problem)}")
            return
        self._bars.tell(KEY, Level.NOTE, tr(words))


def _forgotten(issue: Issue, recorded: "Recorded") -> Message:
    if not recorded.added:
        return message(
            "Version {version} is not issued any more, and the library forgot who signed it.",
            version=issue.version,
        )
    return message(
        "Version {version} is not issued any more, and the library forgot who signed it."
        " Names that were new to the library stay there.",
        version=issue.version,
    )


class _Writing:
    """The library for a moment; other programs may write again afterwards."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf, self._was_held = shelf, shelf.is_held

    def __enter__(self):  # noqa: ANN204  # editor.library.store.Library, not loaded yet
        return self._shelf.hold()

    def __exit__(self, *_failure: object) -> None:
        if not self._was_held:
            self._shelf.close()
        self._shelf.changed.emit()
