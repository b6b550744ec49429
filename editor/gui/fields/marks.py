"""Shows the marks of a text field for what they do: bold looks bold, a count is a chip.

The text itself is never touched. Marks are as good as gone unless the caret is at the words that
they are around; of a count only a room as wide as its words is left, which `chips` paints. The
backslash that makes a sign literal is never to be seen.
"""

from collections.abc import Callable
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from editor.gui.body.positions import units
from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens
from editor.model.inline import Span, spans

SIDE = 6  # pixels of a chip before and after its words
_SIGNS = "*[{\\"
_NEARLY_NONE = 1  # pixels, and percent
_NOWHERE = (-1, -1)


class Marks(QSyntaxHighlighter):
    """Gives a document its looks line by line; `chip` says what a count reads as."""

    def __init__(self, document: QTextDocument, theme: Theme, chip: Callable[[str], str]) -> None:
        super().__init__(document)
        self._theme = theme
        self._chip = chip
        self._at = _NOWHERE
        theme.changed.connect(self.rehighlight)

    def open_at(self, start: int, end: int) -> None:
        """Show the marks around the words between two places of the document; -1 hides all."""
        was, self._at = self._at, (start, end)
        if was == self._at:
            return
        for block in self._blocks({*was, *self._at}):
            if _has_signs(block.text()):
                self.rehighlightBlock(block)

    def highlightBlock(self, text: str) -> None:
        """Give one line its looks."""
        if not _has_signs(text):
            return
        first = self.currentBlock().position()
        at = 0
        for is_plain, group in groupby(spans(text), _is_plain):
            stretch = list(group)
            length = sum(_length(span) for span in stretch)
            if not is_plain:
                start, end = self._at
                is_open = start <= first + at + length and end >= first + at
                self._dress(stretch, at, is_open=is_open and self._at != _NOWHERE)
            at += length

    def _dress(self, stretch: list[Span], at: int, *, is_open: bool) -> None:
        tokens = self._theme.tokens
        for span in stretch:
            length = _length(span)
            if span.is_token:
                self._make_room(span, at, length)
            elif span.is_literal:
                self.setFormat(at, length - 1, _hidden())
                self.setFormat(at + length - 1, 1, _looks(span, tokens))
            elif span.is_mark:
                self.setFormat(at, length, _dim(tokens) if is_open else _hidden())
            else:
                self.setFormat(at, length, _looks(span, tokens))
            at += length

    def _make_room(self, span: Span, at: int, length: int) -> None:
        """Only the last sign is as wide as the chip, so that a line can end before, not within."""
        self.setFormat(at, length - 1, _hidden())
        room = _looks(span, self._theme.tokens)
        room.setForeground(QColor(Qt.GlobalColor.transparent))
        room.setFontUnderline(False)
        room.setFontWeight(QFont.Weight.Bold)
        font = chip_font(self.document().defaultFont())
        measured = QFontMetricsF(font).horizontalAdvance
        words = self._chip(span.source)
        room.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        room.setFontLetterSpacing(measured(words) + 2 * SIDE - measured(span.source[-1]))
        self.setFormat(at + length - 1, 1, room)

    def _blocks(self, places: set[int]) -> list[QTextBlock]:
        found = {
            block.blockNumber(): block
            for block in (self.document().findBlock(place) for place in places if place >= 0)
            if block.isValid()
        }
        return list(found.values())


def chip_font(font: QFont) -> QFont:
    """The type of a count's words in a field of this type."""
    bold = QFont(font)
    bold.setBold(True)
    return bold


def chips_in(text: str) -> list[tuple[int, int, str]]:
    """The counts of a line: where each begins and ends, and how it is written."""
    return [found for found in _placed(text, "{") if found[2].startswith("{")]


def atoms_in(text: str) -> list[tuple[int, int, str]]:
    """What a person sees as one letter though it is written as several: counts, literal signs."""
    return _placed(text, "{\\")


def _placed(text: str, signs: str) -> list[tuple[int, int, str]]:
    found, at = [], 0
    for span in spans(text) if any(sign in text for sign in signs) else ():
        length = _length(span)
        if span.is_token or span.is_literal:
            found.append((at, at + length, span.source))
        at += length
    return found


def _has_signs(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _is_plain(span: Span) -> bool:
    return span == Span(span.source)


def _length(span: Span) -> int:
    return units(span.source, len(span.source))


def _dim(tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(tokens.muted))
    look.setFontWeight(QFont.Weight.Normal)
    return look


def _hidden() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(Qt.GlobalColor.transparent))
    look.setProperty(QTextFormat.Property.FontPixelSize, _NEARLY_NONE)
    look.setFontLetterSpacingType(QFont.SpacingType.PercentageSpacing)
    look.setFontLetterSpacing(_NEARLY_NONE)
    return look


def _looks(span: Span, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    if span.bold:
        look.setFontWeight(QFont.Weight.Black)  # also where the whole field is bold
    if span.italic:
        look.setFontItalic(True)
    if span.href:
        look.setForeground(QColor(tokens.accent_ink))
        look.setFontUnderline(True)
    return look
