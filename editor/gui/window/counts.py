"""What the outline says beside each part of a release: how many there are, or that it is done."""

from editor.model.blocks import ImageBlock, ListBlock, Quote
from editor.model.edition import Edition
from editor.model.enums import SignatoryStatus, TimingType
from editor.model.release import Release

DONE = "✓"
NOTHING = "–"
PARAGRAPHS = " ¶"


def release_line(release: Release, language: str) -> str:
    """Done with a date, a place, and the time of an embargo."""
    timing = release.timing
    needs_time = timing.type is TimingType.EMBARGO
    timed = timing.until is not None or not needs_time
    return _done(release.date is not None and bool(_edition(release, language).place) and timed)


def headline(release: Release, language: str) -> str:
    """Done with a headline."""
    return _done(bool(_edition(release, language).headline.strip()))


def recipients(release: Release, _language: str) -> str:
    """How many the letter goes to."""
    return _number(len(release.recipients))


def letter(release: Release, language: str) -> str:
    """Done with a salutation and a closing."""
    edition = _edition(release, language)
    return _done(bool(edition.salutation and edition.closing))


def unused(release: Release, _language: str) -> str:
    """How many lines of an import have found no place."""
    return _number(len(release.unused_text))


def event(release: Release, language: str) -> str:
    """Done with what, where and when."""
    planned = _edition(release, language).event
    return _done(planned is not None and bool(planned.what and planned.where and planned.starts))


def body(release: Release, language: str) -> str:
    """How many paragraphs there are; pictures are none."""
    blocks = _edition(release, language).body
    paragraphs = sum(not isinstance(block, ImageBlock) and _has_words(block) for block in blocks)
    return f"{paragraphs}{PARAGRAPHS}" if paragraphs else NOTHING


def quotes(release: Release, language: str) -> str:
    """How many quotes there are; one that goes on in the next paragraph counts once."""
    blocks = _edition(release, language).body
    return _number(sum(isinstance(block, Quote) and not block.continues for block in blocks))


def boilerplates(release: Release, language: str) -> str:
    """How many texts about the issuers."""
    return _number(len(_edition(release, language).boilerplates))


def notes(release: Release, language: str) -> str:
    """How many notes to editors."""
    return _number(len(_edition(release, language).notes))


def contacts(release: Release, _language: str) -> str:
    """How many contacts."""
    return _number(len(release.contacts))


def signatories(release: Release, _language: str) -> str:
    """How many have signed, and how many are on the list where that is more."""
    entries = release.signatories.entries
    signed = sum(entry.status is SignatoryStatus.CONFIRMED for entry in entries)
    return _number(signed) if signed == len(entries) else f"{signed} / {len(entries)}"


def images(release: Release, _language: str) -> str:
    """How many pictures."""
    return _number(len(release.images))


def identity(release: Release, _language: str) -> str:
    """Done with the name of the organisation."""
    return _done(bool(release.identity.organization or release.issuers))


def nothing(_release: Release, _language: str) -> str:
    """Some parts have nothing to count."""
    return ""


def _edition(release: Release, language: str) -> Edition:
    found = (edition for edition in release.editions if edition.language == language)
    return next(found, Edition(language=language))


def _has_words(block: object) -> bool:
    return isinstance(block, ListBlock) or bool(getattr(block, "text", ""))


def _number(number: int) -> str:
    return str(number) if number else NOTHING


def _done(done: bool) -> str:  # noqa: FBT001  # one private switch
    return DONE if done else ""
