"""A row: one paragraph on the screen, which is a block of the body or an item of a list."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from editor.model.blocks import (
    Block,
    ImageBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Subheading,
)
from editor.model.inline import parse
from editor.model.rows.lines import Line, picture_run


class Role(StrEnum):
    """What a row is; the values are the types of blocks in the file."""

    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    QUOTE = "quote"
    LIST = "list"
    IMAGE = "image"


class Row(msgspec.Struct, frozen=True):
    """Words, and the block that they are part of: its id, type and all but its words count.

    `text` is the markup that the line was read from, None when the line is a new one. Rows of one
    list share its block; `item` is then the id of theirs. An id that is empty is still to be given.
    """

    block: Block
    line: Line = ()
    text: str | None = None
    item: str = ""

    @property
    def role(self) -> Role:
        """What the row is."""
        return _ROLES[type(self.block)]


class Point(msgspec.Struct, frozen=True, order=True):
    """A place for a caret: a row, and how many characters stand ahead of it in that row."""

    row: int
    offset: int


Rows = tuple[Row, ...]

_ROLES: dict[type, Role] = {
    Paragraph: Role.PARAGRAPH,
    Subheading: Role.SUBHEADING,
    Quote: Role.QUOTE,
    ListBlock: Role.LIST,
    ImageBlock: Role.IMAGE,
}
_NOTHING: Rows = (Row(Paragraph(id=""), (), ""),)


def rows_of(body: Sequence[Block], known: Iterable[Row | None] = ()) -> Rows:
    """The rows of a body, at least one; those of blocks that are `known` already are used again."""
    by_block: dict[int, list[Row]] = {}
    for row in known:
        if row is not None:
            by_block.setdefault(id(row.block), []).append(row)
    rows: list[Row] = []
    for block in body:
        rows += by_block.get(id(block)) or _read(block)
    return tuple(rows) or _NOTHING


def plain_row(line: Line, block_id: str = "") -> Row:
    """A paragraph of these words."""
    return Row(Paragraph(id=block_id), line)


def with_line(row: Row, line: Line) -> Row:
    """The row with other words; with the same words it is the same object."""
    return row if line == row.line else replace(row, line=line, text=None)


def are_together(one: Row, other: Row) -> bool:
    """Whether neighbouring rows are items of one list."""
    above, below = one.block, other.block
    if not isinstance(above, ListBlock) or not isinstance(below, ListBlock):
        return False
    return above is below or (above.id == below.id != "" and above.ordered == below.ordered)


def groups(rows: Sequence[Row]) -> Iterator[Rows]:
    """The rows of one block after the other."""
    group: list[Row] = []
    for row in rows:
        if group and not are_together(group[-1], row):
            yield tuple(group)
            group = []
        group.append(row)
    if group:
        yield tuple(group)


def _read(block: Block) -> list[Row]:
    match block:
        case ListBlock(items=items):
            return [_item_row(block, item) for item in items or (ListItem(id=""),)]
        case ImageBlock(image=image):
            return [Row(block, (picture_run(image),), "")]
        case _:
            return [Row(block, parse(block.text), block.text)]


def _item_row(block: ListBlock, item: ListItem) -> Row:
    return Row(block, parse(item.text), item.text, item.id)
