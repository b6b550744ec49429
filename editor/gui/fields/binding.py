"""What ties a field of the window to a string of the release."""

from collections.abc import Callable

import msgspec

from editor.model.edition import Edition
from editor.model.operations.change import Change
from editor.model.places import edition_place
from editor.model.release import Identity, Release


class Binding(msgspec.Struct, frozen=True):
    """Where a string stands, what it is called, and how it is read and written.

    `read` gives None where the string is no more, as an item or an edition has been taken out.
    """

    place: str
    name: str
    read: Callable[[Release], str | None]
    write: Callable[[Release, str], Change]
    normal: Callable[[str], str] = str  # what is typed as it will be read again


def edition_in(release: Release, language: str) -> Edition | None:
    """The edition in a language, while there is one."""
    return next((e for e in release.editions if e.language == language), None)


def edition_binding(
    language: str, field: str, name: str, operation: Callable[[str, str], Change]
) -> Binding:
    """A string of one edition."""

    def read(release: Release) -> str | None:
        edition = edition_in(release, language)
        return None if edition is None else getattr(edition, field)

    return Binding(
        edition_place(language, field), name, read, lambda _release, text: operation(language, text)
    )


def event_binding(
    language: str, field: str, name: str, operation: Callable[[str, str], Change]
) -> Binding:
    """A string of the event that an edition invites to."""

    def read(release: Release) -> str | None:
        edition = edition_in(release, language)
        return getattr(edition.event, field) if edition and edition.event else ""

    place = edition_place(language, "event", field)
    return Binding(place, name, read, lambda _release, text: operation(language, text))


def identity_binding(field: str, name: str, operation: Callable[[str], Change]) -> Binding:
    """A string of the letterhead."""

    def read(release: Release) -> str:
        identity: Identity = release.identity
        return str(getattr(identity, field))

    return Binding(f"identity/{field}", name, read, lambda _release, text: operation(text))
