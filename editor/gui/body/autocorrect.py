"""What a key makes of the words before it, as a step of its own that one undo takes back."""

from typing import TYPE_CHECKING

from editor.gui.body.carets import Selection, at
from editor.gui.body.store import Edit
from editor.model.message import message
from editor.model.rows.lines import shown
from editor.model.rows.roles import with_role
from editor.model.rows.row import Point, Role, plain_row
from editor.model.rows.splice import splice
from editor.model.rows.styles import typed_run
from editor.model.runs import cut
from editor.model.typography import correction

if TYPE_CHECKING:
    from editor.gui.body.canvas import Canvas


_LISTS = {"- ": False, "* ": False, "• ": False, "1. ": True, "1) ": True}  # value: in order


def correct(canvas: "Canvas", number: int, before: Selection) -> None:
    """Exchange what was just typed in a row for the language's own marks, or begin a list."""
    caret = canvas.caret.position
    row = canvas.store.rows[number]
    text = shown(row.line)
    if caret.row != number or not _is_typed(before, caret):
        return
    ordered = _LISTS.get(text[: caret.offset])
    if ordered is not None and row.role is Role.PARAGRAPH:
        _begin_list(canvas, caret, ordered=ordered)
        return
    found = correction(text[: caret.offset], canvas.store.language)
    if found is None:
        return
    start = Point(number, caret.offset - found.length)
    like = cut(row.line, caret.offset - 1, caret.offset)
    fragment = (plain_row((typed_run(found.text, like),)),)
    rows, end = splice(canvas.store.rows, start, caret, fragment)
    canvas.commit(Edit(rows, at(end), message("Typographic mark")))


def _begin_list(canvas: "Canvas", caret: Point, *, ordered: bool) -> None:
    """Make the row at the caret an item, without the sign before it."""
    start = Point(caret.row, 0)
    bare, _end = splice(canvas.store.rows, start, caret)
    rows = with_role(bare, caret.row, caret.row, Role.LIST, ordered=ordered)
    canvas.commit(Edit(rows, at(start), message("List")))


def _is_typed(before: Selection, caret: Point) -> bool:
    """Whether one character has come in, in the place of what was selected."""
    start, end = before.start, before.end
    return start.row == end.row == caret.row and caret.offset == start.offset + 1
