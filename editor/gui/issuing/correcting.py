"""Asks what a change of a release means that is out; nobody waits for the answer to type."""

import datetime as dt

from PySide6.QtCore import QObject

from editor.app.changes import Changed
from editor.app.corrections import Meaning, begin
from editor.gui.bridge import SessionBridge
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.issues import undecided_issue
from editor.model.message import message

KEY = "correction"


class CorrectionBar(QObject):
    """Asks until it is answered, also after the release was closed and opened again.

    The change is kept either way. The answer can be undone, which asks again.
    """

    def __init__(self, bridge: SessionBridge, bars: BarStack) -> None:
        super().__init__(bridge)
        self._bridge, self._bars = bridge, bars
        bridge.changed.connect(self._follow)
        self._look()

    def _follow(self, changed: Changed) -> None:
        if changed.before.issued is not changed.after.issued:
            self._look()

    def _look(self) -> None:
        if undecided_issue(self._bridge.release):
            ask_meaning(self._bridge, self._bars)
        else:
            self._bars.drop(KEY)


def ask_meaning(bridge: SessionBridge, bars: BarStack) -> None:
    """Ask in a bar what the change means."""
    words = message(
        "This release went out as version {version}. Is the change a correction, which the pages"
        " will tell of, or the beginning of a new draft?",
        version=bridge.release.issued[-2].version if len(bridge.release.issued) > 1 else 1,
    )

    def answer(meaning: Meaning) -> None:
        today = dt.datetime.now().astimezone().date()
        bars.drop(KEY)
        if undecided_issue(bridge.release):
            bridge.apply(begin(meaning, today))

    ways_on = (
        WayOn(tr("Correction"), lambda: answer(Meaning.CORRECTION)),
        WayOn(tr("New draft"), lambda: answer(Meaning.NEW_DRAFT)),
    )
    bars.tell(KEY, Level.WARNING, tr(words), ways_on, closable=False)
