"""Offers what the library keeps while somebody types: press contacts and standing texts."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from editor.gui.desk import Desk
from editor.gui.library.offers import Offer, OfferList
from editor.gui.words import tr
from editor.model.blocks import Speaker
from editor.model.message import Problem

_MOST = 6
_LONGEST = 80


class KeptOffers(QObject):
    """`taken` tells what is kept; the field tells nothing of the keys that chose it."""

    taken = Signal(object)  # editor.library.records.Kept

    def __init__(
        self, field: QLineEdit, desk: Desk, kind: Callable[[], type], language: str
    ) -> None:
        super().__init__(field)
        self._desk, self._kind, self._language = desk, kind, language
        self._found: dict[str, object] = {}
        self.list = OfferList(desk.theme, field, tr("From the library"))
        self.list.taken.connect(lambda key: self.taken.emit(self._found[key]))
        field.installEventFilter(self)
        field.textEdited.connect(self.refresh)

    def refresh(self, text: str) -> None:
        """Offer what has these words."""
        self.list.offer(self._offers(text) if text.strip() else ())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that choose a row go no further."""
        if event.type() == QEvent.Type.FocusIn:
            self._desk.shelf.warm(self._desk.runner)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.list.handle(event)
        return super().eventFilter(watched, event)

    def _offers(self, text: str) -> list[Offer]:
        library = self._desk.shelf.look_up()
        if library is None:
            return []
        from editor.app.library.offering import offered  # noqa: PLC0415  # a slower start
        from editor.gui.library.kept_words import kept_name, kept_note  # noqa: PLC0415

        try:
            found = offered(library, self._kind(), text, self._language, _MOST)
        except Problem as problem:
            self._desk.shelf.problem = problem
            return []
        self._found = {item.id: item for item in found}
        return [Offer(item.id, kept_name(item), kept_note(item)[:_LONGEST]) for item in found]


def kept_speakers(desk: Desk | None, language: str) -> tuple[Speaker, ...]:
    """The speakers that are kept, those in a language first."""
    library = desk.shelf.look_up() if desk is not None else None
    if library is None:
        return ()
    from editor.app.library.offering import offered  # noqa: PLC0415  # a slower start
    from editor.library.records import KeptSpeaker  # noqa: PLC0415

    try:
        found = offered(library, KeptSpeaker, "", language, 200)
    except Problem:  # what can be typed can still be typed
        return ()
    return tuple(item.speaker for item in found)
