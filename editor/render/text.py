"""A release as plain text, wrapped for an e-mail."""

from collections.abc import Iterable, Iterator

from editor.render.context import (
    BodyBlock,
    ContactEntry,
    Context,
    EventRow,
    Picture,
    RecipientEntry,
    Rich,
    SignatoryGroup,
    SignatoryList,
)
from editor.render.text_wrap import wrap

_QUOTE = "    "
_BULLET = "- "


def render_text(context: Context) -> str:
    """Every printed word in printing order; parts stand apart by a blank line."""
    return "\n\n".join(part for part in _parts(context) if part) + "\n"


def words(rich: Rich) -> str:
    """Spans as words; the address of a link follows it, unless the link shows it already."""
    return "".join(
        f"{span.text} <{span.href}>"
        if span.href and not _shows(span.text, span.href)
        else span.text
        for span in rich
    )


def _shows(text: str, href: str) -> bool:
    bare = href.removeprefix("mailto:").removeprefix("tel:")
    return text.strip("/") in (bare.strip("/"), bare.split("://")[-1].strip("/"))


def _parts(context: Context) -> Iterator[str]:
    yield from _head(context)
    yield from map(_recipient, context.recipients)
    yield from (wrap(words(context.subject)), wrap(words(context.salutation)))
    yield "\n".join(map(_event_row, context.event))
    for block in context.body:
        yield from _block(block, context.gap)
    yield wrap(words(context.closing))
    if context.signatories:
        yield from _signatories(context.signatories)
    if context.copies:
        yield _lines((context.headings.copies, *map(_recipient, context.copies)))
    for section in context.boilerplates:
        yield _lines((wrap(section.heading), wrap(words(section.text))))
    yield context.end_mark
    yield from _notes(context)
    yield from _contacts(context)


def _head(context: Context) -> Iterator[str]:
    identity = context.identity
    if identity.shown:
        yield _lines((identity.organization, identity.line, *identity.address, identity.website))
        yield _lines(map(wrap, identity.issuers))
    yield context.draft
    yield wrap(context.kind_line)
    if context.release_line:
        yield wrap(context.release_line.text)
    yield wrap(context.updated)
    yield wrap(words(context.kicker))
    yield wrap(words(context.headline))
    yield wrap(words(context.subheadline))
    yield wrap(context.place_and_date)


def _recipient(entry: RecipientEntry) -> str:
    return _lines(map(wrap, entry.lines))


def _event_row(row: EventRow) -> str:
    return wrap("\n".join(map(words, row.lines)), first=f"{row.label}: ")


def _block(block: BodyBlock, gap: str) -> Iterator[str]:
    match block.type:
        case "list":
            yield _lines(
                wrap(words(entry), first=f"{number}. " if block.ordered else _BULLET)
                for number, entry in enumerate(block.entries, start=1)
            )
        case "image":
            yield _picture(block.picture) if block.picture else ""
        case "quote":
            yield from (wrap(words(p), first=_QUOTE) for p in block.paragraphs)
            yield wrap(block.attribution, first=_QUOTE) if block.attribution else ""
        case _:
            dateline = f"{block.dateline}{gap}" if block.dateline else ""
            yield wrap(dateline + words(block.text))


def _picture(picture: Picture) -> str:
    return _lines((wrap(words(picture.caption)), wrap(picture.credit)))


def _signatories(signatories: SignatoryList) -> Iterator[str]:
    yield _lines((signatories.heading, signatories.as_of))
    for group in signatories.groups:
        yield _group(group, numbered=signatories.numbered)
    yield wrap(signatories.withheld)


def _group(group: SignatoryGroup, *, numbered: bool) -> str:
    names = (
        wrap(member.name + member.rest, first=f"{member.number}. " if numbered else "", rest=_QUOTE)
        for member in group.members
    )
    return _lines((wrap(group.heading), *names))


def _notes(context: Context) -> Iterator[str]:
    if context.notes:
        yield context.headings.notes
        yield "\n".join(
            wrap(words(note.text), first=f"{number}. ")
            for number, note in enumerate(context.notes, start=1)
        )


def _contacts(context: Context) -> Iterator[str]:
    if context.contacts:
        yield context.headings.contacts
        yield from (_contact(entry, context.gap) for entry in context.contacts)


def _contact(entry: ContactEntry, gap: str) -> str:
    points = (f"{point.label}{gap}{point.text}" for point in entry.points)
    tail = (entry.hours, entry.languages, words(entry.note))
    return _lines(map(wrap, (entry.name, entry.role, *points, *tail)))


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(line for line in lines if line)
