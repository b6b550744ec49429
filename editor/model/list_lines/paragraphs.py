"""Which items are paragraphs of many names: on one line, or wrapped over several."""

from collections.abc import Sequence

import msgspec

from editor.model.list_lines.enumeration import is_enumeration, names_between, separators
from editor.model.list_lines.items import Item, ItemKind
from editor.model.list_lines.words import begins_with

_WRAPPED_AT = 45
_FEW = 2


def paragraphs(text: str, items: Sequence[Item]) -> list[Item]:
    """The items with those joined and told that hold many names."""
    joined = [part for block in _blocks(text, items) for part in _joined(text, block)]
    entries = [item for item in joined if item.kind is ItemKind.ENTRY]
    single = sum(len(separators(text, item.start, item.end)) <= _FEW for item in entries)
    return [_told(text, item, single) for item in joined]


def _told(text: str, item: Item, single: int) -> Item:
    """The item with what it is; `single` counts the entries that can only be one name."""
    if item.kind is not ItemKind.ENTRY or item.enumerated:
        return item
    own = len(separators(text, item.start, item.end)) <= _FEW
    few = single - own == 0
    yes = is_enumeration(text, item.start, item.end, alone=few and not item.marked)
    return msgspec.structs.replace(item, enumerated=yes)


def _blocks(text: str, items: Sequence[Item]) -> list[list[Item]]:
    """Entries without a blank line, a number or a heading between them."""
    blocks: list[list[Item]] = []
    for item in items:
        last = blocks[-1][-1] if blocks else None
        near = last is not None and "\n" not in text[last.end : item.start].replace("\n", "", 1)
        plain = item.kind is ItemKind.ENTRY and not item.marked
        if last and near and plain and last.kind is ItemKind.ENTRY and last.start < item.start:
            blocks[-1].append(item)
        else:
            blocks.append([item])
    return blocks


def _joined(text: str, block: list[Item]) -> list[Item]:
    """One item of the lines of a wrapped paragraph; else the items as they are."""
    if len(block) <= 1 or block[0].marked or not _is_wrapped(text, block):
        return block
    start, end = block[0].start, block[-1].end
    kind = ItemKind.ENTRY
    return [Item(kind, start, end, sum(item.lines for item in block))]


def _is_wrapped(text: str, block: list[Item]) -> bool:
    """Whether lines break where the page ended, and not where a name did."""
    ended = [text[item.start : item.end].endswith(tuple(",،、;；，")) for item in block[:-1]]
    if len(ended) > 1 and all(ended):
        return True
    if _are_persons(text, block):
        return False
    lengths = [item.end - item.start for item in block[:-1]]
    cuts = len(separators(text, block[0].start, block[-1].end))
    names = names_between(text, block[0].start, block[-1].end)
    full = min(lengths) > _WRAPPED_AT and max(lengths) - min(lengths) < max(lengths) * 0.4
    across = any("\n" in text[a:b].strip() for a, b in names)
    return full and not all(ended) and across and cuts > 1.4 * len(block)


def _are_persons(text: str, block: list[Item]) -> bool:
    """Whether most lines go "name, role, organisation"."""
    tails = [text[item.start : item.end].partition(",")[2] for item in block]
    return sum(begins_with(tail, "role.all") for tail in tails) > len(block) / 3
