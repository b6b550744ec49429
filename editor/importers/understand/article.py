"""Signs that a page is not a release but a report about one, or a greeting."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Draft, Part
from editor.importers.understand.folding import folded
from editor.importers.understand.vocabulary import phrases
from editor.model.message import Message, message

_GREETINGS = (
    "holiday",
    "greetings",
    "merry christmas",
    "happy new year",
    "eid mubarak",
    "frohe weihnachten",
    "joyeuses fetes",
    "felices fiestas",
    "boas festas",
    "kutlu olsun",
    "كل عام وانتم بخير",
    "新年快乐",
    "新年快樂",
)


_BYLINE = re.compile(r"^(?:by|par|von|por|yazan|بقلم)[\s:]", re.IGNORECASE)
_CLOCK = re.compile(r"\d[,\s]+(?:at\s|à\s|um\s|a las\s|às\s)?\d{1,2}[:.h]\d\d(?!\d)")
_STAMP_WORDS, _LEAST_SIGNS = 16, 2


def _reported(draft: Draft) -> Iterator[str]:
    """What websites of newspapers say around a report, and releases do not."""
    around = [one for one in draft.page.lines if not draft.main[0] <= one.index <= draft.main[1]]
    above = [one for one in around if one.index < draft.main[0] and one.words <= _STAMP_WORDS]
    if any(_BYLINE.match(one.text) for one in above):
        yield "it names a reporter"
    if any(_CLOCK.search(one.text) for one in above):
        yield "it names the hour at which a website published it"
    known = phrases("kinds.article")
    if sum(known.is_in(one.folded) for one in around if one.words <= _STAMP_WORDS) >= _LEAST_SIGNS:
        yield "it comes from a page of news"


def doubts_of(draft: Draft) -> Iterator[Message]:
    """Why this may not be a release; nothing when it looks like one."""
    reasons = list(_reasons(draft))
    if reasons:
        yield message("Not sure that this is a release: {reasons}.", reasons="; ".join(reasons))


def _reasons(draft: Draft) -> Iterator[str]:
    looks_released = draft.of(Part.TIMING) or draft.of(Part.CONTACT) or draft.of(Part.SALUTATION)
    texts = [one.folded for one in draft.page.lines if not draft.is_free(one)]
    marks = [
        text
        for text in texts
        if text.startswith(("previous article", "next article", "add your comments"))
    ]
    if marks:
        yield "it comes from a page of news, with links to other articles"
    headline = folded(" ".join(draft.page.source[c.start : c.end] for c in draft.of(Part.HEADLINE)))
    if any(words in headline for words in _GREETINGS):
        yield "it looks like a greeting"
    body = " ".join(one.folded for one in draft.page.lines if one.is_prose)
    tells_of_letter = any(f"in {a} letter" in body for a in ("a", "an open", "a joint", "the"))
    if (
        tells_of_letter
        and not looks_released
        and not phrases("kinds.we", draft.language).is_in(body[:600])
    ):
        yield "it tells about a letter that others wrote"
    if not looks_released and not draft.of(Part.KICKER) and not draft.of(Part.BOILERPLATE):
        yield from _reported(draft)
    if not looks_released and not draft.of(Part.DATE) and not draft.of(Part.SIGNATORIES) and marks:
        yield "it names no contact, no date and nobody who issues it"
    if draft.main[0] < 0 and not draft.of(Part.EVENT):
        yield "it has no paragraph of text"
