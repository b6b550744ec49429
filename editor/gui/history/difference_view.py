"""The parts that differ, each with its words then and now, to be read and copied."""

from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from editor.app.earlier.difference import Difference, Pair
from editor.app.earlier.word_changes import Stretch, word_changes
from editor.gui.history.phrases import difference_words
from editor.gui.kit.bidi import runs_right_to_left
from editor.gui.theme import Theme
from editor.gui.theme.tokens import Tokens
from editor.gui.words import tr


class DifferenceView(QTextBrowser):
    """Opens no links and loads nothing."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[Difference, ...] | None = None
        self.setOpenLinks(False)
        self.setAccessibleName(tr("What has changed since"))
        self.setTabChangesFocus(True)
        theme.changed.connect(self._draw)

    def show_differences(self, found: tuple[Difference, ...] | None) -> None:
        """Show them from the top; None shows nothing."""
        self._shown = found
        self._draw()

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing comes from outside."""
        return None

    def _draw(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        paper = _Paper(self._theme.tokens, mirrored)
        self.setHtml("" if self._shown is None else _page(self._shown, paper))


class _Paper(NamedTuple):
    """What the page is drawn with; every line says its direction, or Qt takes the last one's."""

    tokens: Tokens
    mirrored: bool

    @property
    def side(self) -> str:
        """The direction of the window's own words."""
        return "rtl" if self.mirrored else "ltr"


def _page(found: tuple[Difference, ...], paper: _Paper) -> str:
    if not found:
        same = escape(tr("This version is the same as the release now."))
        return f'<p dir="{paper.side}">{same}</p>'
    several = len({one.language for one in found if one.language}) > 1
    return "".join(_part(one, paper, several=several) for one in found)


def _part(found: Difference, paper: _Paper, *, several: bool) -> str:
    title = escape(difference_words(found, several=several))
    margins = "margin-top:12px; margin-bottom:4px"
    pairs = "".join(_pair(pair, paper) for pair in found.pairs)
    return f'<p dir="{paper.side}" style="{margins}"><b>{title}</b></p>{pairs}'


def _pair(pair: Pair, paper: _Paper) -> str:
    if pair.then == pair.now:
        note = tr("The words are the same; how they look, or what goes with them, is not.")
        rows = [_row("", _broken(pair.now), pair.now, paper)]
        rows.append(_row("", f"<i>{escape(note)}</i>", note, paper))
    else:
        then, now = word_changes(pair.then, pair.now)
        tokens = paper.tokens
        rows = [
            _row(tr("Then"), _marked(then, tokens.danger_soft), pair.then, paper),
            _row(tr("Now"), _marked(now, tokens.ok_soft), pair.now, paper),
        ]
    return f'<table width="100%" cellspacing="0" cellpadding="4">{"".join(rows)}</table>'


def _row(title: str, marked: str, words: str, paper: _Paper) -> str:
    """Qt does not turn a table round, so the cells of a mirrored window change places."""
    side = ("rtl" if runs_right_to_left(words) else "ltr") if words else paper.side
    shown = marked or f"<i>{escape(tr('not there'))}</i>"
    style = f"color:{paper.tokens.muted}"
    cells = [
        f'<td width="64"><p dir="{paper.side}" style="{style}">{escape(title)}</p></td>',
        f'<td><p dir="{side}">{shown}</p></td>',
    ]
    return f"<tr>{''.join(reversed(cells) if paper.mirrored else cells)}</tr>"


def _marked(stretches: tuple[Stretch, ...], ground: str) -> str:
    return "".join(_stretch(stretch, ground) for stretch in stretches)


def _stretch(stretch: Stretch, ground: str) -> str:
    words = _broken(stretch.text)
    return f'<span style="background-color:{ground}">{words}</span>' if stretch.differs else words


def _broken(words: str) -> str:
    return escape(words).replace("\n", "<br>")
