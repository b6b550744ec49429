"""The time zone of an embargo: a button that opens a search by city."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.gui.fields.choice_button import ChoiceButton
from editor.gui.fields.zones import zone_rows, zone_words
from editor.gui.kit.popover import Popover
from editor.gui.kit.search_list import SearchList
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_WIDTH, _HEIGHT = 360, 320
_TYPING = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class ZoneField(ChoiceButton):
    """`chosen` tells the IANA name of the zone that was taken."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._zone = ""
        self.address = "timing/zone"
        self.clicked.connect(self.open_search)

    def show_zone(self, zone: str) -> None:
        """Show the zone of the release."""
        self._zone = zone
        city = zone_words(zone)
        self.setText(city or tr("Choose a time zone"))
        self.setToolTip(zone)
        named = message("Time zone: {city}", city=city) if city else message("Time zone")
        self.setAccessibleName(tr(named))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin the search with a letter that is typed, as the fields beside it take one."""
        letter = event.text()
        if letter.isalpha() and event.modifiers() in _TYPING:
            self._search(letter)
        else:
            super().keyPressEvent(event)

    def open_search(self) -> None:
        """Let the person search for a city."""
        self._search("")

    def _search(self, words: str) -> None:
        popover = Popover(self, tr("Time zone"))
        popover.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popover.setFixedSize(_WIDTH, _HEIGHT)
        nothing = tr("Not listed. Try the country or its largest city.")
        search = SearchList(self._theme, tr("City or country"), zone_rows, popover, nothing)
        search.taken.connect(lambda name: self._take(popover, name))
        popover.column.addWidget(search)
        popover.setFocusProxy(search)
        search.field.setText(words)
        search.refresh()
        popover.open_under(self)

    def _take(self, popover: Popover, name: str) -> None:
        popover.close()
        self.chosen.emit(name)
