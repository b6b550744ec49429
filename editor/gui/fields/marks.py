"""Shows the marks of a text field for what they do: bold looks bold, a count looks like a chip."""

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from editor.gui.body.positions import units
from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens
from editor.model.inline import Span, spans


class Marks(QSyntaxHighlighter):
    """Colours a document line by line; the text itself is never touched."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if not any(sign in text for sign in "*[{"):
            return
        at = 0
        for span in spans(text):
            length = units(span.source, len(span.source))
            if span != Span(span.source):
                self.setFormat(at, length, _format(span, self._theme.tokens))
            at += length


def _format(span: Span, tokens: Tokens) -> QTextCharFormat:
    look = QTextCharFormat()
    if span.is_mark:
        look.setForeground(QColor(tokens.disabled))
        return look
    if span.bold:
        look.setFontWeight(QFont.Weight.Bold)
    if span.italic:
        look.setFontItalic(True)
    if span.href:
        look.setForeground(QColor(tokens.accent_ink))
        look.setFontUnderline(True)
    if span.is_token:
        look.setForeground(QColor(tokens.accent_ink))
        look.setBackground(QColor(tokens.accent_soft))
    return look
