"""The details of one party: what can be typed, what it signed, and what was merged into it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor.gui.kit.buttons import push_button
from editor.gui.kit.days import long_day
from editor.gui.library.details_panel import DetailsPanel
from editor.gui.library.party_form import PartyForm
from editor.gui.library.party_words import letters_signed
from editor.gui.tables.countries import Countries
from editor.gui.words import tr
from editor.library.merging import merged_into
from editor.library.reading import lists_of, signings_of
from editor.library.records import AnyParty, Signing
from editor.library.store import Library
from editor.model.message import message


class PartyPanel(DetailsPanel):
    """`split_wanted` tells the id of what was merged into this party."""

    split_wanted = Signal(str)

    def __init__(self, countries: Countries, parent: QWidget) -> None:
        super().__init__(parent)
        self.form = PartyForm(countries, self.inside)
        self.signed = QLabel(self.inside)
        self.lists = QLabel(self.inside)
        for text in (self.signed, self.lists):
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._merged = QVBoxLayout()
        for widget in (self.form, self.lists, self.signed):
            self.column.addWidget(widget)
        self.column.addLayout(self._merged)
        self.column.addStretch(1)
        self.show_party(None, None)

    def show_party(self, party: AnyParty | None, library: Library | None) -> None:
        """Show a party; None for nobody, or for several."""
        has_one = party is not None and library is not None
        self.hint.setVisible(not has_one)
        for widget in (self.form, self.signed, self.lists):
            widget.setVisible(has_one)
        self._clear_merged()
        if party is None or library is None:
            self.form.show_party(None, may_write=False)
            return
        may_write = library.only_read is None
        self.form.show_party(party, may_write=may_write)
        names = ", ".join(named.name for named in lists_of(library.connection, party.id))
        self.lists.setText(tr(message("On the lists: {names}", names=names)) if names else "")
        self.lists.setVisible(bool(names))
        self._show_signed(signings_of(library.connection, party.id))
        for other in merged_into(library.connection, party.id):
            self._add_merged(other, may_write=may_write)

    def _show_signed(self, signings: tuple[Signing, ...]) -> None:
        titles = {one.release: _letter(one) for one in reversed(signings)}
        head = letters_signed(len(titles))
        words = "\n".join((head[:1].upper() + head[1:], *reversed(titles.values())))
        self.signed.setText(words if titles else tr("Signed nothing yet"))

    def _add_merged(self, other: AnyParty, *, may_write: bool) -> None:
        words = message("Split “{name}” off again", name=other.name)
        button = push_button(tr(words).replace("&", "&&"), self.widget(), "link")
        button.setEnabled(may_write)
        button.clicked.connect(lambda: self.split_wanted.emit(other.id))
        self._merged.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)

    def _clear_merged(self) -> None:
        while self._merged.count():
            item = self._merged.takeAt(0)
            gone = item.widget() if item is not None else None
            if gone is not None:
                gone.deleteLater()


def _letter(signing: Signing) -> str:
    day = f" · {long_day(signing.date)}" if signing.date else ""
    return f"{signing.title or tr('Untitled release')}{day}"
