"""The groups of signatories: their headings, and the order that they print in."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.fields.form import label
from editor.gui.fields.item_binding import ItemWays
from editor.gui.fields.item_list import ItemList, ListWays
from editor.gui.fields.line import LineField
from editor.gui.kit.buttons import push_button
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.ids import new_id, taken_ids
from editor.model.operations.change import Change
from editor.model.operations.signatory_list import (
    add_group,
    move_groups,
    remove_groups,
    update_group,
)
from editor.model.release import Release
from editor.model.signatories import Group

PLACE = "signatories/groups"
_ITEMS = ItemWays(PLACE, lambda release: release.signatories.groups, update_group)


class GroupsPanel(QFrame):
    """A card for each group, with its heading in the language of the edition."""

    closed = Signal()

    def __init__(self, bridge: SessionBridge, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 12)
        rows.addWidget(label(tr("Groups"), self, kind="section"))
        self.list = ItemList(bridge, _ways(), _content(bridge, language), theme, self)
        rows.addWidget(self.list)
        close = push_button(tr("Done"), self)
        close.clicked.connect(lambda _on: self.closed.emit())
        rows.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        # The panel is a part of the section, which knows when it has to be brought out.
        self.list.setProperty("place", "")


def _ways() -> ListWays:
    return ListWays(
        PLACE,
        tr("Group"),
        lambda release: release.signatories.groups,
        move_groups,
        remove_groups,
        _added,
        tr("Add a group"),
    )


def _added(release: Release) -> tuple[str, Change]:
    group = Group(id=new_id(taken_ids(release), "g"))
    return group.id, add_group(group)


def _content(bridge: SessionBridge, language: str) -> Callable[[str, QWidget], QWidget]:
    def get(group: Group) -> str:
        return group.heading.get(language, "")

    def put(group: Group, text: str) -> Group:
        others = {k: v for k, v in group.heading.items() if k != language}
        heading = {**group.heading, language: text} if text else others
        return msgspec.structs.replace(group, heading=heading)

    def content(item_id: str, card: QWidget) -> QWidget:
        binding = _ITEMS.binding(item_id, "heading", tr("Heading of the group"), get, put)
        field = LineField(bridge, binding, card)
        group = _ITEMS.find(bridge.release, item_id)
        other = next(iter(group.heading.values()), "") if group else ""
        field.setPlaceholderText(other or tr("Heading of the group"))
        return field

    return content
