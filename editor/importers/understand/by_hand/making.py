"""What a person says of a stretch becomes claims of the shape that the assembly knows."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from editor.importers.understand.body import Block, BodyPart
from editor.importers.understand.by_hand.pieces import by_hand, lines_in, trimmed
from editor.importers.understand.by_hand.sorts import Override, Sort
from editor.importers.understand.claims import Claim, Draft, Part, resolve
from editor.importers.understand.contact_lines import Piece, read_contacts
from editor.importers.understand.dates import find_dates
from editor.importers.understand.page import Line, Page
from editor.importers.understand.people import Person, describe
from editor.importers.understand.quotes.reading import Words, read_quotes
from editor.importers.understand.rules import dateline, embargo, release_line

_SHORT = 160  # characters: a longer stretch is no dateline as a whole
_LEAST = 25  # characters behind a dateline that are a paragraph
_MARKS = '“”„‟«»「」『』"＂'
_DATELINE = {Part.DATE, Part.PLACE, Part.TIMING}

Make = Callable[[Draft, Sequence[Claim], int, int], Iterator[Claim]]


def made(draft: Draft, others: Sequence[Claim], override: Override) -> list[Claim]:
    """The claims of an override; none where its words cannot be that.

    `others` are those around it.
    """
    found = trimmed(draft.page.source, override.start, override.end)
    if found is None:
        return []
    return sorted(_MAKERS[override.sort](draft, others, *found), key=lambda claim: claim.start)


def _whole(part: Part) -> Make:
    """The stretch as one."""

    def make(_draft: Draft, _others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
        yield by_hand(start, end, part)

    return make


def _by_line(part: Part, value: object = None) -> Make:
    """Each line for itself."""

    def make(draft: Draft, _others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
        for _line, first, last in lines_in(draft.page.lines, start, end):
            yield by_hand(first, last, part, value)

    return make


def _items(draft: Draft, _others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    for line, first, last in lines_in(draft.page.lines, start, end):
        part = BodyPart(Block.ITEM, ordered=line.number is not None)
        yield by_hand(first, last, Part.BODY, part)


def _recipients(draft: Draft, others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    """Lines that follow each other are one recipient."""
    above = max((c for c in others if c.end <= start), key=lambda c: c.end, default=None)
    goes_on = above is not None and above.part is Part.RECIPIENT
    for _line, first, last in lines_in(draft.page.lines, start, end):
        yield by_hand(first, last, Part.RECIPIENT, "" if goes_on else "new")
        goes_on = True


def _quotes(draft: Draft, _others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    """Whose they are is read as elsewhere; where that cannot be told, nobody is named."""
    lines = draft.page.lines
    for line, first, last in lines_in(lines, start, end):
        near = lines[max(0, line.index - 2) : line.index + 2]
        reading = read_quotes(near, draft.page.source, draft.language).get(line.index)
        whole = first <= line.text_start and last == line.end
        if whole and isinstance(reading, list) and reading[0].speaker:
            yield from _read_quote(line, first, reading)
        else:
            yield by_hand(first, last, Part.BODY, _nobodys(draft, first, last))


def _read_quote(line: Line, first: int, words: Sequence[Words]) -> Iterator[Claim]:
    for number, one in enumerate(words):
        begin = line.text_start + one.start if number else first
        block = Block.QUOTE if one.speaker else Block.PARAGRAPH
        yield by_hand(begin, line.text_start + one.end, Part.BODY, BodyPart(block, one))


def _nobodys(draft: Draft, first: int, last: int) -> BodyPart:
    text = draft.page.source[first:last]
    in_marks = text[:1] in _MARKS and text[-1:] in _MARKS
    return BodyPart(Block.QUOTE, Words(0, last - first, Person(), is_below=in_marks))


def _speaker(draft: Draft, others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    """The words name who says the quote above them."""
    above = [c for c in others if c.part is Part.BODY and c.end <= start]
    text = draft.page.source[start:end].replace("\n", " ")
    bare = text.lstrip("–—―- ")
    person = describe(bare, draft.language) or Person(bare.rstrip(" .,"))
    if not above or not isinstance(above[-1].value, BodyPart) or not person.name:
        return
    words = Words(0, above[-1].end - above[-1].start, person, is_below=True)
    yield msgspec.structs.replace(above[-1], value=BodyPart(Block.QUOTE, words))
    yield by_hand(start, end, Part.BODY, BodyPart(Block.SPEAKER))


def _contacts(draft: Draft, others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    """Names, addresses and what they do, as far as they can be told; other words are a name."""
    block = [
        _cut(line, first, last) for line, first, last in lines_in(draft.page.lines, start, end)
    ]
    taken = [c.value.number for c in others if isinstance(c.value, Piece)]
    free = max(taken, default=-1) + 1
    pieces = read_contacts([block], draft.language)
    for piece in pieces:
        numbered = msgspec.structs.replace(piece, number=free + piece.number)
        yield by_hand(piece.start, piece.end, Part.CONTACT, numbered)
    if not pieces:
        words = draft.page.source[start:end].replace("\n", " ")
        yield by_hand(start, end, Part.CONTACT, Piece(start, end, free, "name", words))


def _cut(line: Line, first: int, last: int) -> Line:
    """A line that begins and ends elsewhere."""
    begin = max(first, line.text_start)
    text = line.text[begin - line.text_start : last - line.text_start]
    return msgspec.structs.replace(line, start=first, end=last, text_start=begin, text=text)


def _dateline(draft: Draft, _others: Sequence[Claim], start: int, end: int) -> Iterator[Claim]:
    """Place, date and the words for when it may be published; a paragraph behind them stays one."""
    lines = tuple(_cut(*found) for found in lines_in(draft.page.lines, start, end))
    page = Page(draft.page.source, lines, draft.page.document, tuple(line.start for line in lines))
    small = Draft(page, draft.tag, draft.language)
    small = resolve(small, [*embargo.find(small), *release_line.find(small)])
    small = resolve(small, dateline.find(small))
    found = [c for c in small.claims if c.part in _DATELINE and start <= c.start and c.end <= end]
    if not found and end - start <= _SHORT:
        found = list(_short_dateline(draft, start, end))
    if not found:
        return
    found.sort(key=lambda claim: claim.start)
    for claim in found:
        yield by_hand(claim.start, claim.end, claim.part, claim.value)
    rest = trimmed(draft.page.source, found[-1].end, end)
    if rest is not None and rest[1] - rest[0] > _LEAST:
        words = draft.page.source[slice(*rest)]
        begin = rest[0] + len(words) - len(_bare(words))
        yield by_hand(begin, rest[1], Part.BODY, BodyPart(Block.PARAGRAPH))


def _bare(words: str) -> str:
    return words.lstrip(" \n\t)]）】.,،:：-–—―")


def _short_dateline(draft: Draft, start: int, end: int) -> Iterator[Claim]:
    """A date wherever it stands, and the other words as the place."""
    text = draft.page.source[start:end].replace("\n", " ")
    dates = find_dates(text, draft.language)
    parts = [(0, len(text))]
    if dates:
        first = dates[0]
        value = first.date
        yield by_hand(start + first.start, start + first.end, Part.DATE, value)
        parts = [(0, first.start), (first.end, len(text))]
    for begin, stop in parts:
        words = text[begin:stop].strip(" ,.،:：()[]–—-\t")
        if words:
            at = start + text.index(words, begin)
            yield by_hand(at, at + len(words), Part.PLACE)
            return


_MAKERS: Mapping[Sort, Make] = {
    Sort.HEADLINE: _whole(Part.HEADLINE),
    Sort.SUBHEADLINE: _whole(Part.SUBHEADLINE),
    Sort.DATELINE: _dateline,
    Sort.PARAGRAPH: _by_line(Part.BODY, BodyPart(Block.PARAGRAPH)),
    Sort.SUBHEADING: _by_line(Part.BODY, BodyPart(Block.SUBHEADING)),
    Sort.ITEM: _items,
    Sort.QUOTE: _quotes,
    Sort.SPEAKER: _speaker,
    Sort.CONTACT: _contacts,
    Sort.RECIPIENT: _recipients,
    Sort.SIGNATORIES: _whole(Part.SIGNATORIES),
    Sort.BOILERPLATE: _by_line(Part.BOILERPLATE),
    Sort.NOTE: _by_line(Part.NOTE),
    Sort.UNUSED: _by_line(Part.LITTER),
}
