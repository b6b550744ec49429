"""Bold, italic and links in a text field: marks put around words, or taken away again."""

import re

from PySide6.QtGui import QTextCursor

_KEEP = QTextCursor.MoveMode.KeepAnchor
_ADDRESS = re.compile(r"(https?://|mailto:|tel:)\S+")
_FIRST_ADDRESS = "https://"


def toggle(cursor: QTextCursor, mark: str) -> None:
    """Put marks around the selection, or around the word at the cursor; take them away if there.

    Behind the last marked word a cursor steps out of the marks, as a writer goes on in plain words.
    """
    if not cursor.hasSelection():
        if _steps_out(cursor, mark):
            return
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    size = len(mark)
    if _at(cursor, start - size, start) == mark == _at(cursor, end, end + size):
        _replace(cursor, end, end + size, "")
        _replace(cursor, start - size, start, "")
        start, end = start - size, end - size
    else:
        _replace(cursor, end, end, mark)
        _replace(cursor, start, start, mark)
        start, end = start + size, end + size
    _select(cursor, start, end)


def _steps_out(cursor: QTextCursor, mark: str) -> bool:
    """Move a cursor over the mark behind it, if it stands between a marked word and that mark."""
    at, size = cursor.position(), len(mark)
    before = cursor.block().text()[: at - cursor.block().position()]
    if not before or before.endswith("*") or _at(cursor, at, at + size) != mark:
        return False
    if before.count(mark) % 2 == 0:
        return False
    cursor.setPosition(at + size)
    return True


def link(cursor: QTextCursor, clipboard: str) -> None:
    """Make the selection a link; the address comes from the clipboard, or is to be typed next."""
    words = cursor.selectedText()
    found = _ADDRESS.fullmatch(clipboard.strip())
    address = found.group() if found else _FIRST_ADDRESS
    start = cursor.selectionStart()
    cursor.insertText(f"[{words}]({address})")
    at = start + len(words) + 3
    if words:
        _select(cursor, at, at + len(address))
    else:
        _select(cursor, start + 1, start + 1)


def _at(cursor: QTextCursor, start: int, end: int) -> str:
    last = cursor.document().characterCount() - 1
    if start < 0 or end > last:
        return ""
    probe = QTextCursor(cursor)
    _select(probe, start, end)
    return probe.selectedText()


def _replace(cursor: QTextCursor, start: int, end: int, text: str) -> None:
    _select(cursor, start, end)
    cursor.insertText(text)


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, _KEEP)
