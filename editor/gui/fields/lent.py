"""What the issuing organisations lend to a letterhead that lacks it, as hints in its fields."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject

from editor.app.changes import Changed
from editor.gui.bridge import SessionBridge
from editor.gui.words import tr
from editor.model.letterhead import issuer_names, lender
from editor.model.message import message
from editor.model.release import Release


class Hinted(Protocol):
    """A field that shows words while it is empty."""

    def setPlaceholderText(self, words: str, /) -> None:
        """Show these words."""


class Lent(QObject):
    """Follows the issuers; `fields` are by their names in the identity."""

    def __init__(
        self, bridge: SessionBridge, fields: Mapping[str, Hinted], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _follow(self, changed: Changed) -> None:
        if changed.before.issuers is not changed.after.issuers:
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        lone = lender(release)
        lent = {
            "organization": ", ".join(issuer_names(release)),
            "address": " ".join(lone.address.split()),
            "website": lone.website,
        }
        for name, field in self._fields.items():
            hint = message("{words} (from the issuing organisations)", words=lent[name])
            field.setPlaceholderText(tr(hint) if lent[name] else "")
