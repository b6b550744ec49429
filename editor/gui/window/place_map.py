"""Which widget stands for which place of a release: to go there, and to know where one is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from editor.gui.bridge import Caret
from editor.model.places import SEPARATOR

Focus = Callable[[str], object]


class PlaceMap(QObject):
    """Places by the beginning of their address; the longest one that fits is meant.

    A widget names its place by the property "place". One that shows many places, such as a table,
    has a method `focus_place(place)` and a signal `place_changed(str)` as well; one that can put
    the cursor back has `restore_caret(caret)`.
    """

    focused = Signal(str)

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[QWidget, Focus]] = {}
        application.focusChanged.connect(self._follow)

    def register(self, prefix: str, widget: QWidget, focus: Focus | None = None) -> None:
        """Say which widget shows a place and everything below it."""
        self._known[prefix] = (widget, focus or _focus_of(widget))
        if hasattr(widget, "place_changed"):
            widget.place_changed.connect(self.focused)

    def register_all(self, root: QWidget) -> None:
        """Register every widget below that has a place."""
        for widget in (root, *root.findChildren(QWidget)):
            place = _own_place(widget)
            if place:
                self.register(place, widget)

    def clear(self) -> None:
        """Forget all, as the page is built anew."""
        self._known.clear()

    def widget(self, place: str) -> QWidget | None:
        """The widget that shows a place."""
        prefix = self._prefix(place)
        return self._known[prefix][0] if prefix else None

    def focus(self, place: str) -> bool:
        """Go there; whether any widget shows the place."""
        prefix = self._prefix(place)
        if not prefix:
            return False
        self._known[prefix][1](place)
        return True

    def restore(self, caret: object) -> bool:
        """Go to where the cursor was, and put it back; whether that place is shown."""
        if not isinstance(caret, Caret) or not self.focus(caret.place):
            return False
        restore = getattr(self.widget(caret.place), "restore_caret", None)
        if restore is not None:
            restore(caret)
        return True

    def place_of(self, widget: QWidget | None) -> str:
        """The place that a widget is in; empty for what shows no place."""
        while widget is not None:
            place = _own_place(widget)
            if place and self._known.get(place, (None,))[0] is widget:
                return place
            widget = widget.parentWidget()
        return ""

    def _prefix(self, place: str) -> str:
        parts = place.split(SEPARATOR)
        candidates = (SEPARATOR.join(parts[:end]) for end in range(len(parts), 0, -1))
        return next((candidate for candidate in candidates if candidate in self._known), "")

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Tell the place of the widget that has the focus now."""
        place = self.place_of(now)
        if place:
            self.focused.emit(place)


def _own_place(widget: QWidget) -> str:
    place = widget.property("place") or getattr(widget, "place", "")
    return place if isinstance(place, str) else ""


def _focus_of(widget: QWidget) -> Focus:
    return getattr(widget, "focus_place", None) or (lambda _place: widget.setFocus())
