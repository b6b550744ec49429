"""Signs that a page is not a release but a report about one, or a greeting."""

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
    if not looks_released and not draft.of(Part.DATE) and not draft.of(Part.SIGNATORIES) and marks:
        yield "it names no contact, no date and nobody who issues it"
    if draft.main[0] < 0:
        yield "it has no paragraph of text"
