"""Going to a place of the release, and knowing in which part one is."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from editor.app.changes import Changed
from editor.gui.bridge import Caret, SessionBridge
from editor.gui.kit.popover import Popover
from editor.gui.window.editions import ShownEdition
from editor.gui.window.page import PageOfFields
from editor.gui.window.place_map import PlaceMap
from editor.gui.window.sections import Part, SectionSpec, section_of
from editor.model.places import SEPARATOR, edition_place

_EDITIONS = "editions"


class Navigation(QObject):
    """Leads to places, across editions; `arrived` tells the part that one is in now."""

    arrived = Signal(str)

    def __init__(
        self,
        bridge: SessionBridge,
        shown: ShownEdition,
        page: PageOfFields,
        places: PlaceMap,
        specs: tuple[SectionSpec, ...],
    ) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._shown = shown
        self._page = page
        self._places = places
        self._specs = specs
        self.place = ""  # the last that had the focus
        bridge.stepped.connect(self._return_to)
        places.focused.connect(self._follow)

    def part_of(self, place: str) -> SectionSpec | None:
        """The part that a place is in."""
        return section_of(self._specs, place, language_of(place) or self._shown.language)

    def go(self, place: str) -> None:
        """Put the focus on a place, or on the part that it is in; shows its edition first."""
        self._shown.show(language_of(place))
        part = self.part_of(place)
        if part is not None:
            self._page.build_up_to(part.id)
        if not self._places.focus(place):
            self._page.finish()
            if not self._places.focus(place) and part is not None:
                self._page.go_to(part.id)
        focused = QApplication.focusWidget()
        if focused is not None:
            self._page.show_widget(focused)

    def begin(self) -> None:
        """Put the focus where most people begin."""
        self.go(edition_place(self._shown.language, "headline"))

    def keep_place(self, focused: str) -> None:
        """On the page of another edition, go to the place in focus before, or scroll there."""
        before = focused or self.place
        old, new = language_of(before), self._shown.language
        place = before.replace(edition_place(old), edition_place(new), 1) if old else before
        part = self.part_of(place) if place else None
        if focused:
            self.go(place)
        elif part is not None:
            self._page.scroll_to(part.id)
        if part is not None:
            self.arrived.emit(part.id)

    def go_to_part(self, part: Part) -> None:
        """Go to a part from the outline."""
        spec = next(spec for spec in self._specs if spec.id == part)
        if spec.target is not None:
            self.go(spec.target(self._bridge.release, self._shown.language))
        else:
            self._page.go_to(part)
        self.arrived.emit(part)

    def _return_to(self, changed: Changed) -> None:
        """After undo and redo: to where the change was, with the cursor as it was."""
        if isinstance(QApplication.activePopupWidget(), Popover):
            return  # the person goes on in it
        caret = changed.caret
        place = caret.place if isinstance(caret, Caret) else _deepest(changed.places)
        if not place:
            return
        self._shown.show(language_of(place))
        if not self._places.restore(caret):
            self.go(place)
        focused = QApplication.focusWidget()
        if focused is not None:
            self._page.show_widget(focused)

    def _follow(self, place: str) -> None:
        self.place = place
        part = self.part_of(place)
        if part is not None:
            self.arrived.emit(part.id)


def language_of(place: str) -> str:
    """The language of the edition that a place is in; empty for what editions share."""
    parts = place.split(SEPARATOR)
    return parts[1] if parts[0] == _EDITIONS and len(parts) > 1 else ""


def _deepest(places: frozenset[str]) -> str:
    """The most exact of some places; the first in the alphabet, so that it is always the same."""
    return min(places, key=lambda place: (-place.count(SEPARATOR), place), default="")
