"""The window of the library: what there is, a table of it, and the details of one entry."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QWidget,
)

from editor.app.library.offering import find_kept
from editor.gui.desk import Desk
from editor.gui.kit.buttons import menu_button
from editor.gui.kit.kept_place import keep_place
from editor.gui.kit.message_bar import BarStack
from editor.gui.kit.screens import resize_on_screen
from editor.gui.library import bringing
from editor.gui.library.acting import LibraryActs
from editor.gui.library.alike import AlikePage
from editor.gui.library.arranging import arranged
from editor.gui.library.cells import RowTable
from editor.gui.library.chosen_menu import fill_chosen_menu
from editor.gui.library.emptiness import show_emptiness, show_nothing_kept
from editor.gui.library.empty import EmptyPage
from editor.gui.library.kept_acts import KeptActs
from editor.gui.library.kept_page import KeptPage
from editor.gui.library.merge_dialog import MergeDialog
from editor.gui.library.opening import Opening
from editor.gui.library.party_model import ACRONYM, COUNTRY, NAME, SIGNED, PartyModel
from editor.gui.library.party_panel import PartyPanel
from editor.gui.library.showing import ids_of
from editor.gui.library.views import Kind, View, ViewList
from editor.gui.tables.countries import Countries
from editor.gui.window.status_line import StatusLine
from editor.gui.words import interface_language, tr, tr_count
from editor.library.export import TableFormat
from editor.library.reading import find_party, need_list
from editor.library.store import Library

_SIZE = (1200, 760)
_PAGES = 400


class LibraryWindow(QMainWindow):
    """One for the whole program; it holds the library while it is open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Library – Press Release Editor"))
        resize_on_screen(self, QSize(*_SIZE))
        keep_place(self, "library", desk.places)
        self._desk = desk
        self.theme = desk.theme
        countries = Countries(interface_language())
        self._countries = countries
        self.bars = BarStack(desk.theme, self)
        self.acts = LibraryActs(desk, self.bars, self)
        self.kept_acts = KeptActs(self.acts, self.bars)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search names, acronyms and other names"))
        self.search.setAccessibleName(tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self.status = StatusLine(desk.theme, self)
        self.views = ViewList(desk.theme, self)
        self.model = PartyModel(desk.shelf.look_up, countries)
        self.table = RowTable(desk.theme, tr("Entries"), self)
        self.model.setParent(self.table)
        self.table.setModel(self.model)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.share_room({ACRONYM: 96, COUNTRY: 128, SIGNED: 128}, NAME)
        self.alike = AlikePage(desk.shelf, desk.runner, desk.theme, self)
        self.kept = KeptPage(desk.theme, self)
        self.empty = EmptyPage(self)
        self.panel = PartyPanel(countries, self)
        self.pages = QStackedWidget(self)
        self.pages.setMinimumWidth(_PAGES)  # else the window grows with what each page would like
        self._menu = QMenu(self)
        self.more = menu_button(tr("With the chosen"), self._menu, self)
        self._assemble()
        self._connect()
        self._opening = Opening(desk.shelf, self.bars, self)
        self._opening.opened.connect(self._show_opened)
        self._opening.open()

    # --- showing --------------------------------------------------------------------------------

    @property
    def library(self) -> Library | None:
        """The library, while nobody else has it."""
        return self._desk.shelf.look_up()

    @property
    def may_write(self) -> bool:
        """Whether what there is can be changed here."""
        library = self.library
        return library is None or library.only_read is None

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the chosen rows."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.ids[row] for row in rows)

    def refresh(self) -> None:
        """Show what there is now."""
        self.views.refresh(self.library)
        self._show_view(self.views.current)
        library = self.library
        self._undo.setEnabled(library is not None and library.undo_label is not None)
        self._redo.setEnabled(library is not None and library.redo_label is not None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed, and let other programs write."""
        self._keep_typed()
        self.alike.stop()
        self._desk.shelf.changed.disconnect(self.refresh)
        self._desk.shelf.close()
        super().closeEvent(event)

    def choose(self, party: str) -> bool:
        """Choose an entry, in the list of all where it does not stand here; whether it is there."""
        if party not in self.model.ids:
            self.search.clear()
            self.views.choose(View(Kind.ALL))
            self._show_view(View(Kind.ALL))
        if party not in self.model.ids:
            return False
        self.table.go_to(self.model.ids.index(party))
        self._show_chosen()
        return True

    def _show_opened(self, may_write: bool) -> None:  # noqa: FBT001  # what a signal tells
        for widget in self._writers:
            widget.setEnabled(may_write)
        self.refresh()

    def _show_view(self, view: View) -> None:
        if view.kind is Kind.KEPT:
            self._show_kept()
        elif view.kind is Kind.ALIKE:
            self._show_page(self.alike)
            self.status.show_facts("", tr("Entries"))
        else:
            self._show_rows(view, self.library)

    def _show_kept(self) -> None:
        library = self.library
        self._show_page(self.kept)
        if library is None:
            return
        show_nothing_kept(self, self.kept.empty)
        found = find_kept(library, self.search.text())
        self.kept.show_items(found, may_write=self.may_write)
        self._tell_number(len(found))

    def _show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.panel.setVisible(page is self.table)
        self.more.setEnabled(page is self.table and bool(self.chosen_ids))

    def _show_rows(self, view: View, library: Library | None) -> None:
        chosen = self.chosen_ids
        ids = ids_of(library, view, self.search.text()) if library is not None else ()
        self.model.show_ids(ids)
        self._tell_number(len(ids))
        if not ids and not self._opening.has_failed:
            show_emptiness(self, self.empty, view)
        self._show_page(self.table if ids or self._opening.has_failed else self.empty)
        rows = [n for n, party in enumerate(ids) if party in set(chosen)] if chosen else []
        if rows:
            self.table.go_to(rows[0])
        elif ids and self.search.text():
            self.table.go_to(0)
        self._show_chosen()

    def _tell_number(self, number: int) -> None:
        words = tr_count("{number} entry", "{number} entries", number)
        self.status.show_facts(f"\u2068{words}\u2069", tr("Entries"))

    def _show_chosen(self) -> None:
        ids = self.chosen_ids
        library = self.library
        one = find_party(library.connection, ids[0]) if len(ids) == 1 and library else None
        self.panel.show_party(one, library)
        self.more.setEnabled(bool(ids) and self.pages.currentWidget() is self.table)

    # --- acting ---------------------------------------------------------------------------------

    def merge_chosen(self) -> None:
        """Show the two chosen entries side by side."""
        ids = self.chosen_ids
        if len(ids) == 2:  # noqa: PLR2004  # a pair
            self.open_merge(*ids)

    def open_merge(self, first: str, second: str) -> None:
        """Show two entries side by side."""
        library = self.library
        pair = [find_party(library.connection, one) for one in (first, second)] if library else []
        if len(pair) == 2 and pair[0] is not None and pair[1] is not None:  # noqa: PLR2004
            dialog = MergeDialog(pair[0], pair[1], self._countries, self)
            dialog.agreed.connect(self.acts.merge)
            dialog.open()

    def undo(self) -> None:
        """Keep what is being typed, then take the last step back."""
        self._keep_typed()
        self.acts.undo()
        if self.views.current.kind is Kind.ALIKE:
            self.alike.look()

    def import_file(self, path: Path) -> None:
        """Look through the names of a file."""
        bringing.import_file(self, self._desk, path)

    def choose_file(self) -> None:
        """Let the person look for a file with names."""
        bringing.choose_file(self, self._desk)

    def paste(self) -> None:
        """Look through the names that were copied."""
        bringing.paste(self, self._desk)

    def rename_list(self) -> None:
        """Ask for another name of the list that is shown."""
        if self.views.current.kind is Kind.LIST:
            self.acts.rename_list(self.views.current.key)

    def delete_list(self) -> None:
        """Give up the list that is shown."""
        if self.views.current.kind is Kind.LIST:
            self.acts.delete_list(self.views.current.key)

    def export(self, format_: TableFormat) -> None:
        """Write the list that is shown, or everybody."""
        view, library = self.views.current, self.library
        is_list = view.kind is Kind.LIST and library is not None
        name = need_list(library.connection, view.key).name if is_list and library else ""
        self.acts.export(format_, name)

    def _connect(self) -> None:
        shelf = self._desk.shelf
        shelf.changed.connect(self.refresh)
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(lambda: self._show_view(self.views.current))
        self.search.textChanged.connect(lambda _words: self._typing.start())
        self.views.chosen.connect(self._go)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self._menu.aboutToShow.connect(lambda: fill_chosen_menu(self, self._menu))
        self.panel.form.edited.connect(self.acts.update)
        self.panel.split_wanted.connect(self.acts.split)
        self.acts.made.connect(self._go_to_made)
        self.acts.merged.connect(self.alike.drop_party)
        self.alike.same.connect(self.open_merge)
        self.alike.apart.connect(self.acts.tell_apart)
        self.alike.failed.connect(self.acts.tell)
        self.kept.forget_wanted.connect(self.kept_acts.forget)
        self.kept.panel.edited.connect(self.kept_acts.update)
        self.kept.panel.translate.connect(self.kept_acts.add_translation)
        self.kept_acts.made.connect(self._go_to_kept)

    def _keep_typed(self) -> None:
        self.panel.form.commit()
        self.kept.panel.commit()

    def _go_to_kept(self, item: str) -> None:
        """Type into what is new."""
        self.search.clear()
        self.views.choose(View(Kind.KEPT))
        self._show_view(View(Kind.KEPT))
        if self.kept.choose(item):
            self.kept.edit()

    def _go(self, view: View) -> None:
        self._show_view(view)
        if view.kind is Kind.ALIKE and not self.alike.model.pairs:
            self.alike.look()

    def _go_to_made(self, party: str) -> None:
        """Go to the name of what is new, and never to that of another entry."""
        if self.pages.currentWidget() not in (self.table, self.empty) or not self.choose(party):
            return
        name = self.panel.form.fields["name"]
        if isinstance(name, QLineEdit) and self.panel.form.party_id == party:
            name.setFocus()
            name.selectAll()

    def _assemble(self) -> None:
        from editor.gui.library.head import make_head  # noqa: PLC0415  # it names this window

        head, self._writers, (self._undo, self._redo) = make_head(self)
        for page in (self.table, self.alike, self.kept, self.empty):
            self.pages.addWidget(page)
        columns = (self.views, self.pages, self.panel)
        self.setCentralWidget(arranged(head, self.bars, columns, self.status, self))
