"""The people that a release names already, to be offered as speakers."""

from collections.abc import Iterator

from editor.model.blocks import Quote, Speaker
from editor.model.enums import Audience
from editor.model.release import Release
from editor.model.typography import comma_of


def known_speakers(release: Release, language: str, asking: str = "") -> tuple[Speaker, ...]:
    """Speakers of quotes, those of this edition first, and contacts that are not internal.

    The quote with the id `asking` is left out: what is half written there is nobody's name yet.
    """
    found: dict[str, Speaker] = {}
    for speaker in (*_speakers(release, language, asking), *_contacts(release)):
        if speaker.name:
            found.setdefault(speaker.name, speaker)
    return tuple(found.values())


def speaker_line(speaker: Speaker, language: str) -> str:
    """A speaker in one line, as a list of an edition offers it."""
    return comma_of(language).join(filter(None, (speaker.name, speaker.role, speaker.organization)))


def _speakers(release: Release, language: str, asking: str) -> Iterator[Speaker]:
    for edition in sorted(release.editions, key=lambda edition: edition.language != language):
        quotes = (block for block in edition.body if isinstance(block, Quote))
        yield from (quote.speaker for quote in quotes if quote.id != asking)


def _contacts(release: Release) -> Iterator[Speaker]:
    for contact in release.contacts:
        if contact.audience is not Audience.INTERNAL:
            yield Speaker(name=contact.name, role=contact.role, organization=contact.organization)
