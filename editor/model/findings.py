"""What is worth telling about a release, wherever it was found."""

from enum import IntEnum

import msgspec

from editor.model.message import Field, Message


class Level(IntEnum):
    """How much a finding matters: notes inform, warnings are said, errors stop an export."""

    NOTE = 0
    WARNING = 1
    ERROR = 2


class Finding(msgspec.Struct, frozen=True):
    """One thing to know: a stable `code`, the sentence, where it is, and what to do about it."""

    code: str
    level: Level
    what: Message
    place: str = ""
    way_on: Message | None = None


def finding(
    code: str, level: Level, what: str, way_on: str = "", /, *, place: str = "", **fields: Field
) -> Finding:
    """A finding whose two sentences share their fields."""
    hint = Message(way_on, fields) if way_on else None
    return Finding(code, level, Message(what, fields), place, hint)


def worst(findings: tuple[Finding, ...]) -> Level | None:
    """The highest level among findings; None when there are none."""
    return max((item.level for item in findings), default=None)
