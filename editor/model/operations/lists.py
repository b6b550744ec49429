"""The items of a list in a body."""

from collections.abc import Callable

from editor.model.blocks import Block, ListBlock, ListItem
from editor.model.message import message
from editor.model.operations.change import Change, Operation
from editor.model.operations.items import updated
from editor.model.operations.parts import edited, in_body
from editor.model.places import edition_place

Items = tuple[ListItem, ...]


def set_item_text(language: str, block_id: str, item_id: str, text: str) -> Change:
    """Set the words of an item."""

    def edit(items: Items) -> Items:
        return updated(items, item_id, lambda item: edited(item, text=text))

    merge_key = edition_place(language, "body", block_id, item_id)
    return Change(_in_items(language, block_id, edit), message("Typing"), merge_key)


def _in_items(language: str, block_id: str, edit: Callable[[Items], Items]) -> Operation:
    """An operation on a list's items. It raises KeyError, TypeError for another kind of block."""

    def checked(block: Block) -> Block:
        if not isinstance(block, ListBlock):
            raise TypeError(f"{block.id} is no list")
        return edited(block, items=edit(block.items))

    return in_body(language, lambda body: updated(body, block_id, checked))
