"""Whom a letter is addressed to and what it is about."""

from editor.model.people import Recipient
from editor.model.places import place
from editor.render.build.inline import rich, within
from editor.render.build.setting import Setting
from editor.render.build.words import lines
from editor.render.context import RecipientEntry, Rich


def recipients(setting: Setting, *, copies: bool) -> tuple[RecipientEntry, ...]:
    """The addressees, or those who get a copy."""
    entries = (_entry(r) for r in setting.release.recipients if r.copy is copies)
    return tuple(entry for entry in entries if entry.lines)


def subject_line(setting: Setting) -> Rich:
    """What a letter is about, with the word that introduces it."""
    subject = rich(setting.edition.subject, setting)
    return within(setting.labels.letter.subject, "subject", subject)


def _entry(recipient: Recipient) -> RecipientEntry:
    parts = (recipient.name, recipient.role, recipient.organization, recipient.address)
    return RecipientEntry(
        place=place("recipients", recipient.id),
        lines=tuple(line for part in parts for line in lines(part)),
    )
