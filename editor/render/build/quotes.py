"""Quotes that stand by themselves: their marks, and the line that says who spoke."""

from collections.abc import Iterable, Sequence

from editor.model.blocks import Block, Quote, Speaker
from editor.model.enums import Attribution
from editor.render.build.inline import join, rich
from editor.render.build.setting import Setting
from editor.render.build.words import fill, listing
from editor.render.context import BodyBlock, Rich, Span


def goes_on(before: Sequence[Block], block: Block) -> bool:
    """Whether a quote goes on with the words of the quote that the blocks before it are.

    Never over a change of speaker: nobody may be given the words of somebody else.
    """
    if not before or not isinstance(before[-1], Quote):
        return False
    if not isinstance(block, Quote) or not block.continues:
        return False
    names = {quote.speaker.name for quote in before if isinstance(quote, Quote)} - {""}
    return block.speaker.name in {"", *(names or {block.speaker.name})}


def is_below(block: Block) -> bool:
    """Whether the block is a quote with its speaker on a line below."""
    return isinstance(block, Quote) and block.attribution is Attribution.BELOW


def quote_block(chain: Sequence[Quote], setting: Setting, *, named: bool) -> BodyBlock:
    """Quotes of one speaker as one block; `named` says that the text before names the speaker."""
    return BodyBlock(
        type="quote",
        place=setting.place("body", chain[0].id),
        paragraphs=_with_marks([rich(quote.text, setting) for quote in chain], setting),
        attribution="" if named else _attribution((q.speaker for q in chain), setting),
    )


def _with_marks(paragraphs: Sequence[Rich], setting: Setting) -> tuple[Rich, ...]:
    """Every paragraph opens the quote; only the last one closes it."""
    opening = Span(text=setting.labels.quote.open)
    closing = Span(text=setting.labels.quote.close)
    *first, last = paragraphs
    return (
        *(join((opening, *paragraph)) for paragraph in first),
        join((opening, *last, closing)),
    )


def _attribution(speakers: Iterable[Speaker], setting: Setting) -> str:
    lines = (listing((s.name, s.role, s.organization), setting.labels) for s in speakers)
    speaker = next(filter(None, lines), "")
    return fill(setting.labels.quote.attribution, speaker=speaker) if speaker else ""
