"""Those whom a letter is addressed to, as a table."""

import msgspec
from PySide6.QtWidgets import QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.item_binding import ItemWays
from editor.gui.tables.columns import Badge, Choice, Column, TableWays
from editor.gui.tables.details import DetailField, Details
from editor.gui.tables.section import TableSection
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.people import (
    add_recipient,
    move_recipients,
    remove_recipients,
    update_recipient,
)
from editor.model.people import Recipient

_ITEMS = ItemWays("recipients", lambda release: release.recipients, update_recipient)
_TO, _COPY = "to", "copy"


def build_recipients(
    bridge: SessionBridge, _language: str, parent: QWidget, theme: Theme
) -> QWidget:
    """The section of the page."""
    section = TableSection(bridge, _ways(bridge), _added, theme, parent)
    section.adder.field.setPlaceholderText(tr("Type a name to add a recipient"))
    section.adder.field.setAccessibleName(tr("Type a name to add a recipient"))
    section.rows.addWidget(section.table)

    def name_of(item_id: str) -> str:
        recipient = _ITEMS.find(bridge.release, item_id)
        return recipient.name or recipient.organization if recipient else ""

    address = DetailField(
        tr("Address"), lambda item_id: _ITEMS.binding(item_id, "address", tr("Address")), lines=2
    )
    section.show_details(Details(bridge, (address,), name_of, section))
    section.rows.addWidget(section.adder)
    section.adder.raise_()  # so that Tab reaches it where it stands
    return section


def _ways(bridge: SessionBridge) -> TableWays:
    def choose(ids: tuple[str, ...], key: str) -> Change:
        wanted = set(ids)
        chosen = [r for r in bridge.release.recipients if r.id in wanted]
        changes = [update_recipient(msgspec.structs.replace(r, copy=key == _COPY)) for r in chosen]
        return together(message("Change recipients"), *changes)

    return TableWays(
        place="recipients",
        one=tr("Recipients"),
        columns=(
            _column("name", tr("Name"), missed=2),
            _column("role", tr("Role")),
            _column("organization", tr("Organisation"), share=6),
            Column(
                key="copy",
                title=tr("As"),
                show=lambda item, _context: tr("Copy (Cc)") if item.copy else tr("Recipient"),
                badges=lambda item, _context: (
                    Badge(tr("Cc")) if item.copy else Badge(tr("To"), "note"),
                ),
                choices=lambda _context: (
                    Choice(_TO, tr("Recipient")),
                    Choice(_COPY, tr("Copy (Cc)")),
                ),
                choose=choose,
                width=56,
            ),
        ),
        items=lambda release: release.recipients,
        context=lambda _release: None,
        update=update_recipient,
        move=move_recipients,
        remove=remove_recipients,
    )


def _column(field: str, title: str, share: int = 5, missed: int = 1) -> Column:
    return Column(
        key=field,
        title=title,
        show=lambda item, _context: getattr(item, field),
        put=lambda item, text: msgspec.structs.replace(item, **{field: text}),
        share=share,
        missed=missed,
    )


def _added(new: tuple[tuple[str, str], ...]) -> Change:
    changes = [add_recipient(Recipient(id=item_id, name=name)) for item_id, name in new]
    return together(changes[0].label, *changes)
