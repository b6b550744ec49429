"""The organisations that issue a release."""

import msgspec
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import row, stacked
from editor.gui.fields.item_binding import ItemWays
from editor.gui.fields.item_list import ItemList, ListWays
from editor.gui.fields.line import LineField
from editor.gui.fields.logos import Ids, LogoRow
from editor.gui.words import tr
from editor.model.ids import new_id, taken_ids
from editor.model.operations.change import Change
from editor.model.operations.people import add_issuer, move_issuers, remove_issuers, update_issuer
from editor.model.people import Issuer
from editor.model.release import Release

_ITEMS = ItemWays("issuers", lambda release: release.issuers, update_issuer)


def build_issuers(bridge: SessionBridge, parent: QWidget, desk: Desk) -> ItemList:
    """A card for each, with name, website, address and logo."""
    ways = ListWays(
        "issuers",
        tr("Organisation"),
        lambda release: release.issuers,
        move_issuers,
        remove_issuers,
        _added,
        tr("Add an organisation"),
    )
    return ItemList(
        bridge,
        ways,
        lambda item_id, card: _content(bridge, item_id, card, desk),
        desk.theme,
        parent,
    )


def _added(release: Release) -> tuple[str, Change]:
    issuer = Issuer(id=new_id(taken_ids(release)))
    return issuer.id, add_issuer(issuer)


def _content(bridge: SessionBridge, item_id: str, card: QWidget, desk: Desk) -> QWidget:
    content = QWidget(card)
    fields = []
    for name, words in (
        ("name", tr("Name")),
        ("website", tr("Website")),
        ("address", tr("Address")),
    ):
        field = LineField(bridge, _ITEMS.binding(item_id, name, words), content)
        field.setPlaceholderText(words)
        fields.append(field)
    logo = IssuerLogo(bridge, desk, content, item_id)
    rows = stacked(content, 4)
    rows.addWidget(row(content, fields[:2], 4))
    rows.addWidget(_beside(content, fields[2], logo))
    return content


def _beside(parent: QWidget, address: QWidget, logo: QWidget) -> QWidget:
    """The address takes what room the logo leaves."""
    widget = QWidget(parent)
    layout = QHBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(address, 1)
    layout.addWidget(logo)
    return widget


class IssuerLogo(LogoRow):
    """One logo; another takes its place."""

    def __init__(self, bridge: SessionBridge, desk: Desk, parent: QWidget, item_id: str) -> None:
        def read(release: Release) -> Ids:
            issuer = _ITEMS.find(release, item_id)
            return (issuer.logo,) if issuer and issuer.logo else ()

        def write(ids: Ids) -> Change:
            issuer = _ITEMS.find(bridge.release, item_id)
            logo = ids[-1] if ids else ""
            return update_issuer(msgspec.structs.replace(issuer, logo=logo))

        super().__init__(bridge, desk, parent, f"issuers/{item_id}/logo", read, write)
        self.adder.setText(tr("Logo"))
