"""What the reading of a document gives: the release, and where each word of it came from."""

import msgspec

from editor.model.message import Message
from editor.model.release import Release


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """Code points `start` to `end` of the source and what became of them.

    `field` is a place in the release (see `model.places`), or `unused_text`. `rule` is the name of
    the rule that claimed them, `confidence` lies between 0 and 1, `reason` is for people.
    """

    start: int
    end: int
    field: str
    rule: str
    confidence: float
    reason: Message


class Understanding(msgspec.Struct, frozen=True, kw_only=True):
    """A release made of a document. Every non-blank character lies in exactly one span."""

    release: Release
    spans: tuple[Span, ...] = ()
    doubts: tuple[Message, ...] = ()
