"""Lines that say what stands below them: contacts, notes, signatories, about, other pages."""

import re
from enum import Enum, auto
from functools import lru_cache

from editor.importers.document import LineRole
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases

_MOST_WORDS = 14
_MOST_MORE = 5
_NAME_WORDS = 10
_SIGNED_WORDS = 6
_STEMS = re.compile(
    r"signator|signatair|firmante|unterzeichne|unterzeichnung|signatari|subscritor|imzaci"
    r"|undersigned|soussign|موقع(?:ون|ين|ات|ة)\b|签署(?:方|机构|组织|人|者|团体)"
    r"|(?:聯署|联署|簽署|共同發起|共同发起)(?:團體|团体|機構|机构|組織|组织|人|方|者)|ئىمزالىغۇچى"
)


class Heading(Enum):
    """What stands below a heading."""

    CONTACT = auto()
    NOTES = auto()
    SIGNATORIES = auto()
    ABOUT = auto()
    COPY = auto()
    TO = auto()
    RELATED = auto()
    END = auto()


_LOOSE = (
    (Heading.CONTACT, "headings.contact"),
    (Heading.NOTES, "headings.notes"),
    (Heading.SIGNATORIES, "headings.signatories"),
    (Heading.RELATED, "headings.related"),
)
_WHOLE = (
    (Heading.END, "headings.end"),
    (Heading.COPY, "headings.copy"),
    (Heading.TO, "headings.to"),
)


def heading_of(line: Line) -> Heading | None:
    """What the line heads; None when it is no heading, or one of the text's own."""
    if line.is_prose or line.words > _MOST_WORDS or not line.folded:
        return None
    is_item = line.is_listed and line.role is not LineRole.HEADING
    has_colon = line.text.rstrip().endswith((":", "："))
    return _heading(line.folded, line.words, is_item, has_colon, line.ends_sentence)


# Every rule asks about every line; most lines of a big page are alike.
@lru_cache(maxsize=50_000)
def _heading(
    folded: str,
    words: int,
    is_item: bool,  # noqa: FBT001  # a key of the cache
    has_colon: bool,  # noqa: FBT001
    ends_sentence: bool,  # noqa: FBT001
) -> Heading | None:
    for heading, key in (*_WHOLE, *_LOOSE):
        if folded in phrases(key).whole:
            return heading
    if is_item:
        return None
    if words <= _SIGNED_WORDS and (has_colon or not ends_sentence) and _STEMS.search(folded):
        return Heading.SIGNATORIES
    if (has_colon or not ends_sentence) and _is_about(folded, words):
        return Heading.ABOUT
    return next(
        (
            heading
            for heading, key in _LOOSE
            if _leads(folded, key, has_colon=has_colon, ends_sentence=ends_sentence)
        ),
        None,
    )


def is_about(line: Line) -> bool:
    """Whether it is a heading such as "About X" or "X im Profil"."""
    if line.ends_sentence and not line.text.rstrip().endswith((":", "：")):
        return False
    return _is_about(line.folded, line.words)


def _is_about(folded: str, words: int) -> bool:
    before = phrases("headings.about_before").leads(folded)
    if before and (folded[before:].strip() == "" or words <= _NAME_WORDS):
        return True
    return words <= _NAME_WORDS and phrases("headings.about_after").ends(folded)


def _leads(folded: str, key: str, *, has_colon: bool, ends_sentence: bool) -> bool:
    """The line begins with one of the phrases, and not much more follows before its end."""
    length = phrases(key).leads(folded)
    if not length:
        return False
    known = len(folded[:length].split())
    more = len(folded.split()) - known
    if not has_colon and (ends_sentence or known < 2):  # one word says little
        return False
    return more <= (2 * _MOST_MORE if has_colon else _MOST_MORE - 1)
