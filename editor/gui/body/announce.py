"""Tells a screen reader what the caret has come into: the text itself cannot say it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from editor.gui.body.surface import BodySurface
from editor.gui.words import tr
from editor.model.blocks import ListBlock, Quote
from editor.model.message import message
from editor.model.rows.row import Role, Row


class Announcer(QObject):
    """Speaks when the kind of row under the caret is another one than before."""

    def __init__(self, surface: BodySurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._said = ""
        surface.place_changed.connect(self._tell)

    def _tell(self) -> None:
        row = self._surface.store.rows[self._surface.caret.position.row]
        words = " · ".join(filter(None, (self.words_for(row), self._surface.behind.words_for(row))))
        if words != self._said and QAccessible.isActive():
            told = words or tr("Paragraph")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._surface, told))
        self._said = words

    def words_for(self, row: Row) -> str:
        """What to say of a row; nothing of a plain paragraph."""
        block = row.block
        if isinstance(block, Quote):
            name = block.speaker.name
            return tr(message("Quote, {speaker}", speaker=name)) if name else tr("Quote")
        if isinstance(block, ListBlock):
            return tr("Numbered list") if block.ordered else tr("Bulleted list")
        if row.role is Role.IMAGE:
            words = self._surface.pictures.words(
                self._surface.selected_picture(), self._surface.store.language
            )
            return tr(message("Picture, {description}", description=words.alt or "?"))
        return tr("Subheading") if row.role is Role.SUBHEADING else ""
