"""The caret of the body: where it is among rows, and how a step of undo remembers it."""

import msgspec

from editor.gui.bridge import Caret
from editor.model.places import edition_place
from editor.model.rows.row import Point, Rows


class Selection(msgspec.Struct, frozen=True):
    """A caret with the other end of what is selected; the ends are equal when nothing is."""

    anchor: Point
    position: Point

    @property
    def start(self) -> Point:
        """The end that comes first."""
        return min(self.anchor, self.position)

    @property
    def end(self) -> Point:
        """The end that comes last."""
        return max(self.anchor, self.position)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.position


class BodyCaret(Caret, frozen=True):
    """A selection as a step of undo keeps it; the place is that of the caret's block."""

    selection: Selection


START = Selection(Point(0, 0), Point(0, 0))


def at(point: Point) -> Selection:
    """A caret with nothing selected."""
    return Selection(point, point)


def around(row: int) -> Selection:
    """The one character of a picture's row."""
    return Selection(Point(row, 0), Point(row, 1))


def row_place(rows: Rows, number: int, language: str) -> str:
    """The address of the block that a row is part of."""
    block_id = rows[number].block.id if number < len(rows) else ""
    parts = ("body", block_id) if block_id else ("body",)
    return edition_place(language, *parts)


def caret_of(selection: Selection, rows: Rows, language: str) -> BodyCaret:
    """What a step of undo keeps of a selection in these rows."""
    return BodyCaret(row_place(rows, selection.position.row, language), selection)
