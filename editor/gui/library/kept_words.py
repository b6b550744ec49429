"""What is said of a speaker, a press contact or a standing text that is kept."""

from editor.library.records import Kept, KeptBoilerplate, KeptContact, KeptSpeaker

_TITLE, _WORDS = 40, 120


def kept_name(item: Kept) -> str:
    """What it is called."""
    if isinstance(item, KeptBoilerplate):
        return item.heading or item.text[:_TITLE]
    person = item.speaker if isinstance(item, KeptSpeaker) else item.contact
    return person.name or person.organization


def kept_note(item: Kept) -> str:
    """What it says besides."""
    if isinstance(item, KeptBoilerplate):
        return " ".join(item.text[:_WORDS].split())
    person = item.speaker if isinstance(item, KeptSpeaker) else item.contact
    more = item.contact.emails if isinstance(item, KeptContact) else ()
    return ", ".join(filter(None, (person.role, person.organization, *more)))
