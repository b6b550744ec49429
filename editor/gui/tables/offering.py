"""Offers organisations and people of the library while a name is typed into the letter's list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from editor.gui.bridge import SessionBridge
from editor.gui.library.offers import Offer, OfferList
from editor.gui.library.shelf import Shelf
from editor.gui.tables.add_line import NameLine
from editor.gui.tables.countries import Countries
from editor.gui.tasks import TaskRunner
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import Problem, message

_NEW = "new"
_MOST = 7


class LibraryOffers(QObject):
    """`party_taken` tells a party of the library, `name_taken` words to add as they are."""

    party_taken = Signal(object)  # editor.app.library.suggestions.Suggestion
    name_taken = Signal(str)

    def __init__(
        self,
        field: NameLine,
        bridge: SessionBridge,
        shelf: Shelf,
        runner: TaskRunner,
        countries: Countries,
        theme: Theme,
    ) -> None:
        super().__init__(field)
        self._field, self._bridge, self._shelf, self._runner = field, bridge, shelf, runner
        self._countries = countries
        self._found: dict[str, object] = {}
        self.list = OfferList(theme, field, tr("Names from the library"))
        self.list.taken.connect(self._take)
        field.keys = self._handle
        field.textEdited.connect(self.refresh)
        field.textChanged.connect(self._close_if_empty)
        field.installEventFilter(self)
        shelf.changed.connect(self._refresh_if_open)

    def refresh(self, text: str) -> None:
        """Offer what fits these words."""
        try:
            self._offer(text.strip())
        except Problem as problem:  # a damaged record: the name can be typed all the same
            self._shelf.problem = problem
            self.list.offer(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the library when the field is come to, before the first key."""
        if event.type() == QEvent.Type.FocusIn:
            self._shelf.warm(self._runner)
        return super().eventFilter(watched, event)

    def _offer(self, text: str) -> None:
        library = self._shelf.look_up()
        if library is None or (not text and not self.list.isVisible()):
            self.list.offer(())
            return
        # The search brings the database along, which most windows never need.
        from editor.app.library.suggestions import suggest  # noqa: PLC0415
        from editor.gui.library.party_words import is_meant  # noqa: PLC0415

        found = suggest(library, self._bridge.release, text, _MOST)
        found = sorted(found, key=lambda one: one.listed_at is not None)  # the others are wanted
        self._found = {one.party.id: one for one in found}
        rows = [self._row(one, text) for one in found]
        if rows and text:
            words = tr(message("New organisation “{name}”", name=text))
            rows.append(Offer(_NEW, words))
        meant = next((n for n, one in enumerate(found) if is_meant(one.party, text)), -1)
        self.list.offer(rows, meant)

    def _row(self, found, typed: str) -> Offer:  # noqa: ANN001  # a suggestion
        from editor.gui.library.party_words import (  # noqa: PLC0415  # as above
            joined,
            letters_signed,
            listed_words,
            typed_parts,
        )
        from editor.library.reading import count_letters  # noqa: PLC0415  # as above

        party, library = found.party, self._shelf.look_up()
        said = count_letters(library.connection, party.id) if library else 0
        note = joined(
            party.acronym,
            self._countries.name(party.country),
            listed_words(found.listed_at) if found.listed_at else letters_signed(said),
            tr("do not contact") if party.do_not_contact else "",
        )
        return Offer(party.id, party.name, note, typed_parts(party.name, typed))

    def _handle(self, event: QKeyEvent) -> bool:
        if self.list.handle(event):
            return True
        if event.key() == Qt.Key.Key_Down and not event.modifiers():
            self.list.show()  # offer those used last, also before a word is typed
            self.refresh(self._field.text())
            return self.list.isVisible()
        return False

    def _take(self, key: str) -> None:
        if key == _NEW:
            self.name_taken.emit(self._field.text())
        elif key in self._found:
            self.party_taken.emit(self._found[key])

    def _close_if_empty(self, text: str) -> None:
        """The name has been added: nothing is being looked for any more."""
        if not text:
            self.list.hide()

    def _refresh_if_open(self) -> None:
        if self.list.isVisible() or (self._field.hasFocus() and self._field.text()):
            self.refresh(self._field.text())
