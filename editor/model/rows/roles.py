"""Rows made into paragraphs, subheadings, quotes and lists."""

import re

from msgspec.structs import replace

from editor.model.blocks import Block, ListBlock, Paragraph, Quote, Subheading
from editor.model.enums import Attribution
from editor.model.rows.lines import Line, shown
from editor.model.rows.row import Point, Role, Row, Rows, with_line
from editor.model.rows.settle import settled
from editor.model.runs import cut, size

_OPENING, _CLOSING = '“„«‹「『"‘‚', '”“»›」』"’‘'
_ANY_MARK = re.compile(r'[“”„«»「」『』"]')
_SPACES = " \u00a0\u202f"


def with_role(rows: Rows, first: int, last: int, role: Role, *, ordered: bool = False) -> Rows:
    """The rows from `first` to `last` made into one kind; pictures stay what they are.

    An item of a list that becomes a block, and the other way round, keeps its id.
    """
    new_list = ListBlock(id="", ordered=ordered)
    out = list(rows)
    quoted = False
    for at in range(first, last + 1):
        row = rows[at]
        if row.role is Role.IMAGE:
            continue
        if role is Role.LIST:
            out[at] = _as_item(row, new_list)
        elif role is Role.QUOTE:
            out[at] = _as_quote(row, continues=quoted)
            quoted = True
        else:
            out[at] = _as_block(row, role)
    done, _ = settled(rows, tuple(out), first, last + 1, Point(first, 0))
    return done


def are_all(rows: Rows, role: Role, *, ordered: bool = False) -> bool:
    """Whether all rows but pictures are of a kind already."""
    words = [row for row in rows if row.role is not Role.IMAGE]
    return bool(words) and all(_is(row.block, role, ordered=ordered) for row in words)


def _is(block: Block, role: Role, *, ordered: bool) -> bool:
    if isinstance(block, ListBlock):
        return role is Role.LIST and block.ordered == ordered
    return Row(block).role is role


def _as_item(row: Row, new: ListBlock) -> Row:
    if isinstance(row.block, ListBlock):
        same = replace(row.block, ordered=new.ordered)
        return Row(same, row.line, row.text, row.item)
    return Row(new, row.line, row.text, row.block.id)


def _as_block(row: Row, role: Role) -> Row:
    if row.role is role:
        return row
    block_id, source = row.block.id, row.block.source
    if isinstance(row.block, ListBlock):
        block_id, source = row.item, None
    kind = Subheading if role is Role.SUBHEADING else Paragraph
    return Row(kind(id=block_id, source=source), row.line, row.text)


def _as_quote(row: Row, *, continues: bool) -> Row:
    """The words as a quote: marks around all of them go, marks inside mean a sentence of ours."""
    if row.role is Role.QUOTE:
        return row
    plain = _as_block(row, Role.PARAGRAPH).block
    line, is_ours = _without_outer_marks(row.line)
    block = Quote(
        id=plain.id,
        source=plain.source,
        attribution=Attribution.IN_TEXT if is_ours else Attribution.BELOW,
        continues=continues and not is_ours,
    )
    return with_line(Row(block, row.line, row.text), line)


def _without_outer_marks(line: Line) -> tuple[Line, bool]:
    """The words of a quote, and whether they are a sentence that quotes only in a part of it."""
    text = shown(line)
    if not _ANY_MARK.search(text):
        return line, False
    inner = text[1:-1]
    if not inner or text[0] not in _OPENING or text[-1] not in _CLOSING:
        return line, True
    if _ANY_MARK.search(inner):
        return line, True
    start = 1 + len(inner) - len(inner.lstrip(_SPACES))
    end = size(line) - 1 - len(inner) + len(inner.rstrip(_SPACES))
    return cut(line, start, end), False
