"""Who says a quote, where that stands, and whether they agreed."""

from editor.model.blocks import Approval, Block, Quote, Speaker
from editor.model.enums import Attribution
from editor.model.message import Message, message
from editor.model.operations.change import Change
from editor.model.operations.items import updated
from editor.model.operations.parts import cleaned, edited, in_body
from editor.model.places import edition_place


def set_quote_speaker(language: str, block_id: str, speaker: Speaker) -> Change:
    """Say who speaks."""
    merge_key = edition_place(language, "body", block_id, "speaker")
    return _set(language, block_id, message("Change speaker"), merge_key, speaker=cleaned(speaker))


def set_attribution(language: str, block_id: str, attribution: Attribution) -> Change:
    """Name the speaker in the sentence, or on a line below."""
    return _set(language, block_id, message("Change attribution"), attribution=attribution)


def set_continues(language: str, block_id: str, *, continues: bool) -> Change:
    """Let the speaker of the quote before go on, without an attribution of its own."""
    return _set(language, block_id, message("Continue quote"), continues=continues)


def set_approval(language: str, block_id: str, approval: Approval | None) -> Change:
    """Note that the speaker was asked about the words, or agreed to them."""
    return _set(language, block_id, message("Change approval"), approval=cleaned(approval))


def _set(
    language: str, block_id: str, label: Message, merge_key: str = "", /, **field: object
) -> Change:
    """Set a field of a quote. The operation raises KeyError, TypeError for another block."""

    def edit(block: Block) -> Block:
        if not isinstance(block, Quote):
            raise TypeError(f"{block.id} is no quote")
        return edited(block, **field)

    return Change(in_body(language, lambda body: updated(body, block_id, edit)), label, merge_key)
