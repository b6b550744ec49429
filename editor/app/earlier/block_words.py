"""The words of one block of a body, as a person reads them."""

from editor.model.blocks import Block, ImageBlock, ListBlock, Quote
from editor.model.enums import Attribution
from editor.model.inline import parse, plain


def block_words(block: Block) -> str:
    """Without marks; a quote with its speaker below, a list with its dots or numbers."""
    match block:
        case ImageBlock():
            return ""
        case ListBlock():
            return "\n".join(_items(block))
        case Quote():
            return "\n".join(filter(None, (_plain(block.text), _speaker(block))))
        case _:
            return _plain(block.text)


def _items(block: ListBlock) -> tuple[str, ...]:
    marks = (f"{n}." if block.ordered else "•" for n in range(1, len(block.items) + 1))
    return tuple(f"{mark} {_plain(i.text)}" for mark, i in zip(marks, block.items, strict=True))


def _speaker(quote: Quote) -> str:
    if quote.attribution is Attribution.IN_TEXT:
        return ""
    who = quote.speaker
    said = ", ".join(filter(None, (who.name, who.role, who.organization)))
    return f"– {said}" if said else ""


def _plain(text: str) -> str:
    return plain(parse(text))
