"""The blocks of a body as a row of things: put in, taken out, moved, exchanged."""

from collections.abc import Collection, Iterable

from editor.model.blocks import Block
from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.operations.items import inserted, moved, need_known, need_new, removed
from editor.model.operations.parts import Body, cleaned, in_body


def insert_blocks(language: str, blocks: tuple[Block, ...], before: str | None = None) -> Change:
    """Put blocks before another, or at the end. The operation raises KeyError, ValueError."""
    new = cleaned(blocks)
    return Change(
        in_body(language, lambda body: inserted(body, new, before)), message("Insert paragraphs")
    )


def remove_blocks(language: str, ids: Collection[str]) -> Change:
    """Take blocks out. The operation raises KeyError."""
    return Change(in_body(language, lambda body: removed(body, ids)), message("Remove paragraphs"))


def move_blocks(language: str, ids: Collection[str], before: str | None = None) -> Change:
    """Put blocks, in their order, before another, or at the end. The operation raises KeyError."""
    return Change(
        in_body(language, lambda body: moved(body, ids, before)), message("Move paragraphs")
    )


def replace_blocks(
    language: str,
    ids: Collection[str],
    blocks: tuple[Block, ...],
    label: Message | None = None,
    merge_key: str = "",
) -> Change:
    """Put blocks in the place of others, the first of which says where.

    New blocks may keep ids of old ones; one that equals its old one stays the same object.
    The operation raises KeyError without those blocks, ValueError for ids that are not new.
    """
    new = cleaned(blocks)

    def edit(body: Body) -> Body:
        need_known(body, ids)
        at = next(i for i, block in enumerate(body) if block.id in ids)
        left = removed(body, ids)
        need_new({block.id for block in left}, [block.id for block in new])
        return left[:at] + _kept(body, new) + left[at:]

    if not ids:
        raise ValueError("nothing to replace")
    return Change(in_body(language, edit), label or message("Edit text"), merge_key)


def set_body(
    language: str, blocks: tuple[Block, ...], label: Message | None = None, merge_key: str = ""
) -> Change:
    """Set all blocks; those that equal the old ones of their id stay the same objects.

    The operation raises ValueError for ids that are empty or there twice.
    """
    new = cleaned(blocks)
    need_new((), [block.id for block in new])
    return Change(
        in_body(language, lambda body: _kept(body, new)), label or message("Edit text"), merge_key
    )


def _kept(old: Iterable[Block], new: Body) -> Body:
    by_id = {block.id: block for block in old}
    return tuple(by_id[b.id] if by_id.get(b.id) == b else b for b in new)
