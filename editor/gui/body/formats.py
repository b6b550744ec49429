"""The only maker of text formats: one canonical format for each look of a character or a row.

Whatever differs from them in the document came from elsewhere and is drawn again.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

from editor.gui.body.look import (
    CARD_ABOVE,
    CARD_BELOW,
    CHIP,
    CHIP_GAP,
    GAP,
    INDENT,
    LINE_HEIGHT,
    LIST_INDENT,
    PAD,
    SUBHEADING_GAP,
    Look,
)
from editor.model.inline import Run
from editor.model.rows.lines import PLAIN, Style, is_picture
from editor.model.rows.row import Role

ROLE, FLAGS, TOKEN = (QTextFormat.Property.UserProperty + n for n in (1, 2, 3))
CHIP_OBJECT, PICTURE_OBJECT = (QTextFormat.ObjectTypes.UserObject + n for n in (1, 2))
BOLD, ITALIC = 1, 2
_SUBHEADING = 1.15
_HEADING_LEVEL = 2


class Formats:
    """Makes each format once; another look needs another maker."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._chars: dict[tuple[Role, Style, str], QTextCharFormat] = {}
        self._blocks: dict[tuple[Role, bool, bool, bool], QTextBlockFormat] = {}

    def plain(self, role: Role) -> QTextCharFormat:
        """The format of a row without words, and of its break."""
        return self.char(role, PLAIN, "")

    def run(self, role: Role, run: Run) -> QTextCharFormat:
        """The format of a run in a row."""
        return self.char(role, (run.bold, run.italic, run.href), run.token)

    def char(self, role: Role, style: Style, token: str) -> QTextCharFormat:
        """The format of a character in a row; `token` names a count or a picture."""
        key = (role, style, token)
        if key not in self._chars:
            self._chars[key] = self._made_char(role, style, token)
        return self._chars[key]

    def block(
        self, role: Role, *, mirrored: bool, above: Role | None, below: Role | None
    ) -> QTextBlockFormat:
        """The format of a row between two others."""
        in_list = role is Role.LIST and above is Role.LIST
        over_card = role is Role.QUOTE and below is Role.QUOTE
        key = (role, mirrored, in_list, over_card)
        if key not in self._blocks:
            self._blocks[key] = self._made_block(
                role, mirrored=mirrored, in_list=in_list, over_card=over_card
            )
        return self._blocks[key]

    def _made_char(self, role: Role, style: Style, token: str) -> QTextCharFormat:
        bold, italic, href = style
        made = QTextCharFormat()
        made.setProperty(ROLE, role.value)
        made.setProperty(FLAGS, BOLD * bold + ITALIC * italic)
        if role is Role.SUBHEADING:
            size = round(self._look.font.pixelSize() * _SUBHEADING)
            made.setProperty(QTextFormat.Property.FontPixelSize, size)
        if bold or role is Role.SUBHEADING:
            made.setFontWeight(QFont.Weight.Bold)
        if italic:
            made.setFontItalic(True)
        if href:
            made.setAnchor(True)
            made.setAnchorHref(href)
            made.setForeground(self._look.colour("accent_ink"))
            made.setFontUnderline(True)
        if token:
            made.setObjectType(PICTURE_OBJECT if is_picture(Run(token=token)) else CHIP_OBJECT)
            made.setProperty(TOKEN, token)
        return made

    def _made_block(
        self, role: Role, *, mirrored: bool, in_list: bool, over_card: bool
    ) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setProperty(ROLE, role.value)
        right = Qt.LayoutDirection.RightToLeft
        made.setLayoutDirection(right if mirrored else Qt.LayoutDirection.LeftToRight)
        if role is not Role.IMAGE:
            height = round(self._look.font.pixelSize() * LINE_HEIGHT)
            made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        if role is Role.SUBHEADING:
            made.setHeadingLevel(_HEADING_LEVEL)
        top, bottom, start, end = _margins(role, in_list=in_list, over_card=over_card)
        made.setTopMargin(top)
        made.setBottomMargin(bottom)
        # Margins are physical: Qt does not mirror them.
        made.setLeftMargin(end if mirrored else start)
        made.setRightMargin(start if mirrored else end)
        return made


def _margins(role: Role, *, in_list: bool, over_card: bool) -> tuple[int, int, int, int]:
    """Top, bottom, start and end of a row.

    Between rows Qt takes the larger margin, so the room that the card below needs above its words
    stands in the bottom margin of the card above.
    """
    match role:
        case Role.QUOTE:
            own = CHIP_GAP + CHIP + PAD
            below = own + CARD_ABOVE + PAD if over_card else own + CARD_BELOW
            return CARD_ABOVE + PAD, below, INDENT, INDENT
        case Role.LIST:
            return (GAP // 2 if in_list else GAP), GAP // 2, LIST_INDENT, 0
        case Role.SUBHEADING:
            return SUBHEADING_GAP, GAP // 2, 0, 0
        case _:
            return GAP, GAP, 0, 0
