"""The stretches of a body become its blocks."""

from collections.abc import Sequence

import msgspec

from editor.importers.understand.assembly.ledger import Ledger
from editor.importers.understand.body import Block as Sort
from editor.importers.understand.body import BodyPart
from editor.importers.understand.claims import Claim
from editor.importers.understand.inline_words import field_text
from editor.importers.understand.people import Person, is_person
from editor.importers.understand.quotes.reading import without_marks
from editor.importers.understand.roles import has_organisation
from editor.model.blocks import Block, ListBlock, ListItem, Paragraph, Quote, Speaker, Subheading
from editor.model.enums import Attribution


def blocks_of(ledger: Ledger, claims: Sequence[Claim]) -> tuple[Block, ...]:
    """One block a claim, items gathered to lists, lines of speakers told to their quotes."""
    blocks: list[Block] = []
    waiting: list[Claim] = []
    for claim in claims:
        part = claim.value if isinstance(claim.value, BodyPart) else BodyPart(Sort.PARAGRAPH)
        if part.block is Sort.SPEAKER:
            if blocks and isinstance(blocks[-1], Quote) and _is_below(blocks[-1], claim, ledger):
                ledger.take(claim, ledger.place("body", blocks[-1].id, "speaker"))
            else:
                waiting.append(claim)
        elif part.block is Sort.ITEM:
            _add_item(ledger, blocks, claim, ordered=part.ordered)
        else:
            block = _block(ledger, claim, part)
            ledger.take(claim, ledger.place("body", block.id))
            blocks.append(block)
            for speaker in waiting:
                ledger.take(speaker, ledger.place("body", block.id, "speaker"))
            waiting = []
    for claim in waiting:
        ledger.leave(claim)
    return tuple(blocks)


def _is_below(quote: Quote, claim: Claim, ledger: Ledger) -> bool:
    return bool(quote.speaker.name) and quote.speaker.name in ledger.source[claim.start : claim.end]


def _text(ledger: Ledger, claim: Claim) -> str:
    return field_text(
        ledger.source, claim.start, claim.end, ledger.marks_in(claim.start, claim.end)
    )


def _block(ledger: Ledger, claim: Claim, part: BodyPart) -> Block:
    text = _text(ledger, claim)
    match part.block:
        case Sort.SUBHEADING:
            return Subheading(id=ledger.new_id(), text=text)
        case Sort.QUOTE if part.words and part.words.speaker:
            return _quote(ledger, text, part)
    return Paragraph(id=ledger.new_id(), text=text)


def _quote(ledger: Ledger, text: str, part: BodyPart) -> Quote:
    words = part.words
    person = words.speaker if words else None
    speaker = _speaker(person, text, ledger.draft.language) if person else Speaker()
    is_below = bool(words and words.is_below)
    return Quote(
        id=ledger.new_id(),
        text=without_marks(text) if is_below else text,
        speaker=speaker,
        attribution=Attribution.BELOW if is_below else Attribution.IN_TEXT,
        continues=bool(words and words.continues),
    )


def _speaker(person: Person, text: str, language: str) -> Speaker:
    """Who speaks; a house that speaks for itself is no person."""
    joined = f"{person.name} {person.organization}"
    if not person.role and person.organization and joined in text:
        return Speaker(organization=joined)
    alone = not person.role and not person.organization
    if alone and has_organisation(person.name) and not is_person(person.name, language):
        return Speaker(organization=person.name)
    return Speaker(name=person.name, role=person.role, organization=person.organization)


def _add_item(ledger: Ledger, blocks: list[Block], claim: Claim, *, ordered: bool) -> None:
    line = ledger.draft.line_at(claim.start)
    start = max(claim.start, line.text_start)
    text = field_text(ledger.source, start, claim.end, ledger.marks_in(start, claim.end))
    item = ListItem(id=ledger.new_id(), text=text)
    last = blocks[-1] if blocks else None
    if isinstance(last, ListBlock) and last.ordered == ordered:
        blocks[-1] = msgspec.structs.replace(last, items=(*last.items, item))
    else:
        blocks.append(ListBlock(id=ledger.new_id(), items=(item,), ordered=ordered))
    ledger.take(claim, ledger.place("body", blocks[-1].id, item.id))
