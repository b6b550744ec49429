"""What stands in a row of the document, as the model writes it."""

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextFragment

from editor.gui.body.formats import BOLD, FLAGS, ITALIC, ROLE, TOKEN, Formats
from editor.gui.body.positions import units
from editor.model.clean import clean_text
from editor.model.inline import Run, join
from editor.model.rows.lines import OBJECT, Line, Style, shown
from editor.model.rows.row import Role
from editor.model.rows.styles import address

_Read = tuple[Style, str, str | None]


class Reader:
    """Reads rows; what a format means is looked up once by its number in the document.

    The numbers last until the document is cleared.
    """

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        self._known: dict[int, _Read] = {}

    def forget(self) -> None:
        """The numbers of formats mean something else now."""
        self._known.clear()

    def read(self, block: QTextBlock, role: Role) -> tuple[Line, bool]:
        """The words of a row, and whether they look just as they should in a row of this role."""
        runs: list[Run] = []
        is_canonical = True
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            at += 1
            style, token, of_role = self._meaning(fragment)
            is_canonical = is_canonical and of_role == role.value
            is_canonical = _append(runs, fragment.text(), style, token) and is_canonical
        line = join(runs)
        text = shown(line)
        # Half a surrogate pair vanishes in text(), but not in length().
        return line, is_canonical and block.length() - 1 == units(text, len(text))

    def _meaning(self, fragment: QTextFragment) -> _Read:
        number = fragment.charFormatIndex()
        if number not in self._known:
            self._known[number] = self._interpreted(fragment.charFormat())
        return self._known[number]

    def _interpreted(self, found: QTextCharFormat) -> _Read:
        """Style, token, and the role where the format is one of ours."""
        flags = found.property(FLAGS)
        href = found.anchorHref() if found.isAnchor() else ""
        if flags is None:  # of another program: what it looks like is what it means
            bold = found.fontWeight() >= QFont.Weight.DemiBold
            return (bold, found.fontItalic(), address(href)), "", None
        style = (bool(flags & BOLD), bool(flags & ITALIC), href)
        token, role = found.property(TOKEN) or "", Role(found.property(ROLE))
        is_ours = found == self._formats.char(role, style, token)
        return style, token, role.value if is_ours else None


def _append(runs: list[Run], text: str, style: Style, token: str) -> bool:
    """Add a fragment; whether it held only what its format says."""
    cleaned = clean_text(text.replace(OBJECT, "")) if OBJECT in text else clean_text(text)
    bold, italic, href = style
    if not token:
        runs.append(Run(cleaned, bold, italic, href))
        return OBJECT not in text and len(cleaned) == len(text)
    # Equal neighbouring tokens share a fragment; words typed beside one take its format.
    for character in text:
        if character == OBJECT:
            runs.append(Run("", bold, italic, href, token))
        else:
            runs.append(Run(clean_text(character), bold, italic, href))
    return not cleaned
