"""The sorts that a person can choose from for a stretch of a text."""

from enum import StrEnum

import msgspec

from editor.importers.understand.claims import Part


class Sort(StrEnum):
    """What a stretch is."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    ITEM = "item"
    QUOTE = "quote"
    SPEAKER = "speaker"
    CONTACT = "contact"
    RECIPIENT = "recipient"
    SIGNATORIES = "signatories"
    BOILERPLATE = "boilerplate"
    NOTE = "note"
    UNUSED = "unused"


class Override(msgspec.Struct, frozen=True):
    """That code points `start` to `end` of the source are of a sort."""

    start: int
    end: int
    sort: Sort


RULE = "by_hand"
# Fields that a release has once: what the person says takes the place of what the rules found.
ONCE = (Part.HEADLINE, Part.SUBHEADLINE, Part.DATE, Part.PLACE, Part.TIMING)
# Parts that stay what they are when something is cut out of them.
DIVISIBLE = frozenset(
    {
        *(Part.HEADLINE, Part.SUBHEADLINE, Part.KICKER, Part.PLACE, Part.SUBJECT, Part.SALUTATION),
        *(Part.CLOSING, Part.RECIPIENT, Part.COPY, Part.SIGNATORIES, Part.BOILERPLATE, Part.NOTE),
        *(Part.BODY, Part.LABEL, Part.LITTER, Part.END_MARK),
    }
)
