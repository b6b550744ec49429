"""Whom journalists may call: blocks under a heading, single lines, sentences with an address."""

from collections.abc import Iterator, Sequence

import msgspec

from editor.importers.understand.addresses import find_addresses
from editor.importers.understand.claims import Claim, Draft, Part, whole
from editor.importers.understand.columns import in_columns
from editor.importers.understand.contact_lines import Piece, read_contacts
from editor.importers.understand.dates import find_dates
from editor.importers.understand.folding import folded
from editor.importers.understand.headings import Heading, heading_of
from editor.importers.understand.page import Line
from editor.importers.understand.people import is_person, parts_of
from editor.importers.understand.roles import has_organisation, has_role
from editor.importers.understand.vocabulary import phrases
from editor.model.message import Message, message

_MOST_LETTERS = 60_000
_HEAD_WORDS, _LINE_WORDS, _LONE_WORDS = 45, 32, 16


def find(draft: Draft) -> Iterator[Claim]:
    """Claim the lines of every contact, piece by piece."""
    blocks: list[list[Line]] = []
    lines = draft.page.lines
    at = 0
    while at < len(lines):
        block = _block(draft, at) if _begins(draft, lines[at]) else []
        block = _signature(draft, block) + block
        blocks += [block] if block else []
        at += len(block) or 1
    first_body = next((line.start for line in lines if line.is_prose), 0)
    parts = [part for block in _parted(blocks) for part in in_columns(block)]
    pieces = _usable(
        read_contacts(parts, draft.language, draft.page.source[:_MOST_LETTERS]), first_body
    )
    for block in blocks:
        yield from _claims(block, pieces)


def _begins(draft: Draft, line: Line) -> bool:
    if not draft.is_free(line) or line.words > _HEAD_WORDS:
        return False
    if heading_of(line) is Heading.CONTACT:
        return True
    addresses = [a for a in find_addresses(line.text, draft.language) if a.kind != "url"]
    if len({a.kind for a in addresses}) > 1:
        return True
    leads = phrases("headings.contact").leads(line.folded)
    if leads and (addresses or _is_labelled(line, leads)):
        return True
    return (
        bool(addresses)
        and line.words <= _LONE_WORDS
        and not line.is_prose
        and (not line.ends_sentence or _starts_with_label(line))
    )


def _signature(draft: Draft, block: Sequence[Line]) -> list[Line]:
    """Right above an address without a heading: the lines that begin with whose address it is."""
    if not block or heading_of(block[0]) is not None:
        return []
    # In a letter, who stands above an address has signed it; a release has its press officer there.
    gaps = 1 if draft.of(Part.KICKER) and not draft.of(Part.SALUTATION) else 0
    gaps -= 1 if block[0].blanks else 0
    above: list[Line] = []
    for line in reversed(draft.page.lines[max(0, block[0].index - 5) : block[0].index]):
        if gaps < 0 or not draft.is_free(line) or line.is_prose or line.words > _LONE_WORDS:
            return []
        above.insert(0, line)
        parts = parts_of(line.text)
        if parts and is_person(parts[0], draft.language):
            return above
        gaps -= 1 if line.blanks else 0
    return []


def _is_labelled(line: Line, leads: int) -> bool:
    """As in "Contact: Ada Roe": a colon right behind the words."""
    head, colon, rest = line.text.replace("：", ":").partition(":")
    more = folded(head)[leads:].split()
    return bool(colon and rest.strip()) and len(more) <= 3 and line.words <= _LINE_WORDS


def _starts_with_label(line: Line) -> bool:
    return phrases("contact.labels").leads(line.folded) > 0


def _block(draft: Draft, at: int) -> list[Line]:
    """The first line and those below that go on about contacts."""
    lines = draft.page.lines
    block = [lines[at]]
    for line in lines[at + 1 : at + 40]:
        if not draft.is_free(line) or not _goes_on(draft, block, line):
            break
        block.append(line)
    has_heading = heading_of(block[0]) is Heading.CONTACT
    if has_heading and len(block) == 1 and not find_addresses(block[0].text, draft.language):
        return block if block[0].text.rstrip().endswith((":", "：")) or block[0].words > 1 else []
    return block


def _goes_on(draft: Draft, block: Sequence[Line], line: Line) -> bool:
    heading = heading_of(line)
    if heading is not None:
        return heading is Heading.CONTACT
    addresses = find_addresses(line.text, draft.language)
    if line.words > _LINE_WORDS or (line.is_prose and not addresses):
        return bool(addresses) and line.words <= _HEAD_WORDS
    if addresses:
        return line.words <= _LINE_WORDS
    if line.text.rstrip().endswith(("?", "!", "؟")) or find_dates(line.text, draft.language):
        return False
    if line.text.rstrip().endswith((":", "：")) and not _introduces(line):
        return False
    return _is_of_contact(draft, block, line)


def _is_of_contact(draft: Draft, block: Sequence[Line], line: Line) -> bool:
    parts = parts_of(line.text)
    named = bool(parts) and is_person(parts[0], draft.language)
    if line.blanks and not named:
        return _is_list_of_speakers(line) or (
            heading_of(block[-1]) is Heading.CONTACT
            and line.words <= 10
            and not line.ends_sentence
            and (has_organisation(line.text) or has_role(line.text))
        )
    if named:
        return line.words <= _LONE_WORDS
    if line.is_listed:
        return _is_list_of_speakers(line)
    return line.words <= 12 and not (line.ends_sentence and line.words > 8)


def _is_list_of_speakers(line: Line) -> bool:
    """Items under "available for interview": people, not contacts."""
    return line.text.rstrip().endswith((":", "：")) or (
        line.is_listed and line.words <= _LINE_WORDS
    )


def _parted(blocks: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """Blocks cut at headings inside them, without lists of people to interview."""
    for block in blocks:
        part: list[Line] = []
        is_list = False
        for line in block:
            if heading_of(line) is Heading.CONTACT and part:
                yield part
                part = []
            has_address = "@" in line.text or any(c.isdigit() for c in line.text)
            is_list = (is_list and line.is_listed) or _introduces(line)
            if not is_list or has_address:
                part.append(line)
        if part:
            yield part


def _introduces(line: Line) -> bool:
    words = ("interview", "spokes", "porta", "voce", "portavo", "sözcü", "sprecher")
    return (
        line.text.rstrip().endswith((":", "："))
        and line.words >= 4
        and any(word in line.folded for word in words)
        and not find_addresses(line.text, "en")
        and "contact" not in line.folded.split()[-1:]
    )


def _usable(pieces: Sequence[Piece], first_body: int) -> list[Piece]:
    """Those of contacts who can be reached or are named; the same one twice is one."""
    by_number: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_number.setdefault(piece.number, []).append(piece)
    known: dict[str, int] = {}
    kept: list[Piece] = []
    for number, own in by_number.items():
        fields = {piece.field for piece in own}
        if not fields & {"name", "email", "phone"}:
            continue
        if _is_letterhead(own, fields, first_body) and len(by_number) > 1:
            continue
        keys = [folded(p.value) for p in own if p.field in {"name", "email"}]
        same = next((known[key] for key in keys if key in known), number)
        for key in keys:
            known.setdefault(key, same)
        kept += [msgspec.structs.replace(piece, number=same) for piece in own]
    return kept


def _is_letterhead(own: Sequence[Piece], fields: set[str], first_body: int) -> bool:
    """A house's own number over the text, where others can be called."""
    return "name" not in fields and own[-1].end < first_body and "email" not in fields


def _claims(block: Sequence[Line], pieces: Sequence[Piece]) -> Iterator[Claim]:
    for line in block:
        own = [p for p in pieces if line.start <= p.start < line.end]
        for piece in own:
            yield Claim(
                start=piece.start,
                end=piece.end,
                part=Part.CONTACT,
                rule="contacts",
                confidence=0.9 if piece.field in {"email", "phone"} else 0.75,
                reason=_reason(piece.field),
                value=piece,
            )
        if not own:
            part = Part.NOTE if line.is_listed or _introduces(line) else Part.LABEL
            yield whole(line, part, "contacts", 0.6, message("It leads to the contacts."))


def _reason(field: str) -> Message:
    match field:
        case "email" | "phone" | "url":
            return message("An address of the contact.")
        case "name":
            return message("A name where contacts stand.")
    return message("It stands beside a contact's name.")
