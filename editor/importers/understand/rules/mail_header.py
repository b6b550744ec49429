"""The lines at the top of a mail: who sent it, to whom, when; its subject is the letter's."""

import re
from collections.abc import Iterator

from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.dates import find_dates
from editor.importers.understand.folding import folded
from editor.importers.understand.page import Line
from editor.importers.understand.vocabulary import phrases
from editor.model.message import message

_LABEL = re.compile(r"^>?\s*\*?(?P<label>[^:：@]{1,24}?)\*?\s?[:：]\s*")
_LEAST, _MOST_BETWEEN = 3, 8
_KEYS = ("mail.from", "mail.date", "headings.to", "headings.copy", "headings.subject")


def find(draft: Draft) -> Iterator[Claim]:
    """Claim sender, receivers and date where at least three such lines stand together."""
    lines = [line for line in draft.page.lines if line.words <= 40 and _key(line)]
    for first in lines:
        if _key(first) != "mail.from":
            continue
        block = [one for one in lines if 0 <= one.index - first.index <= _MOST_BETWEEN]
        if len({_key(one) for one in block}) >= _LEAST:
            yield from _block(draft, block)


def _key(line: Line) -> str:
    label = _LABEL.match(line.text)
    if not label or label.end() >= len(line.text):
        return ""
    words = folded(label["label"])
    return next((key for key in _KEYS if words in phrases(key).whole), "")


def _block(draft: Draft, block: list[Line]) -> Iterator[Claim]:
    for line in block:
        match _key(line):
            case "mail.date":
                yield from _date(draft, line)
            case "mail.from" | "headings.to" | "headings.copy":
                reason = message("The head of a mail.")
                yield whole(line, Part.LITTER, "mail_header", 0.96, reason)


def _date(draft: Draft, line: Line) -> Iterator[Claim]:
    for date in find_dates(line.text, draft.language)[:1]:
        yield Claim(
            start=line.text_start + date.start,
            end=line.text_start + date.end,
            part=Part.DATE,
            rule="mail_header",
            confidence=0.7,
            reason=message("The day on which a mail was sent."),
            value=date.date,
        )
