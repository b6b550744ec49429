"""The blocks of the body in printing order."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from editor.model.blocks import Block, ImageBlock, ListBlock, Paragraph, Quote, Subheading
from editor.render.build.dateline import own_line, run_in_dateline
from editor.render.build.inline import rich
from editor.render.build.pictures import picture
from editor.render.build.quotes import goes_on, is_below, quote_block
from editor.render.build.setting import Setting
from editor.render.context import BodyBlock


def body(setting: Setting) -> tuple[BodyBlock, ...]:
    """The blocks that hold words or a picture, the dateline before the first ones."""
    return _with_dateline(tuple(_blocks(setting)), setting)


def _blocks(setting: Setting) -> Iterator[BodyBlock]:
    before: Sequence[Block] = ()
    for chain in _chains(_filled(setting)):
        head = chain[0]
        if is_below(head):
            named = goes_on(before, head) and not is_below(before[-1])
            quotes = [block for block in chain if isinstance(block, Quote)]
            yield quote_block(quotes, setting, named=named)
        else:
            yield from filter(None, (_block(head, setting),))
        before = chain


def _filled(setting: Setting) -> Iterator[Block]:
    """All blocks but those that hold no words."""
    for block in setting.edition.body:
        if isinstance(block, ListBlock | ImageBlock) or rich(block.text, setting):
            yield block


def _chains(blocks: Iterable[Block]) -> list[list[Block]]:
    """Blocks one by one, but a quote together with those that go on with it."""
    chains: list[list[Block]] = []
    for block in blocks:
        last = chains[-1] if chains else []
        if is_below(block) and goes_on(last, block) and is_below(last[-1]):
            last.append(block)
        else:
            chains.append([block])
    return chains


def _block(block: Block, setting: Setting) -> BodyBlock | None:
    place = setting.place("body", block.id)
    match block:
        case Paragraph() | Quote():
            return BodyBlock(type="paragraph", place=place, text=rich(block.text, setting))
        case Subheading():
            return BodyBlock(type="subheading", place=place, text=rich(block.text, setting))
        case ListBlock():
            return _list(block, place, setting)
        case ImageBlock():
            shown = picture(block.image, setting)
            return BodyBlock(type="image", place=place, picture=shown) if shown else None


def _list(block: ListBlock, place: str, setting: Setting) -> BodyBlock | None:
    entries = tuple(filter(None, (rich(item.text, setting) for item in block.items)))
    if not entries:
        return None
    return BodyBlock(type="list", place=place, entries=entries, ordered=block.ordered)


def _with_dateline(blocks: Sequence[BodyBlock], setting: Setting) -> tuple[BodyBlock, ...]:
    dateline = run_in_dateline(setting)
    if not dateline:
        return tuple(blocks)
    if blocks and blocks[0].type == "paragraph":
        return (msgspec.structs.replace(blocks[0], dateline=dateline), *blocks[1:])
    alone = BodyBlock(type="paragraph", place=setting.place("place"), dateline=own_line(setting))
    return (alone, *blocks)
