"""What stands at the end of a release about those who issue it."""

import msgspec
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.binding import edition_in
from editor.gui.fields.choice_button import ChoiceButton
from editor.gui.fields.form import label, row, stacked
from editor.gui.fields.issuers import build_issuers
from editor.gui.fields.item_binding import ItemWays
from editor.gui.fields.item_list import ItemList, ListWays
from editor.gui.fields.line import LineField
from editor.gui.fields.rich import RichField
from editor.gui.fields.text import Ways
from editor.gui.library.kept_offers import KeptOffers
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.edition import Boilerplate
from editor.model.ids import new_id, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.standing_text import (
    add_boilerplate,
    move_boilerplates,
    remove_boilerplates,
    update_boilerplate,
)
from editor.model.places import edition_place, place
from editor.model.release import Release


def build_about(bridge: SessionBridge, language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page: the texts, then the organisations that they are about."""
    section = QWidget(parent)
    rows = stacked(section)
    rows.addWidget(boilerplates(bridge, language, section, desk))
    rows.addSpacing(8)
    rows.addWidget(label(tr("Issuing organisations"), section, kind="label"))
    rows.addWidget(build_issuers(bridge, section, desk))
    return section


def boilerplates(bridge: SessionBridge, language: str, parent: QWidget, desk: Desk) -> ItemList:
    """The texts, each with a heading and the organisation it is about."""
    items = _items(language)

    def added(release: Release) -> tuple[str, Change]:
        new = Boilerplate(id=new_id(taken_ids(release)))
        return new.id, add_boilerplate(language, new)

    def content(item_id: str, card: QWidget) -> QWidget:
        return _content(bridge, (items, item_id), language, card, desk)

    ways = ListWays(
        items.place,
        tr("Text"),
        items.items,
        lambda ids, before: move_boilerplates(language, ids, before),
        lambda ids: remove_boilerplates(language, ids),
        added,
        tr("Add a text"),
    )
    return ItemList(bridge, ways, content, desk.theme, parent)


def _items(language: str) -> ItemWays:
    def texts(release: Release) -> tuple[Boilerplate, ...]:
        edition = edition_in(release, language)
        return edition.boilerplates if edition else ()

    return ItemWays(
        edition_place(language, "boilerplates"),
        texts,
        lambda item, field: update_boilerplate(language, item, field),
    )


def _content(
    bridge: SessionBridge, item: tuple[ItemWays, str], language: str, card: QWidget, desk: Desk
) -> QWidget:
    ways, item_id = item
    theme = desk.theme
    content = QWidget(card)
    heading = LineField(bridge, ways.binding(item_id, "heading", tr("Heading")), content, language)
    heading.setPlaceholderText(tr("Heading (“About us”)"))
    offers = KeptOffers(heading, desk, _kept_text, language)
    offers.taken.connect(lambda kept: _take_kept(bridge, item, kept))
    issuer = IssuerButton(bridge, ways, item_id, theme, content)
    text = RichField(
        bridge, ways.binding(item_id, "text", tr("Text")), content, theme, Ways(language)
    )
    text.setPlaceholderText(tr("Who you are, in a few sentences"))
    rows = stacked(content, 4)
    rows.addWidget(row(content, (heading, issuer), 4))
    rows.addWidget(text)
    text.raise_()  # so that Tab reaches it behind its heading
    return content


def _kept_text() -> type:
    from editor.library.records import KeptBoilerplate  # noqa: PLC0415  # a slower start

    return KeptBoilerplate


def _take_kept(bridge: SessionBridge, item: tuple[ItemWays, str], kept) -> None:  # noqa: ANN001  # editor.library.records.KeptBoilerplate
    """Put a text that is kept in the place of one; undo brings that back."""
    ways, item_id = item
    old = ways.find(bridge.release, item_id)
    if old is not None:
        new = msgspec.structs.replace(old, heading=kept.heading, text=kept.text)
        caret = Caret(place(ways.place, item_id, "heading"))
        bridge.apply(ways.update(new, ""), caret, caret)


class IssuerButton(ChoiceButton):
    """Says which issuer a text is about."""

    def __init__(
        self, bridge: SessionBridge, ways: ItemWays, item_id: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent)
        self._bridge = bridge
        self._ways = ways
        self._id = item_id
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        # As wide as the heading beside it, whatever its words.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        bridge.changed.connect(self._follow)
        self._show(bridge.release)

    def _follow(self, changed: Changed) -> None:
        before, after = changed.before, changed.after
        is_same = self._ways.items(before) is self._ways.items(after)
        if not is_same or before.issuers is not after.issuers:
            self._show(after)

    def _show(self, release: Release) -> None:
        item = self._ways.find(release, self._id)
        names = {issuer.id: issuer.name for issuer in release.issuers}
        name = names.get(item.issuer, "") if item else ""
        about = tr(message("About {name}", name=name)) if name else tr("About nobody in particular")
        self.setText(about)
        self.setAccessibleName(about)
        self.setVisible(bool(release.issuers))

    def _fill(self) -> None:
        self._menu.clear()
        issuers = [(issuer.id, issuer.name) for issuer in self._bridge.release.issuers]
        for issuer_id, name in (*issuers, ("", tr("Nobody in particular"))):
            action = self._menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, issuer_id=issuer_id: self._choose(issuer_id))

    def _choose(self, issuer_id: str) -> None:
        item = self._ways.find(self._bridge.release, self._id)
        caret = Caret(f"{self._ways.place}/{self._id}")
        chosen = Boilerplate(id=item.id, heading=item.heading, text=item.text, issuer=issuer_id)
        self._bridge.apply(self._ways.update(chosen, ""), caret, caret)
