"""Every field of a release that holds inline markup, with its place."""

from collections.abc import Iterator

import msgspec

from editor.model.blocks import Block, ImageBlock, ListBlock
from editor.model.edition import Edition, Event
from editor.model.people import Contact
from editor.model.places import edition_place, place
from editor.model.release import Image, Release


class Text(msgspec.Struct, frozen=True):
    """The words of one field as they stand in the file, and where that is."""

    place: str
    words: str


def texts(release: Release) -> Iterator[Text]:
    """All marked-up fields that are not empty, in printing order."""
    for edition in release.editions:
        yield from edition_texts(edition)
    for image in release.images:
        yield from filter(_filled, _captions(image))
    for contact in release.contacts:
        yield from filter(_filled, _contact_notes(contact))


def edition_texts(edition: Edition) -> Iterator[Text]:
    """The marked-up fields of an edition that are not empty, in printing order."""
    return filter(_filled, _edition_texts(edition))


def _filled(text: Text) -> bool:
    return bool(text.words)


def _edition_texts(edition: Edition) -> Iterator[Text]:
    at = edition.language
    for name in ("kicker", "headline", "subheadline", "subject", "salutation"):
        yield Text(edition_place(at, name), getattr(edition, name))
    if edition.event:
        yield from _event_texts(at, edition.event)
    for block in edition.body:
        yield from _block_texts(at, block)
    yield Text(edition_place(at, "closing"), edition.closing)
    for boilerplate in edition.boilerplates:
        yield Text(edition_place(at, "boilerplates", boilerplate.id), boilerplate.text)
    for note in edition.notes:
        yield Text(edition_place(at, "notes", note.id), note.text)


def _event_texts(at: str, event: Event) -> Iterator[Text]:
    yield Text(edition_place(at, "event", "what"), event.what)
    for who in event.who:
        yield Text(edition_place(at, "event", "who"), who)
    for name in ("where", "access", "visuals"):
        yield Text(edition_place(at, "event", name), getattr(event, name))


def _block_texts(at: str, block: Block) -> Iterator[Text]:
    match block:
        case ImageBlock():
            return
        case ListBlock(items=items):
            for item in items:
                yield Text(edition_place(at, "body", block.id, item.id), item.text)
        case _:
            yield Text(edition_place(at, "body", block.id), block.text)


def _captions(image: Image) -> Iterator[Text]:
    for words in image.texts.values():
        yield Text(place("images", image.id), words.caption)


def _contact_notes(contact: Contact) -> Iterator[Text]:
    yield Text(place("contacts", contact.id), contact.note)
    for words in contact.in_language.values():
        yield Text(place("contacts", contact.id), words.note)
