"""The signatories of a release: a table, how it prints, and the details of one of them."""

import datetime as dt
from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from editor.app.changes import Changed
from editor.app.signing import typed_name
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.desk import Desk
from editor.gui.fields.form import label
from editor.gui.kit.buttons import menu_button, push_button
from editor.gui.kit.message_bar import BarStack
from editor.gui.tables.alike_actions import AlikeActions
from editor.gui.tables.columns import TableWays
from editor.gui.tables.confirming import ConfirmPopover
from editor.gui.tables.countries import Countries
from editor.gui.tables.groups import PLACE as GROUPS
from editor.gui.tables.groups import GroupsPanel
from editor.gui.tables.list_menus import ListMenus
from editor.gui.tables.look_alikes import LookAlikeWatch
from editor.gui.tables.row_menu import chosen_words, fill_row_menu, fill_sort_menu
from editor.gui.tables.section import TableSection
from editor.gui.tables.signatory_columns import around, columns
from editor.gui.tables.signatory_details import make_details
from editor.gui.tables.sorting import sorted_list
from editor.gui.tables.summary import counts_line
from editor.gui.tables.ways_in import WaysIn
from editor.gui.tables.wording import Wording
from editor.gui.words import N_, tr
from editor.model.dates import Date
from editor.model.enums import SignatoryKind, SignatoryStatus
from editor.model.operations.change import Change
from editor.model.operations.signatories import (
    add_signatories,
    move_signatories,
    remove_signatories,
    update_signatory,
)
from editor.model.operations.signing import confirm
from editor.model.release import Release

_EMPTY = N_(
    "Nobody has signed yet. Type a name above, paste or drop a list, import a file,"
    " or take names from the library."
)


def build_signatories(bridge: SessionBridge, language: str, parent: QWidget, desk: Desk) -> QWidget:
    """The section of the page."""
    return SignatorySection(bridge, language, desk, parent)


class SignatorySection(TableSection):
    """The line to add by stands above the table, as a list of names is long."""

    def __init__(
        self,
        bridge: SessionBridge,
        language: str,
        desk: Desk,
        parent: QWidget,
        today: Callable[[], Date] | None = None,
    ) -> None:
        self._wording = Wording(bridge, language)
        self._countries = Countries(language)
        self._language, self._today = language, today or _today
        self._theme = theme = desk.theme
        self._alike: LookAlikeWatch | None = None
        super().__init__(bridge, self._ways(), self._added, theme, parent)
        self.alike = self._alike = LookAlikeWatch(bridge, desk.runner, self)
        self.alike_actions = AlikeActions(
            self.table, self.alike, bridge, self._countries, self._today, self.model.apply
        )
        self.adder.field.setPlaceholderText(tr("Type a name to add · paste a list"))
        self.adder.field.setAccessibleName(tr("Type a name to add, or paste a list"))
        self.bars = BarStack(theme, self)
        self.ways_in = WaysIn(self.adder, bridge, language, desk, self.bars)
        self.ways_in.changed.connect(self.add_change)
        self.adder.is_list = self.ways_in.is_list
        self.menus = ListMenus(bridge, self)
        self.groups = GroupsPanel(bridge, language, theme, self)
        self.counts = label("", self, kind="muted")
        self.empty = label(tr(_EMPTY), self, kind="muted")
        self.empty.setWordWrap(True)
        self.chosen_menu = QMenu(self)
        self.chosen = menu_button("", self.chosen_menu, self)
        self.confirm_button = push_button(tr("Confirm…"), self)
        self.confirm_button.setToolTip(tr("Confirm chosen…"))
        self._assemble()
        self._connect()
        self.show_details(make_details(bridge, self._wording, self))
        self._show(bridge.release)

    def fill_menu(self, menu: QMenu) -> None:
        """What can be done with the chosen rows."""
        ids = self.table.chosen_ids()
        self.alike_actions.fill_menu(menu)
        if ids:
            menu.addAction(tr("Confirm…")).triggered.connect(self.open_confirming)
        fill_row_menu(menu, self.bridge, ids, self._language, self._today(), self.model.apply)
        super().fill_menu(menu)

    def known(self, name: str) -> str:
        """Where a name stands already, also when its country is typed along."""
        return super().known(name) or super().known(typed_name(name).name)

    def take_text(self, text: str) -> None:
        """Look through the names of a text, and ask once whether all of them have signed."""
        self.ways_in.review_text(text)

    def add_change(self, change: Change) -> None:
        """Carry out a change that adds signatories, and choose them."""
        before = {entry.id for entry in self.bridge.release.signatories.entries}
        here = Caret(self.ways.place)
        after = self.bridge.apply(change, here, here).after
        new = tuple(e.id for e in after.signatories.entries if e.id not in before)
        self.table.choose_rows(new)
        self.table.scrollTo(self.table.currentIndex())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Lists may be dropped: text, or a file."""
        if self.ways_in.may_drop(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a list in as if it were pasted or imported."""
        event.acceptProposedAction()
        self.ways_in.drop(event.mimeData())

    def focus_place(self, wanted: str) -> None:
        """Bring the groups out where one of them is meant."""
        if wanted.startswith(GROUPS):
            self.groups.show()
            self.groups.list.focus_place(wanted)
        else:
            super().focus_place(wanted)

    def restore_caret(self, caret: Caret) -> None:
        """Put the cursor back where it was before a step."""
        if caret.place.startswith(GROUPS):
            self.groups.list.restore_caret(caret)
        else:
            super().restore_caret(caret)

    def open_confirming(self) -> None:
        """Ask on which day and by what the chosen have confirmed."""
        ids = self.table.chosen_ids()
        popover = ConfirmPopover(
            len(ids), self._today(), self._language, self._theme, self.confirm_button
        )
        popover.confirmed.connect(
            lambda day, source: self.model.apply(confirm(ids, day or self._today(), source), ids[0])
        )
        popover.open_under(self.confirm_button)

    def sort(self, by: str) -> None:
        """Put the list itself in the order of name, country or status."""
        release = self.bridge.release
        if release.signatories.entries:
            self.model.apply(sorted_list(release, by, self._wording, self._countries))

    def _ways(self) -> TableWays:
        return TableWays(
            place="signatories",
            one=tr("Signatories"),
            columns=columns(self._wording, self._countries, self._today),
            items=lambda release: release.signatories.entries,
            context=lambda release: around(release, self._alike.pairs if self._alike else ()),
            update=update_signatory,
            move=move_signatories,
            remove=remove_signatories,
        )

    def _added(self, new: tuple[tuple[str, str], ...]) -> Change:
        entries = tuple(
            replace(typed_name(name), id=item_id, status=SignatoryStatus.CONFIRMED)
            for item_id, name in new
        )
        return add_signatories(entries)

    def _assemble(self) -> None:
        self.menus.order.menu().addSeparator()
        fill_sort_menu(self.menus.order.menu(), self.sort)
        self.menus.group_by.menu().addSeparator()
        edit = self.menus.group_by.menu().addAction(tr("Edit groups…"))
        edit.triggered.connect(self._open_groups)
        foot = QHBoxLayout()
        self.counts.setWordWrap(True)
        two_lines = self._theme.sizes.control + self._theme.sizes.step
        self.counts.setMinimumHeight(two_lines)  # so that choosing moves nothing
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.confirm_button)
        foot.addWidget(self.chosen)
        self.groups.closed.connect(self._close_groups)
        self.groups.hide()
        above = (self.adder, self.ways_in.buttons, self.bars, self.empty, self.menus, self.groups)
        for widget in above:
            self.rows.addWidget(widget)
        self.rows.addLayout(foot)
        self.rows.addWidget(self.table)
        for button in (self.chosen, self.confirm_button):
            button.setFixedHeight(self._theme.sizes.control)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self.confirm_button.clicked.connect(self.open_confirming)
        self.groups.list.place_changed.connect(self.place_changed)
        self.chosen_menu.aboutToShow.connect(self._fill_chosen)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.model.rowsRemoved.connect(self._show_chosen)
        self.bridge.changed.connect(self._follow)
        self.alike.changed.connect(self.model.look_around)
        self._show_chosen()

    def _open_groups(self) -> None:
        self.groups.show()
        first = next(iter(self.groups.list.cards), "")
        self.groups.list.focus_place(f"{GROUPS}/{first}")

    def _close_groups(self) -> None:
        self.groups.hide()
        self.menus.group_by.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_chosen(self) -> None:
        self.chosen_menu.clear()
        self.fill_menu(self.chosen_menu)

    def _show_chosen(self) -> None:
        number = len(self.table.selectionModel().selectedRows())
        self.chosen.setText(chosen_words(number))
        for button in (self.chosen, self.confirm_button):
            button.setVisible(number > 0)

    def _follow(self, changed: Changed) -> None:
        if changed.before.signatories is not changed.after.signatories:
            self._show(changed.after)

    def _show(self, release: Release) -> None:
        listed = release.signatories
        self.counts.setText(counts_line(listed))
        self.counts.setVisible(bool(listed.entries))
        self.menus.setVisible(bool(listed.entries))
        self.empty.setVisible(not listed.entries)
        people = any(entry.kind is SignatoryKind.PERSON for entry in listed.entries)
        self._show_column("group", bool(listed.groups))
        self._show_column("kind", people)

    def _show_column(self, key: str, is_wanted: bool) -> None:  # noqa: FBT001  # one private switch
        at = [column.key for column in self.ways.columns].index(key)
        if (key in self.table.unwanted) == is_wanted:
            self.table.unwanted ^= {key}
            self.table.setColumnHidden(at, not is_wanted)
            self.table.fit_columns()


def _today() -> Date:
    return dt.datetime.now().astimezone().date()
