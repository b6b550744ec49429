"""How the list of signatories prints: menus for its order, groups, columns and what it shows."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.fields.flow import FlowLayout
from editor.gui.kit.buttons import menu_button
from editor.gui.kit.days import long_day
from editor.gui.words import N_, tr
from editor.model.dates import Date
from editor.model.enums import GroupBy, Order
from editor.model.message import message
from editor.model.operations import signatory_list as operations
from editor.model.operations.change import Change
from editor.model.places import place
from editor.model.signatories import Signatories

_ORDERS = {
    Order.AS_SIGNED: N_("As in this list"),
    Order.ALPHABETICAL: N_("Alphabetical"),
    Order.COUNTRY: N_("By country"),
}
_GROUPS = {
    GroupBy.NONE: N_("None"),
    GroupBy.COUNTRY: N_("Country"),
    GroupBy.KIND: N_("Kind"),
    GroupBy.GROUP: N_("Own groups"),
}
_COLUMNS = (1, 2, 3)


class ListMenus(QWidget):
    """A row of buttons, each of which says what is chosen."""

    def __init__(self, bridge: SessionBridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.order = self._button("order")
        self.group_by = self._button("group_by")
        self.columns = self._button("columns")
        self.shown = self._button("numbered")
        self.shown.setText(tr("Shown"))
        self._radios = {
            "order": self._radio(self.order, _ORDERS, operations.set_order),
            "group_by": self._radio(self.group_by, _GROUPS, operations.set_group_by),
            "columns": self._radio(
                self.columns, {n: str(n) for n in _COLUMNS}, operations.set_columns
            ),
        }
        self._switches = {
            "numbered": self._switch(
                tr("Numbers"), lambda on: operations.set_numbered(numbered=on), "numbered"
            ),
            "show_country": self._switch(
                tr("Countries"), lambda on: operations.set_show_country(show=on), "show_country"
            ),
            "show_acronym": self._switch(
                tr("Acronyms"), lambda on: operations.set_show_acronym(show=on), "show_acronym"
            ),
            "as_of": self._switch(
                "", lambda on: operations.set_as_of(_today() if on else None), "as_of"
            ),
        }
        self.shown.menu().addSeparator()
        self.shown.menu().addAction(self._switches["as_of"])
        self.row: FlowLayout | QHBoxLayout = FlowLayout(self)
        for button in (self.order, self.group_by, self.columns, self.shown):
            self.row.addWidget(button)
        bridge.changed.connect(self._follow)
        self._show(bridge.release.signatories)

    def _button(self, field: str) -> QPushButton:
        button = menu_button("", QMenu(self), self)
        button.setProperty("place", place("signatories", field))
        return button

    def _radio(
        self, button: QPushButton, words: dict, operation: Callable[..., Change]
    ) -> dict[object, QAction]:
        group = QActionGroup(self)
        field = str(button.property("place"))
        made = {}
        for value, name in words.items():
            action = button.menu().addAction(tr(name))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(
                lambda _on=False, value=value: self._apply(operation(value), field)
            )
            made[value] = action
        return made

    def _switch(self, words: str, operation: Callable[[bool], Change], field: str) -> QAction:
        action = self.shown.menu().addAction(words)
        action.setCheckable(True)
        where = place("signatories", field)
        action.triggered.connect(lambda on: self._apply(operation(on), where))
        return action

    def _apply(self, change: Change, where: str) -> None:
        self._bridge.apply(change, Caret(where), Caret(where))

    def _follow(self, changed: Changed) -> None:
        if changed.before.signatories is not changed.after.signatories:
            self._show(changed.after.signatories)

    def _show(self, listed: Signatories) -> None:
        order, gathered = tr(_ORDERS[listed.order]), tr(_GROUPS[listed.group_by])
        self.order.setText(tr(message("Order: {order}", order=order)))
        self.group_by.setText(tr(message("Group: {groups}", groups=gathered)))
        self.columns.setText(tr(message("Columns: {number}", number=listed.columns)))
        for field, actions in self._radios.items():
            actions[getattr(listed, field)].setChecked(True)
        for field, action in self._switches.items():
            action.setChecked(bool(getattr(listed, field)))
        on = listed.as_of or _today()
        self._switches["as_of"].setText(tr(message("As of {date}", date=long_day(on))))


def _today() -> Date:
    return dt.datetime.now().astimezone().date()
