"""Marks what does not follow the words that it was translated from."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from editor.gui.body.clipboard import row_words
from editor.gui.languages import english_name
from editor.gui.words import tr
from editor.model.message import message
from editor.model.operations.parts import edition_of
from editor.model.release import Release
from editor.model.rows.row import Row, rows_of
from editor.model.translation import Behind, behind

if TYPE_CHECKING:
    from editor.gui.body.surface import BodySurface

_RULE = 4  # pixels
_AWAY = 2  # pixels between the rule and the words
_LONGEST = 400  # characters of a tooltip


class BehindMarks(QObject):
    """A rule beside each row whose source has changed; the mouse on it shows the source."""

    def __init__(self, surface: "BodySurface", release: Release) -> None:
        super().__init__(surface)
        self._surface = surface
        self._marked: dict[str, Behind] = {}
        surface.viewport().installEventFilter(self)
        self._rules = _Rules(self, surface)
        surface.redrawn.connect(self._rules.update)
        self.take(release)

    def take(self, release: Release) -> None:
        """Look which rows are behind in a release."""
        language = self._surface.store.language
        if not any(edition.language == language for edition in release.editions):
            return  # the page of an edition that was taken out, about to go
        edition = edition_of(release, language)
        self._original = edition.translated_from
        marked = {one.block.id: one for one in behind(release, edition)}
        if marked.keys() != self._marked.keys():
            self._rules.update()
        self._marked = marked

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the rules of the rows between two heights."""
        surface = self._surface
        for number, row in surface.rows_in(clip.top(), clip.bottom()) if self._marked else ():
            if row.block.id in self._marked:
                rect = surface.row_rect(number)
                painter.fillRect(
                    QRectF(0, rect.top(), _RULE, rect.height()), surface.look.colour("warning")
                )

    def words_for(self, row: Row) -> str:
        """What to say of a row: nothing where it follows its source."""
        one = self._marked.get(row.block.id)
        if one is None:
            return ""
        if one.source is None:
            return tr("The text that was translated here was taken out.")
        words = " ".join(
            row_words(row, self._surface.counts.of_run) for row in rows_of((one.source,))
        )
        short = f"{words[:_LONGEST]}…" if len(words) > _LONGEST else words
        name = english_name(self._original)
        return tr(
            message(
                "Changed since it was translated. {language} now: {words}",
                language=name,
                words=short,
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what the source says now, and keep the rules beside the words."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._rules.fit()
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().eventFilter(watched, event)
        at = event.pos().y()
        for number, row in self._surface.rows_in(at - 1, at + 1):
            rect = self._surface.row_rect(number)
            if rect.top() <= at <= rect.bottom() and (words := self.words_for(row)):
                QToolTip.showText(event.globalPos(), words, self._surface)
                return True
        return super().eventFilter(watched, event)


class _Rules(QWidget):
    """The strip between the frame and the words, on the side where these begin."""

    def __init__(self, marks: BehindMarks, surface: "BodySurface") -> None:
        super().__init__(surface)
        self._marks, self._surface = marks, surface
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.fit()

    def fit(self) -> None:
        """Lie beside the words."""
        words = self._surface.viewport().geometry()
        mirrored = self._surface.mirrored
        left = words.right() + 1 + _AWAY if mirrored else words.left() - _AWAY - _RULE
        self.setGeometry(left, words.top(), _RULE, words.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint those that are asked for."""
        painter = QPainter(self)
        self._marks.paint(painter, QRectF(event.rect()))
        painter.end()
