"""Tells a screen reader what the caret has come into: the text itself cannot say it."""

from PySide6.QtCore import QObject

from editor.gui.body.surface import BodySurface
from editor.gui.kit.announcing import announce, is_heard
from editor.gui.words import tr
from editor.model.blocks import ImageBlock, ListBlock, Quote
from editor.model.message import message
from editor.model.rows.lines import after, is_picture
from editor.model.rows.row import Role, Row


class Announcer(QObject):
    """Speaks when the kind of row under the caret is another one, and of counts and pictures.

    To Qt each of these is one character without words.
    """

    def __init__(self, surface: BodySurface) -> None:
        super().__init__(surface)
        self._surface = surface
        self._said = ("", "", "")
        surface.place_changed.connect(self._tell)
        surface.cursorPositionChanged.connect(self._tell_count)

    def _tell(self) -> None:
        row = self._surface.store.rows[self._surface.caret.position.row]
        kind = " · ".join(filter(None, (self.words_for(row), self._surface.behind.words_for(row))))
        counts = self.counts_in(row)
        now = (kind, counts, row.block.id if counts else "")
        if now != self._said:
            self._say((kind or tr("Paragraph")) if kind != self._said[0] else "", counts)
        self._said = now

    def words_for(self, row: Row) -> str:
        """What to say of a row; nothing of a plain paragraph."""
        block = row.block
        if isinstance(block, Quote):
            name = block.speaker.name
            return tr(message("Quote, {speaker}", speaker=name)) if name else tr("Quote")
        if isinstance(block, ListBlock):
            return tr("Numbered list") if block.ordered else tr("Bulleted list")
        if isinstance(block, ImageBlock):
            return self._words_for_picture(block.image)
        return tr("Subheading") if row.role is Role.SUBHEADING else ""

    def counts_in(self, row: Row) -> str:
        """What the counts of a row read as, in their order; "" where there is none."""
        runs = (run for run in row.line if run.token and not is_picture(run))
        counts = ", ".join(map(self._surface.counts.of_run, runs))
        return tr(message("Counts here: {counts}", counts=counts)) if counts else ""

    def count_at_caret(self) -> str:
        """The count that follows the caret."""
        point, rows = self._surface.caret.position, self._surface.store.rows
        # Between a key and its change the caret may be in a row that is still to come.
        ahead = after(rows[point.row].line, point.offset) if point.row < len(rows) else ()
        if not ahead or not ahead[0].token or is_picture(ahead[0]):
            return ""
        return tr(message("Count: {count}", count=self._surface.counts.of_run(ahead[0])))

    def _words_for_picture(self, image: str) -> str:
        pictures = self._surface.pictures
        known = pictures.image(image)
        alt = pictures.words(image, self._surface.store.language).alt
        if alt:
            return tr(message("Picture, {description}", description=alt))
        if known is not None and known.decorative:
            return tr("Picture, only decoration")
        return tr("Picture, not described yet")

    def _tell_count(self) -> None:
        if self._surface.hasFocus() and is_heard():
            self._say(self.count_at_caret())

    def _say(self, *sentences: str) -> None:
        words = ". ".join(filter(None, sentences))
        announce(self._surface, words)
