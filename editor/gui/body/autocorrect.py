"""Typographic marks after a key, as a step of their own that one undo takes back."""

from typing import TYPE_CHECKING

from editor.gui.body.carets import Selection, at
from editor.gui.body.store import Edit
from editor.model.message import message
from editor.model.rows.lines import shown
from editor.model.rows.row import Point, plain_row
from editor.model.rows.splice import splice
from editor.model.rows.styles import typed_run
from editor.model.runs import cut
from editor.model.typography import correction

if TYPE_CHECKING:
    from editor.gui.body.canvas import Canvas


def correct(canvas: "Canvas", number: int, before: Selection) -> None:
    """Exchange what was just typed in a row for the language's own marks."""
    caret = canvas.caret.position
    row = canvas.store.rows[number]
    text = shown(row.line)
    if caret.row != number or not _is_typed(before, caret):
        return
    found = correction(text[: caret.offset], canvas.store.language)
    if found is None:
        return
    start = Point(number, caret.offset - found.length)
    like = cut(row.line, caret.offset - 1, caret.offset)
    fragment = (plain_row((typed_run(found.text, like),)),)
    rows, end = splice(canvas.store.rows, start, caret, fragment)
    canvas.commit(Edit(rows, at(end), message("Typographic mark")))


def _is_typed(before: Selection, caret: Point) -> bool:
    """Whether one character has come in, in the place of what was selected."""
    start, end = before.start, before.end
    return start.row == end.row == caret.row and caret.offset == start.offset + 1
