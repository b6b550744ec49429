"""Shows a match on the page: goes to its place, and selects the words where a widget can."""

from itertools import islice

from editor.app.searching.find import Match
from editor.app.searching.texts import texts
from editor.gui.body.carets import BodyCaret, Selection
from editor.gui.bridge import Caret, FieldCaret
from editor.gui.window.main_window import MainWindow
from editor.model.edition import Edition
from editor.model.inline import spans
from editor.model.places import SEPARATOR
from editor.model.release import Release
from editor.model.rows.carets import row_at
from editor.model.rows.row import Point, rows_of

_BODY = "body"


def show_match(window: MainWindow, match: Match) -> None:
    """Go there, in the edition that it is in."""
    window.navigation.go(match.place)
    window.places.restore(caret_of(window.bridge.release, match))


def caret_of(release: Release, match: Match) -> Caret:
    """The words of a match as a selection."""
    parts = match.place.split(SEPARATOR)
    if len(parts) > 3 and parts[2] == _BODY:  # noqa: PLR2004  # editions/en/body/c001
        return _in_body(release, match, parts)
    return _in_field(release, match)


def _in_field(release: Release, match: Match) -> Caret:
    """Fields show their marks, so the words stand further on there than on the page."""
    text = next(islice(texts(release), match.number, None))
    start, end = match.start, match.end
    if text.rich:
        start, end = _written(text.words, start)[0], _written(text.words, end - 1)[1]
    return FieldCaret(match.place, _units(text.words[:end]), _units(text.words[:start]))


def _written(words: str, offset: int) -> tuple[int, int]:
    """Where a character of the page begins and ends as it is written; a count is one character."""
    shown = written = 0
    for span in spans(words):
        length = len(span.source)
        is_one = span.is_token or span.is_literal
        size = 0 if span.is_mark else 1 if is_one else length
        if shown + size > offset:
            start = written + offset - shown
            return start, written + length if is_one else start + 1
        shown, written = shown + size, written + length
    return written, written


def _units(words: str) -> int:
    """The length as Qt counts it."""
    return len(words.encode("utf-16-le")) // 2


def _in_body(release: Release, match: Match, parts: list[str]) -> Caret:
    edition = next((e for e in release.editions if e.language == parts[1]), Edition(language=""))
    item = parts[4] if len(parts) > 4 else ""  # noqa: PLR2004  # an item of a list
    row = row_at(rows_of(edition.body), parts[3], item)
    if row is None:
        return Caret(match.place)
    selection = Selection(Point(row, match.start), Point(row, match.end))
    return BodyCaret(SEPARATOR.join(parts[:4]), selection)
