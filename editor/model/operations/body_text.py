"""The words of the blocks of a body."""

from editor.model.blocks import Block, Paragraph, Quote, Subheading
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.items import updated
from editor.model.operations.parts import edited, in_body
from editor.model.places import edition_place

TextBlock = Paragraph | Subheading | Quote


def set_block_text(language: str, block_id: str, text: str) -> Change:
    """Set the words of a block. The operation raises KeyError, TypeError for one without words."""

    def edit(block: Block) -> Block:
        return edited(_need_text(block), text=text)

    operation = in_body(language, lambda body: updated(body, block_id, edit))
    return Change(operation, message("Typing"), edition_place(language, "body", block_id))


def _need_text(block: Block) -> TextBlock:
    if not isinstance(block, TextBlock):
        raise TypeError(f"{block.id} has no words of its own")
    return block
