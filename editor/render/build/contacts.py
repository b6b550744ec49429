"""Those whom a journalist may reach, for the eyes of one audience."""

from collections.abc import Iterator

from editor.model.enums import Audience
from editor.model.people import Contact, ContactWords
from editor.model.places import place
from editor.render.build import links
from editor.render.build.inline import rich
from editor.render.build.setting import Setting
from editor.render.build.words import labelled, listing, one_line
from editor.render.context import ContactEntry, ContactPoint
from editor.render.localize import language_name
from editor.render.tags import pick

_NO_WORDS = ContactWords()


def contacts(setting: Setting) -> tuple[ContactEntry, ...]:
    """The contacts that this audience may see and that say something."""
    entries = (_entry(c, setting) for c in setting.release.contacts if _may_see(c, setting))
    return tuple(entry for entry in entries if entry.name or entry.role or entry.points)


def contacts_heading(number: int, setting: Setting) -> str:
    """The heading over one contact or over several; empty over none."""
    labels = setting.labels.contact
    if number > 1:
        return labels.heading_many
    return labels.heading if number else ""


def _may_see(contact: Contact, setting: Setting) -> bool:
    if setting.audience is Audience.PRESS:
        return contact.audience is not Audience.INTERNAL
    return contact.audience is Audience.PUBLIC


def _entry(contact: Contact, setting: Setting) -> ContactEntry:
    words = pick(contact.in_language, setting.language) or _NO_WORDS
    labels, comma = setting.labels.contact, setting.labels
    role = one_line(words.role) or contact.role
    organization = one_line(words.organization) or contact.organization
    languages = (language_name(tag, setting.locale) for tag in contact.languages)
    return ContactEntry(
        place=place("contacts", contact.id),
        name=one_line(contact.name),
        role=listing((role, organization), comma),
        points=tuple(point for point in _points(contact, setting) if point.text),
        hours=labelled(labels.hours, contact.hours, comma),
        languages=labelled(labels.languages, listing(languages, comma), comma),
        note=rich(words.note, setting) or rich(contact.note, setting),
    )


def _points(contact: Contact, setting: Setting) -> Iterator[ContactPoint]:
    labels = setting.labels.contact
    for phone in contact.phones:
        yield _point("phone", labels.phone, one_line(phone), links.tel(phone))
    if setting.audience is Audience.PRESS:
        for phone in contact.direct_phones:
            yield _point("direct", labels.direct, one_line(phone), links.tel(phone))
    for email in contact.emails:
        yield _point("email", labels.email, one_line(email), links.mailto(email))
    yield _point("web", labels.web, links.shown(one_line(contact.url)), links.web(contact.url))


def _point(kind: str, label: str, text: str, href: str) -> ContactPoint:
    return ContactPoint(kind=kind, label=label, text=text, href=href)
