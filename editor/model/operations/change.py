"""What the session applies: a pure function on a release, with its name for the undo menu."""

from collections.abc import Callable

import msgspec

from editor.model.message import Message
from editor.model.release import Release

Operation = Callable[[Release], Release]


class Change(msgspec.Struct, frozen=True):
    """An operation and its `label`, which never holds words of the release.

    Changes of one `merge_key` that follow each other closely become one step; "" never merges.
    """

    operation: Operation
    label: Message
    merge_key: str = ""

    def __call__(self, release: Release) -> Release:
        """Carry it out; a release that needs no change comes back as the same object."""
        return self.operation(release)


def together(label: Message, *changes: Change, merge_key: str = "") -> Change:
    """Several changes as one step, carried out in that order."""

    def operation(release: Release) -> Release:
        for change in changes:
            release = change(release)
        return release

    return Change(operation, label, merge_key)
