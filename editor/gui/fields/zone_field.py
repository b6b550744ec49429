"""The time zone of an embargo: a button that opens a search by city."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from editor.gui.fields.choice_button import ChoiceButton
from editor.gui.fields.zone_names import city_of
from editor.gui.kit.later import later
from editor.gui.theme import Theme
from editor.gui.words import tr
from editor.model.message import message

_TYPING = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}

_open_zone_search = later("editor.gui.fields.zone_search:open_zone_search")


class ZoneField(ChoiceButton):
    """`chosen` tells the IANA name of the zone that was taken."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.address = "timing/zone"
        self.clicked.connect(self.open_search)

    def show_zone(self, zone: str) -> None:
        """Show the zone of the release."""
        city = city_of(zone)
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
        _open_zone_search(self._theme, self, words, self.chosen.emit)
