"""What an edition prints, block by block in printing order, as bare words with their place."""

from collections.abc import Iterable, Iterator

import msgspec

from editor.model.places import edition_place
from editor.render.context import BodyBlock, ContactEntry, Context, Picture, Rich, SignatoryList


class Block(msgspec.Struct, frozen=True):
    """Words that stand together in every format, and the place of the release they come from."""

    place: str
    words: str


def printed_blocks(context: Context) -> tuple[Block, ...]:
    """Every printed word once; list numbers and bullets are structure and not counted as words."""
    return tuple(block for block in _blocks(context) if block.words.strip())


def _blocks(context: Context) -> Iterator[Block]:
    yield from _head(context)
    for recipient in context.recipients:
        yield from _lines(recipient.place, recipient.lines)
    yield _of(context, "subject", context.subject)
    yield _of(context, "salutation", context.salutation)
    for row in context.event:
        yield from _lines(row.place, (row.label, *map(_words, row.lines)))
    for block in context.body:
        yield from _body(block)
    yield _of(context, "closing", context.closing)
    if context.signatories:
        yield from _signatories(context.signatories)
    yield from _tail(context)


def _head(context: Context) -> Iterator[Block]:
    identity = context.identity
    if identity.shown:
        yield from _lines("identity", (identity.organization, identity.line, *identity.address))
        yield from _lines("identity", (identity.website, *identity.issuers))
    yield Block("status", context.draft)
    yield Block("kind", context.kind_line)
    yield Block("status", context.updated)
    if context.release_line:
        yield Block("timing", context.release_line.text)
    yield _of(context, "kicker", context.kicker)
    yield _of(context, "headline", context.headline)
    yield _of(context, "subheadline", context.subheadline)
    yield Block(edition_place(context.language, "place"), context.place_and_date)


def _tail(context: Context) -> Iterator[Block]:
    if context.copies:
        yield Block("recipients", context.headings.copies)
    for recipient in context.copies:
        yield from _lines(recipient.place, recipient.lines)
    for section in context.boilerplates:
        yield from _lines(section.place, (section.heading, _words(section.text)))
    yield Block("", context.end_mark)
    if context.notes:
        yield _of(context, "notes", context.headings.notes)
    for note in context.notes:
        yield Block(note.place, _words(note.text))
    if context.contacts:
        yield Block("contacts", context.headings.contacts)
    for contact in context.contacts:
        yield from _contact(contact)


def _body(block: BodyBlock) -> Iterator[Block]:
    match block.type:
        case "list":
            yield from _lines(block.place, map(_words, block.entries))
        case "image":
            yield from _picture(block.place, block.picture)
        case "quote":
            yield from _lines(block.place, (block.dateline, *map(_words, block.paragraphs)))
            yield Block(block.place, block.attribution)
        case _:
            yield Block(block.place, block.dateline + _words(block.text))


def _picture(place: str, picture: Picture | None) -> Iterator[Block]:
    if picture:
        yield from _lines(place, (_words(picture.caption), picture.credit))


def _signatories(signatories: SignatoryList) -> Iterator[Block]:
    yield from _lines("signatories", (signatories.heading, signatories.as_of))
    for group in signatories.groups:
        yield Block(group.place, group.heading)
        for member in group.members:
            yield Block(member.place, member.name + member.rest)
    yield Block("signatories", signatories.withheld)


def _contact(contact: ContactEntry) -> Iterator[Block]:
    points = (point.label + point.text for point in contact.points)
    tail = (contact.hours, contact.languages, _words(contact.note))
    yield from _lines(contact.place, (contact.name, contact.role, *points, *tail))


def _of(context: Context, field: str, rich: Rich | str) -> Block:
    words = rich if isinstance(rich, str) else _words(rich)
    return Block(edition_place(context.language, field), words)


def _lines(place: str, lines: Iterable[str]) -> Iterator[Block]:
    return (Block(place, line) for line in lines)


def _words(rich: Rich) -> str:
    return "".join(span.text for span in rich)
