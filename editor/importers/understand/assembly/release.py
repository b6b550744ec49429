"""All claims of a page become one release."""

from collections.abc import Iterator, Sequence

from editor.importers.understand.article import doubts_of
from editor.importers.understand.assembly.blocks import blocks_of
from editor.importers.understand.assembly.event import event_of
from editor.importers.understand.assembly.ledger import Ledger, Texts
from editor.importers.understand.assembly.people import (
    contacts_of,
    more_contacts,
    recipients_of,
)
from editor.importers.understand.assembly.signatories import signatories_of
from editor.importers.understand.claims import Draft, Part
from editor.importers.understand.folding import folded
from editor.importers.understand.inline_words import field_text, plain_text
from editor.importers.understand.kind import kind_of
from editor.importers.understand.spans import Understanding
from editor.model.clean import clean_text
from editor.model.codec import canonical
from editor.model.dates import Date
from editor.model.edition import Boilerplate, Edition, Note
from editor.model.enums import TimingType
from editor.model.message import Message, message
from editor.model.release import Release, Timing
from editor.model.walk import map_strings

_FIELDS = {
    Part.KICKER: "kicker",
    Part.HEADLINE: "headline",
    Part.SUBHEADLINE: "subheadline",
    Part.PLACE: "place",
    Part.SUBJECT: "subject",
    Part.SALUTATION: "salutation",
    Part.CLOSING: "closing",
}
_PLAIN = {Part.PLACE}
_LEFT = (Part.LITTER, Part.LABEL, Part.END_MARK)
_HEADING_WORDS = 12


def assemble(draft: Draft, release_id: str) -> Understanding:
    """Put every claim into its field, and keep account of every character."""
    ledger = Ledger(draft)
    texts = _texts(ledger)
    timing, date = _timing(ledger), _date(ledger)
    event, timing = event_of(ledger, draft.of(Part.EVENT), timing)
    body = blocks_of(ledger, draft.of(Part.BODY))
    signatories = signatories_of(ledger, draft.of(Part.SIGNATORIES))
    contacts = contacts_of(ledger, draft.of(Part.CONTACT))
    contacts += more_contacts(ledger, contacts, _body_lines(draft))
    edition = Edition(
        language=draft.tag,
        kicker=texts.kicker,
        headline=texts.headline,
        subheadline=texts.subheadline,
        place=texts.place,
        subject=texts.subject,
        salutation=texts.salutation,
        body=body,
        closing=texts.closing,
        event=event,
        boilerplates=_boilerplates(ledger),
        notes=_notes(ledger),
    )
    recipients = recipients_of(ledger, [*draft.of(Part.RECIPIENT), *draft.of(Part.COPY)])
    for claim in (claim for part in _LEFT for claim in draft.of(part)):
        ledger.leave(claim)
    spans, unused = ledger.close()
    release = Release(
        schema=1,
        id=release_id,
        kind=kind_of(draft, signers=len(signatories.entries)),
        timing=timing,
        date=date,
        contacts=contacts,
        recipients=recipients,
        signatories=signatories,
        editions=(edition,) if draft.page.lines else (),
        unused_text=unused,
    )
    return Understanding(
        release=canonical(map_strings(release, clean_text)),
        spans=spans,
        doubts=tuple(_doubts(draft)),
    )


def _texts(ledger: Ledger) -> Texts:
    texts = Texts()
    for part, field in _FIELDS.items():
        for claim in ledger.draft.of(part):
            start = claim.start
            if part is Part.SUBHEADLINE:
                start = max(start, ledger.draft.line_at(start).text_start)
            words = (
                plain_text(ledger.source, start, claim.end)
                if part in _PLAIN
                else field_text(
                    ledger.source,
                    start,
                    claim.end,
                    () if part is Part.HEADLINE else ledger.marks_in(start, claim.end),
                )
            )
            if part is Part.KICKER and claim.rule == "release_line":
                ledger.leave(claim)
            elif not getattr(texts, field) or folded(getattr(texts, field)) == folded(words):
                setattr(texts, field, words)
                ledger.take(claim, ledger.place(field))
            elif part is Part.CLOSING and not texts.closing.count("\n"):
                texts.closing = f"{texts.closing}\n{words}"
                ledger.take(claim, ledger.place(field))
            else:
                ledger.leave(claim)
    return texts


def _timing(ledger: Ledger) -> Timing:
    """An embargo wins over "for immediate release"; equal ones are one."""
    claims = ledger.draft.of(Part.TIMING)
    found = [claim.value for claim in claims if isinstance(claim.value, Timing)]
    best = max(found, key=_weight, default=Timing())
    for claim in claims:
        if claim.value == best:
            ledger.take(claim, "timing")
        else:
            ledger.leave(claim)
    return best


def _weight(timing: Timing) -> tuple[int, bool]:
    order = (TimingType.IMMEDIATE, TimingType.HOLD, TimingType.EMBARGO)
    return order.index(timing.type), timing.until is not None


def _date(ledger: Ledger) -> Date | None:
    """The date of the surest place: beside a place, then near the headline, then the last one."""
    claims = ledger.draft.of(Part.DATE)
    dated = [claim for claim in claims if isinstance(claim.value, Date)]
    places = {ledger.draft.line_at(claim.start).index for claim in ledger.draft.of(Part.PLACE)}
    headline = ledger.draft.of(Part.HEADLINE)
    at = headline[0].start if headline else 0
    best = max(
        dated,
        key=lambda c: (
            ledger.draft.line_at(c.start).index in places,
            c.confidence >= 0.9,  # sure ones first
            -abs(c.start - at),
        ),
        default=None,
    )
    date = best.value if best and isinstance(best.value, Date) else None
    for claim in claims:
        if claim.value == date and date is not None:
            ledger.take(claim, "date")
        else:
            ledger.leave(claim)
    return date


def _boilerplates(ledger: Ledger) -> tuple[Boilerplate, ...]:
    found: list[tuple[str, str, list[str]]] = []
    last_index = -9
    for claim in ledger.draft.of(Part.BOILERPLATE):
        line = ledger.draft.line_at(claim.start)
        text = field_text(
            ledger.source, claim.start, claim.end, ledger.marks_in(claim.start, claim.end)
        )
        is_heading = line.words <= _HEADING_WORDS and not (
            line.is_prose or line.text.rstrip().endswith(".")
        )
        if "://" in line.text:
            is_heading = False
        if is_heading or not found or line.index > last_index + 1:
            found.append(
                (ledger.new_id(), text if is_heading else "", [] if is_heading else [text])
            )
        else:
            found[-1][2].append(text)
        last_index = line.index
        ledger.take(claim, ledger.place("boilerplates", found[-1][0]))
    return tuple(
        Boilerplate(id=i, heading=h.rstrip(" :："), text="\n".join(t)) for i, h, t in found
    )


def _notes(ledger: Ledger) -> tuple[Note, ...]:
    found: list[Note] = []
    for claim in ledger.draft.of(Part.NOTE):
        start = max(claim.start, ledger.draft.line_at(claim.start).text_start)
        text = field_text(ledger.source, start, claim.end, ledger.marks_in(start, claim.end))
        found.append(Note(id=ledger.new_id(), text=text))
        ledger.take(claim, ledger.place("notes", found[-1].id))
    return tuple(found)


def _body_lines(draft: Draft) -> Sequence[str]:
    return [draft.page.source[claim.start : claim.end] for claim in draft.of(Part.BODY)]


def _doubts(draft: Draft) -> Iterator[Message]:
    yield from doubts_of(draft)
    if draft.page.source[draft.page.read_to :].strip():
        yield message("The text is very long. What follows its first part is unused text.")
    for claim in draft.of(Part.DATE):
        words = draft.page.source[claim.start : claim.end]
        if claim.value is None:
            yield message("The date “{date}” names no year.", date=words)
        elif claim.confidence <= 0.5:  # day and month, or another calendar
            yield message("The date “{date}” can be read in two ways.", date=words)
