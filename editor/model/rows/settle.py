"""The normal form of rows after an edit: pictures alone in their rows, lists that meet are one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from editor.model.blocks import Block, ImageBlock, ListBlock, Quote
from editor.model.inline import Run
from editor.model.rows.lines import Line, has_picture, is_picture, picture_of
from editor.model.rows.row import Point, Role, Row, Rows, plain_row
from editor.model.runs import size


def settled(old: Rows, rows: Rows, start: int, end: int, caret: Point) -> tuple[Rows, Point]:
    """Put the rows from `start` up to `end`, just edited, in order; the caret goes with its words.

    A picture gets a row of its own, and one that lost its picture becomes a paragraph. Lists of
    one kind that were no neighbours in the `old` rows go on as one, and count on.
    """
    out: list[Row] = []
    place = caret
    lost = _lost_pictures(old, rows)
    for number, row in enumerate(rows[start:end], start):
        pieces = list(_pieces(row, lost))
        if number == caret.row:
            place = _within(pieces, caret.offset, start + len(out))
        out += pieces
    if caret.row >= end:
        place = Point(caret.row + len(out) - (end - start), caret.offset)
    done = rows[:start] + tuple(out) + rows[end:]
    return _with_lists_joined(old, done, start, start + len(out)), place


def _lost_pictures(old: Rows, new: Rows) -> dict[str, Block]:
    """The blocks of pictures that have lost their row, by image: the picture may be in another."""
    there = {id(row.block) for row in new if row.role is Role.IMAGE}
    return {
        row.block.image: row.block
        for row in old
        if isinstance(row.block, ImageBlock) and id(row.block) not in there
    }


def _pieces(row: Row, lost: dict[str, Block]) -> Iterator[Row]:
    if not has_picture(row.line):
        yield plain_row(row.line) if row.role is Role.IMAGE else row
    elif row.role is Role.IMAGE and len(row.line) == 1:
        yield row
    else:
        yield from _parted(row, lost)


def _parted(row: Row, lost: dict[str, Block]) -> Iterator[Row]:
    """The words around pictures as rows of their own; the first of them goes on as it was."""
    role_row = row
    if isinstance(row.block, ImageBlock):
        role_row = plain_row(())
        lost = {row.block.image: row.block, **lost}
    is_first = True
    for piece in _stretches(row.line):
        if has_picture(piece):
            image = picture_of(piece[0])
            yield Row(lost.pop(image, ImageBlock(id="", image=image)), piece, "")
        else:
            yield replace(role_row if is_first else second_half(role_row), line=piece, text=None)
            is_first = False


def second_half(row: Row) -> Row:
    """The row that goes on with the words of another, without its id: as Enter makes it."""
    if row.role is Role.LIST:
        return replace(row, item="", text=None)
    block = replace(row.block, id="", source=None)
    if isinstance(block, Quote):
        block = replace(block, continues=True, approval=None)
    return replace(row, block=block, text=None)


def _stretches(line: Line) -> Iterator[Line]:
    words: list[Run] = []
    for run in line:
        if is_picture(run):
            if words:
                yield tuple(words)
            yield (run,)
            words = []
        else:
            words.append(run)
    if words:
        yield tuple(words)


def _within(pieces: Sequence[Row], offset: int, first: int) -> Point:
    """Where a place of a row is after the row was parted; words are preferred to a picture."""
    at = 0
    found = None
    for number, piece in enumerate(pieces, first):
        length = size(piece.line)
        if at <= offset <= at + length and (found is None or piece.role is not Role.IMAGE):
            found = Point(number, offset - at)
        at += length
    return found or Point(first, 0)


def _with_lists_joined(old: Rows, rows: Rows, start: int, end: int) -> Rows:
    out = list(rows)
    for at in range(max(1, start), min(end + 1, len(out))):
        above, below = out[at - 1].block, out[at].block
        if _are_alike(above, below) and not _were_neighbours(old, above, below):
            _relabel(out, at, below, above)
    return tuple(out)


def _are_alike(above: Block, below: Block) -> bool:
    if not isinstance(above, ListBlock) or not isinstance(below, ListBlock):
        return False
    return above is not below and above.ordered == below.ordered


def _were_neighbours(rows: Rows, above: Block, below: Block) -> bool:
    return any(a.block is above and b.block is below for a, b in pairwise(rows))


def _relabel(rows: list[Row], at: int, old: Block, new: Block) -> None:
    while at < len(rows) and rows[at].block is old:
        rows[at] = replace(rows[at], block=new)
        at += 1
