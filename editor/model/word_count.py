"""How long the text of an edition is, in words and in minutes."""

import re
from collections.abc import Iterator

from editor.model.blocks import Block, ImageBlock, ListBlock
from editor.model.edition import Edition

# Silent reading of English prose: Brysbaert 2019, https://doi.org/10.1016/j.jml.2019.104047
WORDS_PER_MINUTE = 238
# Chinese and Japanese put no spaces between words: every character counts, as word processors do.
# Compiled when they are first needed: whoever only shows a length starts sooner.
_WORD = (
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"|[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
    r"(?:[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|['’.,·-](?=\w))*"
)
_ADDRESS = r"(?i)\]\((?:https?://|mailto:|tel:)[^\s]*\)"


def count_words(edition: Edition) -> int:
    """The words from the headline to the end of the body; not those about the issuers."""
    return sum(words_in(text) for text in _texts(edition))


def words_in(text: str) -> int:
    """The words of a text field; the address behind a link is none."""
    return len(re.findall(_WORD, re.sub(_ADDRESS, "]", text) if "](" in text else text))


def reading_minutes(words: int) -> int:
    """How long reading takes, in whole minutes, at least one where there is a word."""
    return -(-words // WORDS_PER_MINUTE)


def _texts(edition: Edition) -> Iterator[str]:
    yield from (edition.kicker, edition.headline, edition.subheadline)
    for block in edition.body:
        yield from _block_texts(block)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case ListBlock():
            yield from (item.text for item in block.items)
        case ImageBlock():
            return
        case _:
            yield block.text
