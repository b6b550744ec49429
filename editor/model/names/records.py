"""What is compared, and what comes of it."""

import msgspec

from editor.model.enums import SignatoryKind
from editor.model.message import Message


class NameCard(msgspec.Struct, frozen=True):
    """What is compared of an organisation or person: `names` holds aliases and translations too.

    `key` is the caller's own, such as a library id; `country` an ISO 3166 alpha-2 code.
    """

    key: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    country: str | None = None
    kind: SignatoryKind = SignatoryKind.ORGANIZATION


class Likeness(msgspec.Struct, frozen=True):
    """Two cards worth asking a person about: their keys, 0 < `score` <= 1, and why."""

    a: str
    b: str
    score: float
    reason: Message
