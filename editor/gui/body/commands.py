"""What the toolbar, the menu and shortcuts do to the body."""

from PySide6.QtGui import QGuiApplication

from editor.gui.body import clipboard
from editor.gui.body.canvas import Canvas
from editor.gui.body.carets import at
from editor.gui.body.store import Edit
from editor.model.blocks import ImageBlock
from editor.model.clean import clean_text
from editor.model.inline import Run
from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.rows.lines import picture_run
from editor.model.rows.roles import are_all, with_role
from editor.model.rows.row import Point, Role, Row, Rows, plain_row
from editor.model.rows.splice import splice
from editor.model.rows.styles import has_style, link_at, typed_run, with_style
from editor.model.runs import cut

_STYLES = {"bold": message("Bold"), "italic": message("Italic")}
_KINDS: dict[Role, Message] = {
    Role.PARAGRAPH: message("Plain paragraph"),
    Role.SUBHEADING: message("Subheading"),
    Role.QUOTE: message("Quote"),
    Role.LIST: message("List"),
}


def toggle_style(canvas: Canvas, field: str) -> None:
    """Make what is selected bold or italic, or plain; without a selection what is typed next."""
    canvas.flush()
    selection = canvas.caret
    if selection.is_empty:
        canvas.toggle_next(field)
        return
    rows, start, end = canvas.store.rows, selection.start, selection.end
    wanted = not has_style(rows, start, end, field)
    new = with_style(rows, start, end, **{field: wanted})
    canvas.commit(Edit(new, selection, _STYLES[field]))


def toggle_role(canvas: Canvas, role: Role, *, ordered: bool = False) -> None:
    """Make the selected rows one kind, or plain paragraphs where they are of that kind."""
    canvas.flush()
    first, last = selected_rows(canvas)
    rows = canvas.store.rows
    if are_all(rows[first : last + 1], role, ordered=ordered):
        role, ordered = Role.PARAGRAPH, False
    new = with_role(rows, first, last, role, ordered=ordered)
    canvas.commit(Edit(new, canvas.caret, _KINDS[role]))


def selected_rows(canvas: Canvas) -> tuple[int, int]:
    """The first and the last row that anything is selected in."""
    start, end = canvas.caret.start, canvas.caret.end
    last = end.row - 1 if start.row < end.row and not end.offset else end.row
    return start.row, last


def insert_count(canvas: Canvas, token: str) -> None:
    """Put a count in the place of what is selected, in the look of the words before it."""
    canvas.flush()
    start = canvas.caret.start
    like = cut(canvas.store.rows[start.row].line, start.offset - 1, start.offset)
    look = typed_run("", like)
    fragment = (plain_row((Run("", look.bold, look.italic, "", token),)),)
    insert(canvas, fragment, message("Insert count"))


def insert_picture(canvas: Canvas, image: str, new: Change | None = None) -> None:
    """Put a picture into a row of its own; `new` brings it into the release, in the same step."""
    canvas.flush()
    block = ImageBlock(id="", image=image)
    insert(canvas, (Row(block, (picture_run(image),), ""),), message("Insert picture"), new)


def insert(canvas: Canvas, fragment: Rows, label: Message, also: Change | None = None) -> None:
    """Put rows in the place of what is selected."""
    start, end = canvas.caret.start, canvas.caret.end
    rows, caret = splice(canvas.store.rows, start, end, fragment)
    canvas.commit(Edit(rows, at(caret), label, also=also))


def take_out_picture(canvas: Canvas, image: str) -> None:
    """Take the picture at the caret out of the body; the release keeps it."""
    canvas.flush()
    number = canvas.caret.position.row
    if canvas.store.rows[number].line == (picture_run(image),):
        rows, caret = splice(canvas.store.rows, Point(number, 0), Point(number, 1))
        canvas.commit(Edit(rows, at(caret), message("Take out picture")))


def insert_link(canvas: Canvas, words: str, href: str) -> None:
    """Put linked words at the caret."""
    canvas.flush()
    insert(canvas, (plain_row((Run(clean_text(words), href=href),)),), message("Link"))


def set_link(canvas: Canvas, start: Point, end: Point, href: str) -> None:
    """Make words a link, or no link any more where the address is empty."""
    rows = with_style(canvas.store.rows, start, end, href=href)
    label = message("Link") if href else message("Remove link")
    canvas.commit(Edit(rows, canvas.caret, label))


def link_stretch(canvas: Canvas) -> tuple[Point, Point, str]:
    """What a link would be made of: the selection, the link, or else the word at the caret."""
    canvas.flush()
    selection, rows = canvas.caret, canvas.store.rows
    found = link_at(rows[selection.start.row], selection.start.offset)
    if not selection.is_empty:
        inside = found and selection.start.row == selection.end.row
        href = found[2] if found and inside and selection.end.offset <= found[1] else ""
        return selection.start, selection.end, href
    if found:
        row = selection.start.row
        return Point(row, found[0]), Point(row, found[1]), found[2]
    cursor = canvas.textCursor()
    cursor.select(cursor.SelectionType.WordUnderCursor)
    start, end = canvas.point_at(cursor.selectionStart()), canvas.point_at(cursor.selectionEnd())
    return start, end, ""


def paste_plain(canvas: Canvas) -> None:
    """Put in the words of the clipboard without any look."""
    canvas.flush()
    fragment = clipboard.plain_fragment(QGuiApplication.clipboard().text())
    if fragment:
        insert(canvas, fragment, message("Paste"))


def cut_out(canvas: Canvas) -> None:
    """Put what is selected on the clipboard and take it out."""
    canvas.flush()
    if not canvas.caret.is_empty:
        canvas.copy()
        insert(canvas, (), message("Cut"))
