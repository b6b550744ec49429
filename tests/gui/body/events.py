"""Random events: what a person does, and edits behind our back such as unforeseen Qt code makes."""

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextListFormat,
)
from PySide6.QtWidgets import QApplication

from editor.gui.body import commands
from editor.gui.body.carets import Selection
from editor.model.blocks import Paragraph, Speaker
from editor.model.operations.body import insert_blocks, move_blocks, remove_blocks
from editor.model.operations.quotes import set_quote_speaker
from editor.model.operations.signatories import remove_signatories
from editor.model.rows.row import Point, Role
from editor.model.runs import size
from tests.gui.body.surfaces import CONTROL, SHIFT

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
KEEP = QTextCursor.MoveMode.KeepAnchor
BITS = (
    "a", " ", "word ", "“q”", "ئۇيغۇر", "😀", "é", "e\u0301", "\u2028", '"', "'", "x\ty", "{", "**",
    "👩‍👩‍👧", "1", "\u200f", "ab\ncd", "\u2029", "\ufffc", "\ufdd0", "\0z", "]", "\\", "\ud83d",
)  # fmt: skip
HTML = (
    "<p>one</p><p>two <b>bold</b></p>",
    "<b>b</b> and <i>i</i>",
    "<h2>Head</h2><p>text</p>",
    "<ul><li>a</li><li>b <a href='https://x.org'>x</a></li></ul>",
    "<p style='font-size:30pt;color:red'>styled</p>",
    "<img src='file:///etc/passwd'>",
    "<ol><li>1</li></ol><blockquote>q</blockquote>",
    "",
)
KEYS = (
    (K.Key_Return, NONE), (K.Key_Return, SHIFT), (K.Key_Backspace, NONE), (K.Key_Delete, NONE),
    (K.Key_Backspace, CONTROL), (K.Key_Delete, CONTROL), (K.Key_B, CONTROL), (K.Key_I, CONTROL),
    (K.Key_X, CONTROL), (K.Key_V, CONTROL), (K.Key_C, CONTROL), (K.Key_K, CONTROL),
    (K.Key_Left, NONE), (K.Key_Right, CONTROL | SHIFT), (K.Key_Up, NONE), (K.Key_Down, SHIFT),
    (K.Key_Home, NONE), (K.Key_End, SHIFT), (K.Key_PageDown, SHIFT), (K.Key_V, CONTROL | SHIFT),
)  # fmt: skip
TYPED = ("a", "hello", " ", '"', "'", "x y", "7", "--", "*", "{a}", "ab\\")
COMPOSED = ("中文", "ﺱ", "é", "", '"')


def random_selection(made, random):
    rows = made.surface.store.rows

    def point(row):
        row = max(0, min(len(rows) - 1, row))
        return Point(row, random.randint(0, size(rows[row].line)))

    anchor = point(random.randrange(len(rows)))
    if random.random() < 0.5:
        return Selection(anchor, anchor)
    near = random.random() < 0.7
    return Selection(anchor, point(anchor.row + random.choice((-1, 0, 1)) if near else 10**6))


def copied(made, random):
    kind, data = random.randrange(4), QMimeData()
    if kind == 0:
        data.setText("plain\nlines " + random.choice(BITS[:9]))
    elif kind == 1:
        data.setHtml(random.choice(HTML) or "<p>z</p>")
    elif kind == 2:
        data.setText(random.choice(BITS[:9]))
    else:
        before = made.surface.selection()
        made.surface.select(random_selection(made, random))
        data = made.surface.createMimeDataFromSelection()
        made.surface.select(before)
    return data


def press(made, random):
    made.type(random.choice(TYPED))


def key(made, random):
    made.key(*random.choice(KEYS))


def compose(made, random):
    if random.random() < 0.5:
        made.compose("ㄓ")
        if random.random() < 0.3:
            elsewhere(made, random)
        elif random.random() < 0.2:
            made.bridge.undo()
    selection = made.surface.selection()
    point = selection.position
    left = size(made.surface.store.rows[point.row].line) - point.offset
    start = -random.choice((0, 0, 1)) if point.offset and selection.is_empty else 0
    length = random.randint(0, min(1, left - start)) if selection.is_empty else 0
    made.compose(commit=random.choice(COMPOSED), start=start, length=length)


def paste(made, random):
    made.surface.insertFromMimeData(copied(made, random))


def drop(made, random):
    made.surface.select(random_selection(made, random))
    is_own = random.random() < 0.6 and not made.surface.selection().is_empty
    data = made.surface.createMimeDataFromSelection() if is_own else copied(made, random)
    viewport = made.surface.viewport()
    where = QPointF(random.randrange(viewport.width()), random.randrange(viewport.height()))
    made.drop_at(data, where.toPoint(), is_own=is_own)


def command(made, random):
    surface = made.surface
    match random.randrange(5):
        case 0:
            commands.toggle_role(surface, random.choice([r for r in Role if r is not Role.IMAGE]))
        case 1:
            commands.toggle_role(surface, Role.LIST, ordered=True)
        case 2:
            commands.insert_count(surface, random.choice(("signatories", "countries:words")))
        case 3:
            commands.insert_picture(surface, random.choice(("i1", "i2")))
        case 4:
            start, end, _ = commands.link_stretch(surface)
            commands.set_link(surface, start, end, random.choice(("https://y.org", "")))


def elsewhere(made, random):
    """A change of the same body by another part of the window."""
    ids = [block.id for block in made.body]
    if not ids:
        return
    block_id = random.choice(ids)
    match random.randrange(5):
        case 0:
            new = Paragraph(id=f"o{random.randrange(10**9)}", text="outside **ئا**")
            made.bridge.apply(insert_blocks("en", (new,), before=block_id))
        case 1:
            made.bridge.apply(remove_blocks("en", [block_id]))
        case 2:
            made.bridge.apply(move_blocks("en", [block_id], before=random.choice(ids)))
        case 3:
            quotes = [block.id for block in made.body if type(block).__name__ == "Quote"]
            if quotes:
                speaker = Speaker(name=f"N{random.randrange(9)}")
                made.bridge.apply(set_quote_speaker("en", random.choice(quotes), speaker))
        case 4:
            signed = made.bridge.release.signatories.entries
            if signed:
                made.bridge.apply(remove_signatories([signed[0].id]))


def undo(made, random):
    for _ in range(random.randrange(1, 4)):
        made.bridge.undo()


def redo(made, random):
    for _ in range(random.randrange(1, 4)):
        made.bridge.redo()


def native(made, random):
    """Edits made straight on the document."""
    document = made.surface.document()
    cursor = made.surface.textCursor() if random.random() < 0.5 else QTextCursor(document)
    last = document.characterCount() - 1
    start = random.randint(0, last)
    reach = int(random.gauss(0, 1) * random.choice((3, 40, 400)))
    end = min(last, max(0, start + reach)) if random.random() < 0.6 else start
    cursor.setPosition(start)
    cursor.setPosition(end, KEEP)
    in_one = random.random() < 0.3
    if in_one:
        cursor.beginEditBlock()
    for _ in range(random.choice((1, 2, 3)) if in_one else 1):
        _edit(cursor, random)
        if in_one:
            last = document.characterCount() - 1
            cursor.setPosition(random.randint(0, last))
            if random.random() < 0.5:
                cursor.setPosition(random.randint(0, last), KEEP)
    if in_one:
        cursor.endEditBlock()


def _edit(cursor, random):
    plain = (cursor.removeSelectedText, cursor.insertBlock, cursor.deleteChar)
    match random.randrange(8):
        case 0 | 1:
            cursor.insertText(random.choice(BITS))
        case 2 | 3:
            random.choice((*plain, cursor.deletePreviousChar))()
        case 4:
            cursor.insertHtml(random.choice([html for html in HTML if "img" not in html]))
        case 5:
            form = QTextCharFormat()
            form.setFontWeight(random.choice((400, 700)))
            form.setFontPointSize(random.choice((8, 20)))
            cursor.mergeCharFormat(form)
        case 6:
            form = QTextBlockFormat()
            form.setTopMargin(random.randrange(40))
            cursor.mergeBlockFormat(form)
        case 7 if random.random() < 0.5:
            cursor.createList(QTextListFormat.Style.ListDisc)
        case 7:
            cursor.insertFragment(QTextDocumentFragment.fromPlainText("a\nb"))


EVENTS = (
    *[press] * 6, *[key] * 7, *[compose] * 3, *[paste] * 2, *[drop] * 2, *[command] * 3,
    *[elsewhere] * 2, *[undo] * 2, redo, *[native] * 3,
)  # fmt: skip


def do(made, random):
    """One event, and what Qt does after it."""
    if random.random() < 0.3:
        made.surface.select(random_selection(made, random))
    event = random.choice(EVENTS)
    event(made, random)
    made.surface.flush()
    if random.random() < 0.05:
        QApplication.processEvents()
    return event.__name__
