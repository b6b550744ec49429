"""Rows drawn into the document by the smallest edit that makes it show them."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from editor.gui.body.formats import Formats
from editor.gui.body.positions import units
from editor.gui.body.reading import Reader
from editor.model.direction import runs_right_to_left
from editor.model.inline import BREAK, Run
from editor.model.rows.lines import OBJECT, SOFT_BREAK, characters, difference, shown
from editor.model.rows.row import Role, Row, Rows
from editor.model.runs import cut, size

_KEEP = QTextCursor.MoveMode.KeepAnchor
_Piece = tuple[Role, Run] | None
_UNREADABLE = "\0"


class Drawing:
    """Draws on one document. `mirrored` says that the edition runs from right to left."""

    def __init__(
        self, document: QTextDocument, formats: Formats, reader: Reader, *, mirrored: bool
    ) -> None:
        self._document = document
        self._formats = formats
        self._reader = reader
        self._mirrored = mirrored
        self.edits = 0

    def show(self, old: Sequence[Row | None], new: Rows) -> bool:
        """Make the document show these rows instead of the old ones; whether it was edited.

        None stands for a row of which nothing is known.
        """
        start, kept = _same_rows(old, new)
        edits = self.edits
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        try:
            self._reshape(cursor, new[start : len(new) - kept], start, len(old) - kept - start)
            for number in range(max(0, start - 1), min(len(new), len(new) - kept + 1)):
                self._patch(cursor, number, new)
        finally:
            cursor.endEditBlock()
        return self.edits != edits

    def block_format(self, rows: Rows, number: int) -> QTextBlockFormat:
        """The format of a row among its neighbours."""
        row = rows[number]
        return self._formats.block(
            row.role,
            mirrored=self._runs_right_to_left(row),
            above=rows[number - 1].role if number else None,
            below=rows[number + 1].role if number + 1 < len(rows) else None,
        )

    def _runs_right_to_left(self, row: Row) -> bool:
        """As the words run; a list as the edition, else its marks would stand on both sides."""
        if row.role is Role.LIST:
            return self._mirrored
        return runs_right_to_left(shown(row.line), mirrored=self._mirrored)

    def is_right(self, block: QTextBlock, rows: Rows, number: int) -> bool:
        """Whether a row of the document has the formats that it should have around its words."""
        if block.blockFormat() != self.block_format(rows, number):
            return False
        return block.charFormat() == self._formats.plain(rows[number].role)

    def _reshape(self, cursor: QTextCursor, rows: Rows, first: int, gone: int) -> None:
        """Replace the one stretch of words and breaks that differs in a window of rows."""
        block = self._document.findBlockByNumber(first)
        at = block.position() if block.isValid() else self._document.characterCount()
        is_whole = not gone or not rows
        lead = is_whole and first > 0  # what comes or goes hangs on the break above it
        trail = is_whole and first == 0  # ... or at the very top on the one below
        old = _joined(self._texts(block, gone), lead=lead and gone, trail=trail and gone)
        new = _joined([shown(row.line) for row in rows], lead=lead and rows, trail=trail and rows)
        if old == new:
            return
        at -= lead
        start, end = difference(old, new)
        self.edits += 1
        cursor.setPosition(at + units(old, start))
        cursor.setPosition(at + units(old, len(old) - end), _KEEP)
        cursor.removeSelectedText()
        pieces: list[_Piece] = [None] * bool(lead and rows)
        for number, row in enumerate(rows):
            pieces += [(row.role, run) for run in row.line]
            pieces += [None] * (number < len(rows) - 1 or bool(trail))
        self._insert(cursor, pieces, start, len(new) - end)

    def _insert(self, cursor: QTextCursor, pieces: list[_Piece], start: int, end: int) -> None:
        """Put in the characters from `start` to `end` of pieces; None is a break between rows."""
        at = 0
        for piece in pieces:
            if piece is None:
                if start <= at < end:
                    cursor.insertBlock()
                at += 1
                continue
            role, run = piece
            length = size((run,))
            for part in cut((run,), max(0, start - at), min(length, end - at)):
                cursor.insertText(_drawn(part), self._formats.run(role, part))
            at += length

    def _texts(self, block: QTextBlock, count: int) -> list[str]:
        texts = []
        for _ in range(count):
            text = block.text()
            whole = units(text, len(text)) == block.length() - 1
            texts.append(text if whole else _UNREADABLE * (block.length() - 1))
            block = block.next()
        return texts

    def _patch(self, cursor: QTextCursor, number: int, rows: Rows) -> None:
        """Make words and formats of one row right."""
        row = rows[number]
        block = self._document.findBlockByNumber(number)
        line, is_canonical = self._reader.read(block, row.role)
        if not _is_readable(block, shown(line)):
            self._rewrite(cursor, block, row, 0, 0)
        elif line != row.line:
            start, end = difference(characters(line), characters(row.line))
            self._rewrite(cursor, block, row, start, end)
        if not (is_canonical and line == row.line):
            line, is_canonical = self._reader.read(block, row.role)
            if not is_canonical:
                self._reformat(cursor, block, row)
        self._patch_block(cursor, block, row, self.block_format(rows, number))

    def _rewrite(
        self, cursor: QTextCursor, block: QTextBlock, row: Row, start: int, end: int
    ) -> None:
        """Write a row anew but for common characters at both ends."""
        text = block.text()
        at = block.position()
        length = size(row.line)
        last = units(text, len(text) - end) if end else block.length() - 1
        cursor.setPosition(at + units(text, start))
        cursor.setPosition(at + last, _KEEP)
        cursor.removeSelectedText()
        for run in cut(row.line, start, length - end):
            cursor.insertText(_drawn(run), self._formats.run(row.role, run))
        self.edits += 1

    def _reformat(self, cursor: QTextCursor, block: QTextBlock, row: Row) -> None:
        at = block.position()
        for run in row.line:
            text = _drawn(run)
            cursor.setPosition(at)
            at += units(text, len(text))
            cursor.setPosition(at, _KEEP)
            cursor.setCharFormat(self._formats.run(row.role, run))
        self.edits += 1

    def _patch_block(
        self, cursor: QTextCursor, block: QTextBlock, row: Row, wanted: QTextBlockFormat
    ) -> None:
        cursor.setPosition(block.position())
        if block.blockFormat() != wanted:
            cursor.setBlockFormat(wanted)
            self.edits += 1
        plain = self._formats.plain(row.role)
        if block.charFormat() != plain:  # how the row looks while it is empty
            cursor.setBlockCharFormat(plain)


def _same_rows(old: Sequence[Row | None], new: Rows) -> tuple[int, int]:
    return difference(tuple(old), new)


def _joined(texts: list[str], *, lead: object, trail: object) -> str:
    return BREAK * bool(lead) + BREAK.join(texts) + BREAK * bool(trail)


def _drawn(run: Run) -> str:
    return OBJECT if run.token else run.text.replace(BREAK, SOFT_BREAK)


def _is_readable(block: QTextBlock, text: str) -> bool:
    """Whether the document holds just what was read: else it has what the model refuses."""
    return block.text() == text and block.length() - 1 == units(text, len(text))
