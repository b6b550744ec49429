"""How the body is drawn: type, colours and distances, taken from the theme once at a time."""

import msgspec
from PySide6.QtGui import QColor, QFont

from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens

LINE_HEIGHT = 1.65  # of the type size, which is what Arabic letters need as well
GAP = 6  # between rows, on either side
CARD_ABOVE, CARD_BELOW = 11, 7  # around a card: lines have their free space above the words
PAD = 10  # inside of a card
CHIP_GAP = 12  # between the words of a card and the speaker's button
CHIP = 26  # height of a speaker's button
INDENT = 14  # of the words of a card
LIST_INDENT = 28
SUBHEADING_GAP = 12


class Look(msgspec.Struct, frozen=True, eq=False):
    """The type and the colours of one theme; another theme makes another look."""

    font: QFont
    small: QFont
    tokens: Tokens

    def colour(self, name: str) -> QColor:
        """A colour of the theme."""
        return QColor(getattr(self.tokens, name))


def look_of(theme: Theme) -> Look:
    """The look of the body in a theme."""
    font = theme.font("base")
    font.setPixelSize(theme.sizes.base + 1)
    return Look(font, theme.font("small"), theme.tokens)
