"""One text of a release: where it stands, and how it is changed."""

from collections.abc import Callable

import msgspec

from editor.model.operations.change import Change
from editor.model.release import Release

Put = Callable[[Release, str], Release]
Edit = Callable[[Release, dict[str, str]], Change]


class Text(msgspec.Struct, frozen=True):
    """One text: `rich` ones have inline markup; `guarded` are names, and what others have said.

    `put` sets other words in a release, whatever has become of its other texts meanwhile.
    """

    place: str
    words: str
    put: Put
    rich: bool = False
    guarded: bool = False


def whole_field(
    place: str, words: str, setter: Callable[[str], Change], *, rich: bool = True
) -> Text:
    """A text that an operation sets by itself."""
    return Text(place, words, lambda release, new: setter(new)(release), rich=rich)


def part_of(
    place: str, holder: msgspec.Struct, name: str, edit: Edit, *, rich: bool = False
) -> Text:
    """One field of a struct that is set as a whole."""

    def put(release: Release, new: str) -> Release:
        return edit(release, {name: new})(release)

    return Text(place, getattr(holder, name), put, rich=rich)


def guarded(text: Text) -> Text:
    """The same text as one that is left alone unless a person asks for it."""
    return msgspec.structs.replace(text, guarded=True)
