"""The words of the blocks of a body: set, split and joined."""

from msgspec.structs import replace

from editor.model.blocks import Block, Paragraph, Quote, Subheading
from editor.model.ids import new_id, taken_ids
from editor.model.message import message
from editor.model.operations.change import Change
from editor.model.operations.items import position, updated
from editor.model.operations.parts import Body, edited, in_body
from editor.model.places import edition_place
from editor.model.release import Release
from editor.model.runs import join_texts, split_text

TextBlock = Paragraph | Subheading | Quote


def set_block_text(language: str, block_id: str, text: str) -> Change:
    """Set the words of a block. The operation raises KeyError, TypeError for one without words."""

    def edit(block: Block) -> Block:
        return edited(_need_text(block), text=text)

    operation = in_body(language, lambda body: updated(body, block_id, edit))
    return Change(operation, message("Typing"), edition_place(language, "body", block_id))


def split_block(language: str, block_id: str, offset: int) -> Change:
    """Begin a new paragraph at a caret `offset` (characters without marks; a token is one).

    At an end of the words the new paragraph is empty and plain; inside, both halves are of one
    kind, and a quote's second half continues the first. The operation raises KeyError, TypeError
    for a block without words, and ValueError for an offset outside of them.
    """

    def operation(release: Release) -> Release:
        fresh = new_id(taken_ids(release))
        return in_body(language, lambda body: _split(body, block_id, offset, fresh))(release)

    return Change(operation, message("New paragraph"))


def merge_block(language: str, block_id: str) -> Change:
    """Join a block to the one before, whose kind it takes on unless that one is empty.

    The operation raises KeyError, TypeError for a block without words, ValueError for the first.
    """
    operation = in_body(language, lambda body: _merged(body, block_id))
    return Change(operation, message("Join paragraphs"))


def _split(body: Body, block_id: str, offset: int, fresh: str) -> Body:
    at = position(body, block_id)
    block = _need_text(body[at])
    head, tail = split_text(block.text, offset)
    halves: Body
    if not tail:
        halves = (block, Paragraph(id=fresh))
    elif not head:
        halves = (Paragraph(id=fresh), block)
    else:
        halves = (edited(block, text=head), _second_half(block, tail, fresh))
    return body[:at] + halves + body[at + 1 :]


def _second_half(block: TextBlock, text: str, fresh: str) -> TextBlock:
    half = replace(block, id=fresh, text=text, source=None)
    return replace(half, continues=True, approval=None) if isinstance(half, Quote) else half


def _merged(body: Body, block_id: str) -> Body:
    at = position(body, block_id)
    if at == 0:
        raise ValueError(f"nothing stands before {block_id}")
    first, second = _need_text(body[at - 1]), _need_text(body[at])
    joined = edited(first, text=join_texts(first.text, second.text)) if first.text else second
    return (*body[: at - 1], joined, *body[at + 1 :])


def _need_text(block: Block) -> TextBlock:
    if not isinstance(block, TextBlock):
        raise TypeError(f"{block.id} has no words of its own")
    return block
