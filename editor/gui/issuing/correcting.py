"""Asks what a change of a release means that is out; nobody waits for the answer to type."""

from PySide6.QtCore import QObject

from editor.app.changes import Changed
from editor.app.corrections import needs_meaning
from editor.gui.bridge import SessionBridge
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.words import tr
from editor.model.findings import Level
from editor.model.issues import correction_under_way
from editor.model.message import message
from editor.model.operations.issuing import drop_correction

KEY = "correction"


class CorrectionBar(QObject):
    """The change is kept either way: it is a correction until a person says otherwise."""

    def __init__(self, bridge: SessionBridge, bars: BarStack) -> None:
        super().__init__(bridge)
        self._bridge, self._bars = bridge, bars
        bridge.changed.connect(self._follow)

    def _follow(self, changed: Changed) -> None:
        if needs_meaning(changed.before) and correction_under_way(changed.after):
            self._ask(changed.before.issued[-1].version)
        elif KEY in self._bars.keys and correction_under_way(changed.after) is None:
            self._bars.drop(KEY)

    def _ask(self, version: int) -> None:
        words = message(
            "This release is out as version {version}. Is the change a correction, which the pages"
            " will tell of, or the beginning of a new draft?",
            version=version,
        )
        ways_on = (
            WayOn(tr("Correction"), lambda: self._bars.drop(KEY)),
            WayOn(tr("New draft"), self._make_draft),
        )
        self._bars.tell(KEY, Level.WARNING, tr(words), ways_on, closable=False)

    def _make_draft(self) -> None:
        self._bridge.apply(drop_correction())
        self._bars.drop(KEY)
