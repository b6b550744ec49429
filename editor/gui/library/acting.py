"""What can be done in the window of the library; each is one step that can be undone."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from editor.app.library.arriving import Arriving, Choice, Met, into_library
from editor.app.library.exporting import export_list
from editor.gui.desk import Desk
from editor.gui.kit.folder_words import folder_words
from editor.gui.kit.message_bar import BarStack, WayOn
from editor.gui.library.library_review import LibraryReview
from editor.gui.library.shelf import Shelf
from editor.gui.window.saving import problem_words
from editor.gui.words import tr, tr_count
from editor.library.export import TableFormat
from editor.library.importing import Imported, import_decided
from editor.library.lists import add_list, add_members, delete_list, remove_members, update_list
from editor.library.merging import merge, split
from editor.library.parties import add_parties, delete_parties, new_id, tell_apart, update_party
from editor.library.progress import Cancelled
from editor.library.reading import need_list
from editor.library.records import AnyParty, NamedList, Organisation, Person
from editor.library.store import Change, Library
from editor.model.findings import Level
from editor.model.message import Problem, message

KEY = "library"


class LibraryActs(QObject):
    """`made` tells the id of what is new, `merged` the id of what is gone."""

    made = Signal(str)
    merged = Signal(str)

    def __init__(self, desk: Desk, bars: BarStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._bars, self._window = desk, bars, parent

    @property
    def shelf(self) -> Shelf:
        """The library of the program."""
        return self._desk.shelf

    def apply(self, change: Change) -> bool:
        """Change the library; whether it went. An offer to undo what was done before is over."""
        self._bars.drop(KEY)
        return self._try(lambda: self.shelf.apply(change))

    def undo(self) -> None:
        """Take the last step back."""
        self._bars.drop(KEY)
        self._try(self.shelf.undo)

    def redo(self) -> None:
        """Bring it back."""
        self._try(self.shelf.redo)

    def add_organisation(self) -> None:
        """Begin an entry."""
        self._add(Organisation(id=new_id(), name=tr("New organisation")))

    def add_person(self) -> None:
        """Begin an entry."""
        self._add(Person(id=new_id(), name=tr("New person")))

    def update(self, party: AnyParty) -> None:
        """Keep what was typed."""
        self.apply(update_party(party))

    def delete(self, ids: tuple[str, ...]) -> None:
        """Take entries out, with the way back."""
        if ids and self.apply(delete_parties(ids)):
            words = tr_count("{number} entry deleted.", "{number} entries deleted.", len(ids))
            self._bars.tell(KEY, Level.NOTE, words, (WayOn(tr("Undo"), self.undo),))

    def merge(self, keep: str, other: str) -> None:
        """Make one entry of two."""
        if self.apply(merge(keep, other)):
            self.merged.emit(other)
            self.made.emit(keep)
            way_on = (WayOn(tr("Undo"), self.undo),)
            self._bars.tell(KEY, Level.NOTE, tr("Two entries are one now."), way_on)

    def split(self, other: str) -> None:
        """Make two of one again."""
        if self.apply(split(other)):
            self.made.emit(other)

    def tell_apart(self, first: str, second: str) -> None:
        """Remember that two are not the same."""
        self.apply(tell_apart(first, second))

    # --- lists ----------------------------------------------------------------------------------

    def add_list(self, members: tuple[str, ...] = ()) -> str:
        """Ask for a name and begin a list; its id, "" for none."""
        name, taken = QInputDialog.getText(self._window, tr("New list"), tr("Name of the list"))
        if not taken or not name.strip():
            return ""
        named = NamedList(id=new_id(), name=name.strip())
        return named.id if self.apply(add_list(named, members)) else ""

    def rename_list(self, list_id: str) -> None:
        """Ask for another name."""
        named = need_list(self.shelf.hold().connection, list_id)
        name, taken = QInputDialog.getText(
            self._window, tr("Rename the list"), tr("Name of the list"), text=named.name
        )
        if taken and name.strip():
            self.apply(update_list(NamedList(id=list_id, name=name.strip(), notes=named.notes)))

    def delete_list(self, list_id: str) -> None:
        """Give a list up, with the way back."""
        if self.apply(delete_list(list_id)):
            words = tr("The list is deleted; its members stay in the library.")
            self._bars.tell(KEY, Level.NOTE, words, (WayOn(tr("Undo"), self.undo),))

    def put_on_list(self, list_id: str, ids: tuple[str, ...]) -> None:
        """Put entries at the end of a list."""
        self.apply(add_members(list_id, ids))

    def take_off_list(self, list_id: str, ids: tuple[str, ...]) -> None:
        """Take entries off a list."""
        self.apply(remove_members(list_id, ids))

    # --- files ----------------------------------------------------------------------------------

    def copy_library(self) -> None:
        """Ask where, and write a whole copy."""
        path = self._ask_file(tr("Copy the library"), tr("Library.sqlite"))
        if path is not None and self._try(lambda: self.shelf.hold().copy_to(path)):
            self._tell_written(path)

    def export(self, format_: TableFormat, list_name: str) -> None:
        """Ask where, and write a list or everybody."""
        path = self._ask_file(tr("Export names"), f"{list_name or tr('Library')}.{format_}")
        if path is not None and self._try(
            lambda: export_list(self.shelf.hold(), format_, list_name, path)
        ):
            self._tell_written(path)

    def review(self, names: tuple[Arriving, ...], source: str, list_name: str = "") -> None:
        """Look through names that come into the library, and onto a list."""
        desk = self._desk
        dialog = LibraryReview(desk.shelf, desk.runner, desk.theme, "en", self._window)
        dialog.list_name.setText(list_name)
        dialog.answered.connect(self._import)
        dialog.open()
        dialog.start(names, source, None)

    def tell(self, problem: Problem) -> None:
        """Say what stands in the way."""
        self._bars.tell(KEY, Level.ERROR, problem_words(problem))

    def _import(self, taken: tuple[tuple[Met, Choice], ...], list_name: str) -> None:
        decided = into_library(taken)
        stop = Event()

        def work(library: Library) -> Imported | None:
            try:
                return import_decided(library, decided, list_name, is_cancelled=stop.is_set)
            except Cancelled:
                return None

        way_on = (WayOn(tr("Stop"), stop.set),)
        self._bars.tell(KEY, Level.NOTE, tr("Adding the names…"), way_on, closable=False)
        self._try(lambda: self.shelf.lend(self._desk.runner, work, self._tell_imported, self.tell))

    def _tell_imported(self, done: Imported | None) -> None:
        self._bars.drop(KEY)
        if done is None:
            self._bars.tell(KEY, Level.NOTE, tr("The import was stopped. Nothing was added."))
            return
        added = tr_count("{number} added.", "{number} added.", done.added)
        known = tr_count("{number} known already.", "{number} known already.", done.known)
        way_on = (WayOn(tr("Undo"), self.undo),)
        self._bars.tell(KEY, Level.NOTE, f"{added} {known}", way_on)

    def _add(self, party: AnyParty) -> None:
        if self.apply(add_parties([party])):
            self.made.emit(party.id)

    def _ask_file(self, title: str, name: str) -> Path | None:
        start = self._desk.places.documents / name
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(start))
        return Path(chosen) if chosen else None

    def _tell_written(self, path: Path) -> None:
        words = message(
            "{file} is written in {folder}.", file=path.name, folder=folder_words(path.parent)
        )
        self._bars.tell(KEY, Level.NOTE, tr(words))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Problem as problem:
            self.tell(problem)
            return False
        return True
