"""The contacts of a release as a table."""

import msgspec
from PySide6.QtWidgets import QWidget

from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.item_binding import ItemWays
from editor.gui.library.kept_offers import KeptOffers
from editor.gui.tables.columns import (
    KEPT,
    Badge,
    Choice,
    Column,
    TableWays,
    join_list,
    split_list,
)
from editor.gui.tables.details import DetailField, Details
from editor.gui.tables.section import TableSection
from editor.gui.tables.wording import Wording
from editor.gui.words import N_, tr
from editor.model.enums import Audience
from editor.model.ids import new_id, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change, together
from editor.model.operations.people import (
    add_contact,
    move_contacts,
    remove_contacts,
    update_contact,
)
from editor.model.people import Contact, ContactWords
from editor.model.places import place

_AUDIENCES = {
    Audience.PRESS: (N_("press"), "note", N_("Press: for journalists only")),
    Audience.PUBLIC: (N_("public"), "ok", N_("Public: also on the website")),
    Audience.INTERNAL: (N_("internal"), "", N_("Internal: prints nowhere")),
}
_ITEMS = ItemWays("contacts", lambda release: release.contacts, update_contact)


def build_contacts(bridge: SessionBridge, language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page."""
    wording = Wording(bridge, language)
    section = TableSection(bridge, _ways(bridge, wording), _added, desk.theme, parent)
    section.adder.field.setPlaceholderText(tr("Type a name to add a contact"))
    section.adder.field.setAccessibleName(tr("Type a name to add a contact"))
    section.rows.addWidget(section.table)

    def name_of(item_id: str) -> str:
        contact = _ITEMS.find(bridge.release, item_id)
        return contact.name or contact.organization if contact else ""

    section.show_details(Details(bridge, _details(wording), name_of, section))
    section.rows.addWidget(section.adder)
    section.adder.raise_()  # so that Tab reaches it where it stands
    offers = KeptOffers(section.adder.field, desk, _kept_contact, language)
    offers.taken.connect(lambda kept: _take_kept(section, kept))
    return section


def _kept_contact() -> type:
    from editor.library.records import KeptContact  # noqa: PLC0415  # a slower start

    return KeptContact


def _take_kept(section: TableSection, kept) -> None:  # noqa: ANN001  # editor.library.records.KeptContact
    new = new_id(taken_ids(section.bridge.release), "k")
    there = Caret(place("contacts", new))
    contact = msgspec.structs.replace(kept.contact, id=new)
    section.adder.field.clear()
    section.adder.notice.say("")
    section.bridge.apply(add_contact(contact), Caret("contacts"), there)
    section.table.choose_rows((new,))


def _ways(bridge: SessionBridge, wording: Wording) -> TableWays:
    def choose(ids: tuple[str, ...], key: str) -> Change:
        wanted = set(ids)
        chosen = [c for c in bridge.release.contacts if c.id in wanted]
        changes = [
            update_contact(msgspec.structs.replace(c, audience=Audience(key))) for c in chosen
        ]
        return together(message("Change audience"), *changes)

    return TableWays(
        place="contacts",
        one=tr("Contacts"),
        columns=_columns(wording, choose),
        items=lambda release: release.contacts,
        context=lambda _release: None,
        update=update_contact,
        move=move_contacts,
        remove=remove_contacts,
    )


def _columns(wording: Wording, choose) -> tuple[Column, ...]:  # noqa: ANN001  # what a choice does
    role = wording.get("role", ContactWords)
    organization = wording.get("organization", ContactWords)
    return (
        Column(
            key="name",
            title=tr("Name"),
            show=lambda item, _context: item.name,
            put=lambda item, text: msgspec.structs.replace(item, name=text),
            share=9,
            missed=2,
        ),
        Column(
            key="role",
            title=tr("Role"),
            show=lambda item, _context: role(item),
            put=wording.put("role", ContactWords),
            share=7,
            yields=540,
        ),
        Column(
            key="organization",
            title=tr("Organisation"),
            show=lambda item, _context: organization(item),
            put=wording.put("organization", ContactWords),
            share=7,
            yields=720,
        ),
        _list_column("phones", tr("Phones"), 9, missed=KEPT),
        _list_column("emails", tr("E-mail"), 13),
        Column(
            key="audience",
            title=tr("For"),
            show=lambda item, _context: tr(_AUDIENCES[item.audience][2]),
            badges=lambda item, _context: (_badge(item.audience),),
            choices=lambda _context: tuple(
                Choice(audience.value, tr(words[2])) for audience, words in _AUDIENCES.items()
            ),
            choose=choose,
            width=84,
            gives=True,
            missed=KEPT,
        ),
    )


def _list_column(field: str, title: str, share: int, missed: int = 1) -> Column:
    return Column(
        key=field,
        title=title,
        show=lambda item, _context: join_list(getattr(item, field)),
        put=lambda item, text: _with_list(item, field, text),
        share=share,
        missed=missed,
        from_left=True,
    )


def _with_list(contact: Contact, field: str, text: str) -> Contact:
    return msgspec.structs.replace(contact, **{field: split_list(text)})


def _badge(audience: Audience) -> Badge:
    words, look, _long = _AUDIENCES[audience]
    return Badge(tr(words), look)


def _details(wording: Wording) -> tuple[DetailField, ...]:
    def listed(field: str, name: str):  # noqa: ANN202  # makes a binding
        return lambda item_id: _ITEMS.binding(
            item_id,
            field,
            name,
            lambda contact: join_list(getattr(contact, field)),
            lambda contact, text: _with_list(contact, field, text),
            lambda text: join_list(split_list(text)),
        )

    def plain(field: str, name: str):  # noqa: ANN202  # makes a binding
        return lambda item_id: _ITEMS.binding(item_id, field, name)

    def worded(field: str, name: str):  # noqa: ANN202  # makes a binding
        get, put = wording.get(field, ContactWords), wording.put(field, ContactWords)
        return lambda item_id: _ITEMS.binding(item_id, field, name, get, put)

    role, organization = tr("Role"), tr("Organisation")
    direct, site, tongues = tr("Direct phones"), tr("Website"), tr("Languages")
    hours, note = tr("Hours"), tr("Note")
    return (
        DetailField(role, worded("role", role)),
        DetailField(organization, worded("organization", organization)),
        DetailField(
            direct,
            listed("direct_phones", direct),
            tr("For the press edition only"),
            from_left=True,
        ),
        DetailField(site, plain("url", site), "https://", from_left=True),
        DetailField(tongues, listed("languages", tongues), tr("en, fr")),
        DetailField(hours, plain("hours", hours), tr("When to call")),
        DetailField(note, worded("note", note), lines=1),
    )


def _added(new: tuple[tuple[str, str], ...]) -> Change:
    changes = [add_contact(Contact(id=item_id, name=name)) for item_id, name in new]
    return together(changes[0].label, *changes)
