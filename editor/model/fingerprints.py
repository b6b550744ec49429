"""Fingerprints of words, to tell whether they are still those that were translated or approved."""

import re
import unicodedata

from editor.model.blocks import Block, ImageBlock, ListBlock, Quote
from editor.model.counts import printed
from editor.model.edition import Edition
from editor.model.inline import parse, plain
from editor.model.release import Release

_LENGTH = 16
_DOUBLE = "“”„‟«»〝〞＂「」『』"
_SINGLE = "‘’‚‛‹›ʼ"
_DASHES = "‐‑‒–—―−"
# Marks that no reader sees: soft hyphen, zero width space, word joiner, byte order, direction.
_INVISIBLE = (
    "\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_FOLDED = str.maketrans(
    {
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_INVISIBLE, None),
        "…": "...",
    }
)
# French sets spaces inside quotation marks and before high punctuation, English does not.
_LOOSE = re.compile(r""" *(["']) *| +(?=[;:!?])""")


def fold(text: str) -> str:
    """Words without markup, with one kind of space, quotation mark and dash."""
    words = unicodedata.normalize("NFC", plain(parse(text))).translate(_FOLDED)
    return _LOOSE.sub(r"\1", " ".join(words.split()))


def fingerprint(*texts: str) -> str:
    """A short name for the words of text fields: the same for the same words, however set."""
    import hashlib  # noqa: PLC0415  # brings OpenSSL along, which opening a release can do without

    folded = "\n".join(fold(text) for text in texts)
    return hashlib.sha256(folded.encode()).hexdigest()[:_LENGTH]


def block_fingerprint(block: Block) -> str:
    """The fingerprint of what a translator has to translate in a block."""
    match block:
        case ListBlock():
            return fingerprint(*(item.text for item in block.items))
        case ImageBlock():
            return fingerprint(block.image)
        case Quote():
            speaker = block.speaker
            return fingerprint(block.text, speaker.name, speaker.role, speaker.organization)
        case _:
            return fingerprint(block.text)


def release_fingerprint(release: Release) -> str:
    """The fingerprint of the words that go out: of all editions, and of the names that print.

    No withheld name is in it: whoever guesses one cannot try it.
    """
    names = (signatory.name for signatory in printed(release.signatories))
    editions = (text for edition in release.editions for text in _edition_texts(edition))
    return fingerprint(*editions, *names)


def _edition_texts(edition: Edition) -> tuple[str, ...]:
    """The words of an edition; pictures and blocks by their own fingerprints."""
    head = (edition.kicker, edition.headline, edition.subheadline, edition.place)
    letter = (edition.subject, edition.salutation, edition.closing)
    event = edition.event
    planned = (event.what, *event.who, event.where, event.access, event.visuals) if event else ()
    blocks = tuple(block_fingerprint(block) for block in edition.body)
    foot = (*(b.text for b in edition.boilerplates), *(n.text for n in edition.notes))
    return (edition.language, *head, *letter, *planned, *blocks, *foot)
