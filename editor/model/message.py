"""Words for people, kept apart from their language until the moment they are shown."""

from collections.abc import Mapping
from typing import Self

import msgspec

Field = str | int


class Message(msgspec.Struct, frozen=True):
    """An English sentence with named fields; translated and filled by whoever shows it."""

    text: str
    fields: Mapping[str, Field] = {}

    def __str__(self) -> str:
        """Fill the English sentence."""
        return self.text.format_map(self.fields)


def message(text: str, /, **fields: Field) -> Message:
    """Mark a sentence for the translators; fill its {named} fields later."""
    return Message(text, fields)


class Problem(Exception):  # noqa: N818  # it is a situation for a person, not a bug
    """What a person has run into: `what` happened, in one sentence, and the `way_on`.

    Everything else that is raised is a bug and is shown as one.
    """

    def __init__(self, what: Message, way_on: Message | None = None) -> None:
        super().__init__(what, way_on)
        self.what = what
        self.way_on = way_on

    def __str__(self) -> str:
        """Both sentences in English."""
        return " ".join(str(part) for part in (self.what, self.way_on) if part is not None)

    @classmethod
    def of(cls, what: str, way_on: str = "", /, **fields: Field) -> Self:
        """A problem whose two sentences share their fields."""
        return cls(Message(what, fields), Message(way_on, fields) if way_on else None)
