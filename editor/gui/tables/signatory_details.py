"""What a list holds of a signatory besides the columns of the table."""

from PySide6.QtWidgets import QCheckBox, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.fields.item_binding import ItemWays
from editor.gui.tables.details import DetailField, Details
from editor.gui.tables.wording import Wording
from editor.gui.words import tr
from editor.model.operations.change import Change
from editor.model.operations.signatories import set_withheld, update_signatory
from editor.model.operations.signatory_list import set_leads
from editor.model.places import place
from editor.model.release import Release
from editor.model.signatories import Signatory, SignatoryWords

_ITEMS = ItemWays("signatories", lambda release: release.signatories.entries, update_signatory)


def make_details(bridge: SessionBridge, wording: Wording, parent: QWidget) -> Details:
    """Role, affiliation and proof of consent; whether the name is withheld or leads."""

    def name_of(item_id: str) -> str:
        found = _ITEMS.find(bridge.release, item_id)
        return wording.name(found) if found else ""

    return SignatoryDetails(bridge, _fields(wording), name_of, parent)


def _fields(wording: Wording) -> tuple[DetailField, ...]:
    def worded(field: str, name: str):  # noqa: ANN202  # makes a binding
        get, put = wording.get(field, SignatoryWords), wording.put(field, SignatoryWords)
        return lambda item_id: _ITEMS.binding(item_id, field, name, get, put)

    role, affiliation, by = tr("Role"), tr("Affiliation"), tr("Confirmed by")
    name = tr("Name as signed")
    return (
        DetailField(name, lambda item_id: _ITEMS.binding(item_id, "name", name)),
        DetailField(role, worded("role", role), tr("Of a person")),
        DetailField(affiliation, worded("affiliation", affiliation), tr("Of a person")),
        DetailField(
            by,
            lambda item_id: _ITEMS.binding(item_id, "confirmed_by", by),
            tr("Such as a signed form"),
        ),
    )


class SignatoryDetails(Details):
    """The fields, and two switches."""

    def __init__(self, bridge: SessionBridge, fields, name_of, parent: QWidget) -> None:  # noqa: ANN001  # as for Details
        self._withheld: QCheckBox | None = None
        self._lead: QCheckBox | None = None
        super().__init__(bridge, fields, name_of, parent)
        bridge.changed.connect(self._follow)

    def show_item(self, item_id: str) -> None:
        """Follow the cursor to another item."""
        super().show_item(item_id)
        self._show_switches(self._bridge.release)

    def _make_fields(self) -> None:
        super()._make_fields()
        self._withheld = QCheckBox(tr("Withhold the name"), self.inside)
        self._withheld.setToolTip(tr("It counts, and stands nowhere"))
        self._lead = QCheckBox(tr("First in print, as lead"), self.inside)
        self._withheld.clicked.connect(
            lambda on: self._apply(set_withheld([self.item_id], withheld=on))
        )
        self._lead.clicked.connect(self._set_lead)
        self.add_widget("", self._withheld)
        self.add_widget("", self._lead)
        self._show_switches(self._bridge.release)

    def _set_lead(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        leads = self._bridge.release.signatories.leads
        others = tuple(lead for lead in leads if lead != self.item_id)
        self._apply(set_leads((*others, self.item_id) if on else others))

    def _apply(self, change: Change) -> None:
        caret = Caret(place("signatories", self.item_id))
        self._bridge.apply(change, caret, caret)

    def _follow(self, changed: Changed) -> None:
        if changed.before.signatories is not changed.after.signatories:
            self._show_switches(changed.after)

    def _show_switches(self, release: Release) -> None:
        found: Signatory | None = _ITEMS.find(release, self.item_id)
        if found is not None and self._withheld is not None and self._lead is not None:
            self._withheld.setChecked(found.withheld)
            self._lead.setChecked(found.id in release.signatories.leads)
