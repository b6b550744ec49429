"""The items of a list in a body."""

from collections.abc import Callable, Collection

from editor.model.blocks import Block, ListBlock, ListItem
from editor.model.ids import new_id, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import find, inserted, moved, position, removed, updated
from editor.model.operations.parts import cleaned, edited, in_body
from editor.model.places import edition_place
from editor.model.release import Release
from editor.model.runs import split_text

Items = tuple[ListItem, ...]


def set_ordered(language: str, block_id: str, *, ordered: bool) -> Change:
    """Number the items of a list, or mark them with bullets."""
    operation = _in_list(language, block_id, lambda block: edited(block, ordered=ordered))
    return Change(operation, message("Change list"))


def set_item_text(language: str, block_id: str, item_id: str, text: str) -> Change:
    """Set the words of an item."""

    def edit(items: Items) -> Items:
        return updated(items, item_id, lambda item: edited(item, text=text))

    merge_key = edition_place(language, "body", block_id, item_id)
    return Change(_in_items(language, block_id, edit), message("Typing"), merge_key)


def insert_items(language: str, block_id: str, items: Items, before: str | None = None) -> Change:
    """Put items before another, or at the end."""
    new = cleaned(items)
    operation = _in_items(language, block_id, lambda old: inserted(old, new, before))
    return Change(operation, message("Insert list items"))


def remove_items(language: str, block_id: str, ids: Collection[str]) -> Change:
    """Take items out; a list that is left empty stays."""
    operation = _in_items(language, block_id, lambda items: removed(items, ids))
    return Change(operation, message("Remove list items"))


def move_items(
    language: str, block_id: str, ids: Collection[str], before: str | None = None
) -> Change:
    """Put items, in their order, before another, or at the end."""
    operation = _in_items(language, block_id, lambda items: moved(items, ids, before))
    return Change(operation, message("Move list items"))


def split_item(language: str, block_id: str, item_id: str, offset: int) -> Change:
    """Begin a new item at a caret `offset` (characters without marks; a token is one)."""

    def operation(release: Release) -> Release:
        fresh = new_id(taken_ids(release))

        def edit(items: Items) -> Items:
            at = position(items, item_id)
            head, tail = split_text(find(items, item_id).text, offset)
            halves = (edited(items[at], text=head), ListItem(id=fresh, text=tail))
            return items[:at] + halves + items[at + 1 :]

        return _in_items(language, block_id, edit)(release)

    return Change(operation, message("New list item"))


def _in_items(language: str, block_id: str, edit: Callable[[Items], Items]) -> Operation:
    return _in_list(language, block_id, lambda block: edited(block, items=edit(block.items)))


def _in_list(language: str, block_id: str, edit: Callable[[ListBlock], ListBlock]) -> Operation:
    """An operation on a list block. It raises KeyError, and TypeError for another kind of block."""

    def checked(block: Block) -> Block:
        if not isinstance(block, ListBlock):
            raise TypeError(f"{block.id} is no list")
        return edit(block)

    return in_body(language, lambda body: updated(body, block_id, checked))
