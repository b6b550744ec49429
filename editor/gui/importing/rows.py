"""The release as rows to look through: a section with its values, one under the other."""

from collections.abc import Iterator
from enum import Enum, auto

import msgspec

from editor.app.imported_people import Named, Recognised, names_of_speaker
from editor.gui.kit.days import long_day
from editor.gui.languages import own_name
from editor.gui.start.kinds import KIND_WORDS
from editor.gui.words import N_, tr, tr_count
from editor.model.blocks import Block, ListBlock, Quote, Speaker
from editor.model.dates import parse_local_time
from editor.model.edition import Edition
from editor.model.enums import SignatoryKind, TimingType
from editor.model.inline import parse
from editor.model.message import message
from editor.model.people import Contact, Recipient
from editor.model.places import edition_place, place
from editor.model.release import Release
from editor.model.signatories import Signatory


class Look(Enum):
    """How a row is drawn."""

    HEADER = auto()
    TITLE = auto()
    TEXT = auto()
    QUOTE = auto()
    QUIET = auto()


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One value: its words, a quiet `note` below, the place of its field, and who it names."""

    look: Look = Look.TEXT
    label: str = ""
    words: str
    note: str = ""
    place: str = ""
    missing: bool = False  # the note says what is lacking
    named: tuple[Named, ...] = ()


_TIMINGS = {
    TimingType.IMMEDIATE: N_("For immediate release"),
    TimingType.EMBARGO: N_("Embargo"),
    TimingType.HOLD: N_("Hold for release"),
}
_SINGLE = {
    "kicker": N_("Kicker"),
    "headline": N_("Headline"),
    "subheadline": N_("Subheadline"),
    "place": N_("Place"),
}
_LETTER = {"subject": N_("Subject"), "salutation": N_("Salutation"), "closing": N_("Closing")}


def rows_of(release: Release) -> list[Row]:
    """All rows in the order of a page."""
    edition = release.editions[0] if release.editions else None
    rows: list[Row] = []
    if edition is not None:
        rows += _single(edition, _SINGLE)
    rows += _line(release, edition)
    rows += _section(tr("Recipients"), [_recipient(one) for one in release.recipients])
    if edition is not None:
        rows += _single(edition, {name: _LETTER[name] for name in ("subject", "salutation")})
        rows += _section(tr("Text"), list(_body(edition)))
        rows += _single(edition, {"closing": _LETTER["closing"]})
    rows += _section(tr("Contacts"), [_contact(one) for one in release.contacts])
    rows += _section(tr("Signatories"), [_signatory(one) for one in release.signatories.entries])
    if edition is not None:
        rows += _section(tr("About"), list(_boilerplates(edition)))
        rows += _section(tr("Notes to editors"), list(_notes(edition)))
    unused = [Row(look=Look.QUIET, words=one, place="unused_text") for one in release.unused_text]
    return rows + _section(tr("Left out"), unused, tr("kept under “Unused text”"))


def near_of(row: Row, recognised: Recognised, open_: frozenset[Named]) -> Named | None:
    """The first name of a row that may be somebody in the library."""
    return next((n for n in row.named if n in recognised.near and n in open_), None)


def _section(title: str, rows: list[Row], more: str = "") -> list[Row]:
    if not rows:
        return []
    note = f"{len(rows)} · {more}" if more else str(len(rows))
    return [Row(look=Look.HEADER, words=title, note=note), *rows]


def _single(edition: Edition, fields: dict[str, str]) -> Iterator[Row]:
    for name, label in fields.items():
        value = getattr(edition, name)
        words = value if name == "place" else _plain(value)
        where = edition_place(edition.language, name)
        if value:
            look = Look.TITLE if name == "headline" else Look.TEXT
            yield Row(look=look, label=tr(label), words=words, place=where)
        elif name == "headline":
            yield Row(words=tr("No headline was found"), label=tr(label), missing=True)


def _line(release: Release, edition: Edition | None) -> Iterator[Row]:
    timing = release.timing
    at = parse_local_time(timing.until) if timing.until else None
    until = f" {long_day(at.date())}, {at:%H:%M}" if at else ""
    yield Row(label=tr("Release"), words=tr(_TIMINGS[timing.type]) + until, place="timing")
    if release.date is not None:
        yield Row(label=tr("Date"), words=long_day(release.date), place="date")
    if edition is not None:
        kind = tr(KIND_WORDS[release.kind][0])
        yield Row(label=tr("Kind and language"), words=f"{kind} · {own_name(edition.language)}")


def _body(edition: Edition) -> Iterator[Row]:
    for block in edition.body:
        where = edition_place(edition.language, "body", block.id)
        if isinstance(block, Quote):
            yield _quote(block, where)
        else:
            yield Row(words=_words(block), label=_label(block), place=where)


def _quote(quote: Quote, where: str) -> Row:
    return Row(
        look=Look.QUOTE,
        words=_plain(quote.text),
        note=_person(quote.speaker) or tr("Nobody is named as the speaker"),
        missing=not quote.speaker.name,
        place=where,
        named=tuple(names_of_speaker(quote.speaker)),
    )


def _words(block: Block) -> str:
    if isinstance(block, ListBlock):
        return "  •  ".join(_plain(item.text) for item in block.items)
    return _plain(getattr(block, "text", ""))


def _label(block: Block) -> str:
    if isinstance(block, ListBlock):
        count = len(block.items)
        return tr_count("List of {number}", "List of {number}", count)
    return "" if type(block).__name__ == "Paragraph" else tr("Subheading")


def _contact(contact: Contact) -> Row:
    ways = (*contact.phones, *contact.direct_phones, *contact.emails)
    return Row(
        words=_person(contact) or tr("No name"),
        note=" · ".join(ways) or tr("No phone or e-mail"),
        missing=not ways,
        place=place("contacts", contact.id),
        named=tuple(names_of_speaker(contact)),
    )


def _recipient(one: Recipient) -> Row:
    parts = (one.name, one.role, one.organization, one.address.replace("\n", ", "))
    note = tr("Copy") if one.copy else ""
    words = ", ".join(part for part in parts if part)
    return Row(words=words, note=note, place=place("recipients", one.id))


def _signatory(entry: Signatory) -> Row:
    name = f"{entry.name} ({entry.acronym})" if entry.acronym else entry.name
    is_person = entry.kind is SignatoryKind.PERSON
    more = (entry.role, entry.affiliation, entry.country or "", *entry.names.values())
    return Row(
        words=name,
        label=tr("Person") if is_person else "",
        note=" · ".join(part for part in more if part),
        place=place("signatories", entry.id),
        named=(Named(entry.kind, entry.name),) if entry.name else (),
    )


def _boilerplates(edition: Edition) -> Iterator[Row]:
    for one in edition.boilerplates:
        where = edition_place(edition.language, "boilerplates", one.id)
        yield Row(words=_plain(one.text) or one.heading, label=_plain(one.heading), place=where)


def _notes(edition: Edition) -> Iterator[Row]:
    for one in edition.notes:
        yield Row(words=_plain(one.text), place=edition_place(edition.language, "notes", one.id))


def _person(person: Speaker | Contact) -> str:
    role = (part for part in (person.role, person.organization) if part)
    return " · ".join(part for part in (person.name, ", ".join(role)) if part)


def _plain(words: str) -> str:
    return "".join(run.text for run in parse(words)).replace("\n", " ")


def near_words(named: Named, name: str) -> str:
    """The question about a near miss."""
    words = message(
        "“{found}” is not in your library. Is it “{near}”?", found=named.name, near=name
    )
    return tr(words)
