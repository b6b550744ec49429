"""Rows turned back into the blocks of a body: words that nobody touched are not rewritten."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from editor.model.blocks import Block, ImageBlock, ListBlock, ListItem
from editor.model.ids import new_ids
from editor.model.inline import serialize
from editor.model.rows.lines import difference, picture_of
from editor.model.rows.row import Row, Rows, are_together, groups

Ids = Callable[[], set[str]]


class Rewrite(msgspec.Struct, frozen=True):
    """Which blocks of a body, and which rows of these, become which others."""

    start: int
    end: int
    first_row: int
    end_row: int
    blocks: tuple[Block, ...]


def rewrite(body: Sequence[Block], old: Rows, new: Rows, taken: Ids) -> Rewrite:
    """What becomes of the blocks when their rows, `old`, become others.

    Rows that are the same at both ends are left alone. `taken` gives every id that a new
    one must differ from; it is asked only when an id is needed.
    """
    start, end = _changed_rows(old, new)
    if not body and new != old:  # the one row of an empty body stands for no block
        start, end = 0, len(old)
    first = _position(body, old, start)
    gone = len({id(row.block) for row in old[start:end]}) if body else 0
    window = new[start : len(new) - (len(old) - end)]
    own = {name for row in old[start:end] for name in (row.block.id, row.item)}
    there = {block.id: block for block in body[first : first + gone]}
    blocks = _blocks(window, own, taken)
    kept = tuple(there[b.id] if there.get(b.id) == b else b for b in blocks)
    return Rewrite(first, first + gone, start, end, kept)


def _position(body: Sequence[Block], rows: Rows, at: int) -> int:
    """Where the block that a row begins stands in the body."""
    if at == len(rows) or not body:
        return len(body)
    block = rows[at].block
    return next(number for number, other in enumerate(body) if other is block)


def _changed_rows(old: Rows, new: Rows) -> tuple[int, int]:
    """The rows of `old` that change, widened until no list is cut on either side."""
    start, kept = difference(old, new)
    while start and (_runs_over(old, start) or _runs_over(new, start)):
        start -= 1
    while kept and (_runs_over(old, len(old) - kept) or _runs_over(new, len(new) - kept)):
        kept -= 1
    return start, len(old) - kept


def _runs_over(rows: Rows, at: int) -> bool:
    """Whether one list has rows on both sides of a boundary."""
    return 0 < at < len(rows) and are_together(rows[at - 1], rows[at])


def _blocks(rows: Rows, own: set[str], taken: Ids) -> tuple[Block, ...]:
    given: set[str] = set()
    fresh = _fresh_ids(given, taken)

    def identified(wanted: str) -> str:
        free = wanted and wanted not in given and (wanted in own or wanted not in taken())
        chosen = wanted if free else next(fresh)
        given.add(chosen)
        return chosen

    return tuple(_block(group, identified) for group in groups(rows))


def _fresh_ids(given: set[str], taken: Ids) -> Iterator[str]:
    yield from (candidate for candidate in new_ids(taken()) if candidate not in given)


def _block(group: Rows, identified: Callable[[str], str]) -> Block:
    row, block = group[0], group[0].block
    block_id = identified(block.id)
    match block:
        case ListBlock():
            items = _items(group, block.items, identified)
            return _edited(block, id=block_id, items=items)
        case ImageBlock():
            return _edited(block, id=block_id, image=picture_of(row.line[0]))
        case _:
            return _edited(block, id=block_id, text=_text(row))


def _items(
    group: Rows, old: Iterable[ListItem], identified: Callable[[str], str]
) -> tuple[ListItem, ...]:
    if len(group) == 1 and group[0] == Row(group[0].block, (), "") and not old:
        return ()  # a list without items is shown as one empty row
    by_id = {item.id: item for item in old}
    items = []
    for row in group:
        item = ListItem(id=identified(row.item), text=_text(row))
        same = by_id.get(item.id)
        items.append(same if same == item else item)
    return tuple(items)


def _text(row: Row) -> str:
    return serialize(row.line) if row.text is None else row.text


def _edited(block: Block, **fields: object) -> Block:
    changed = {name: new for name, new in fields.items() if getattr(block, name) != new}
    return replace(block, **changed) if changed else block
