"""Compares the words read back from a finished file with the words that the edition prints."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec

from editor.render.context import Context
from editor.render.job import Difference, Format
from editor.render.parity.blocks import Block, printed_blocks
from editor.render.parity.furniture import without_furniture
from editor.render.parity.letters import Letters, counted, letters

_ADDRESS = re.compile(r"\s<(?:https?|mailto|tel):[^>]*>")
LONGEST_SHOWN = 80


class _Found(msgspec.Struct):
    """The letters of a file, and which of them a block has claimed already."""

    letters: Letters
    claimed: bytearray
    cursor: int = 0


def differences(format_: Format, words: str, context: Context) -> tuple[Difference, ...]:
    """What `words`, as read back from a file, lacks or has beyond what the edition prints.

    Only letters and digits count: line ends, hyphens, list marks and spaces are a matter of the
    format. Right-to-left pages of a PDF hold their text in visual order, so their letters are
    counted and not put in order.
    """
    blocks = printed_blocks(context)
    if format_ is Format.PDF:
        words = without_furniture(words, context)
        if context.direction == "rtl":
            return tuple(_miscounted(counted(words), blocks))
    if format_ is Format.TXT:
        words = _ADDRESS.sub("", words)
    return tuple(_misplaced(letters(words), blocks))


def _misplaced(text: Letters, blocks: tuple[Block, ...]) -> Iterator[Difference]:
    found = _Found(text, bytearray(len(text.text)))
    for block in blocks:
        if not _claim(found, letters(block.words)):
            yield Difference(place=block.place, missing=_short(block.words))
    yield from (Difference(place="", added=_short(piece)) for piece in _unclaimed(found))


def _claim(found: _Found, wanted: Letters) -> bool:
    """Take the next place where the words stand, or else an earlier one that is still free."""
    if not wanted.text:
        return wanted.digits in found.letters.digits
    for start in _starts(found, wanted.text):
        if _same_digits(found.letters, wanted, start):
            end = start + len(wanted.text)
            found.claimed[start:end] = b"\1" * len(wanted.text)
            found.cursor = max(found.cursor, end)
            return True
    return False


def _starts(found: _Found, wanted: str) -> Iterator[int]:
    text = found.letters.text
    for begin, end in ((found.cursor, len(text)), (0, found.cursor)):
        start = text.find(wanted, begin, end)
        while start >= 0:
            if not any(found.claimed[start : start + len(wanted)]):
                yield start
            start = text.find(wanted, start + 1, end)


def _same_digits(text: Letters, wanted: Letters, start: int) -> bool:
    return all(gap in text.gaps[start + offset] for offset, gap in enumerate(wanted.gaps) if gap)


def _unclaimed(found: _Found) -> Iterator[str]:
    for run in re.finditer(rb"\0+", bytes(found.claimed)):
        yield found.letters.text[run.start() : run.end()]


def _miscounted(text: str, blocks: tuple[Block, ...]) -> Iterator[Difference]:
    wanted: Counter[str] = Counter()
    for block in blocks:
        wanted.update(counted(block.words))
    found = Counter(text)
    if missing := wanted - found:
        yield _lacking(missing, blocks)
    if added := "".join(c for c in sorted((found - wanted).elements()) if not c.isdigit()):
        yield Difference(place="", added=_short(added))


def _lacking(missing: Counter[str], blocks: tuple[Block, ...]) -> Difference:
    """The block that holds most of the missing letters: with letters only, it is a likely guess."""
    guess = max(blocks, key=lambda block: _share(missing, counted(block.words)))
    return Difference(place=guess.place, missing=_short("".join(sorted(missing.elements()))))


def _share(missing: Counter[str], words: str) -> float:
    return sum(missing[letter] for letter in words) / (len(words) or 1)


def _short(words: str) -> str:
    bare = " ".join(words.split())
    return bare if len(bare) <= LONGEST_SHOWN else bare[: LONGEST_SHOWN - 1] + "…"
