"""The words that pages print besides the author's own, one TOML file a language."""

from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
from babel import Locale
from msgspec import Meta

from editor.model.enums import Kind, SignatoryKind
from editor.model.message import Problem
from editor.render.files import read_inside
from editor.render.localize import plural_category
from editor.render.tags import fallbacks


class PluralCategory(StrEnum):
    """The categories of CLDR; every language has `other`."""

    ZERO = "zero"
    ONE = "one"
    TWO = "two"
    FEW = "few"
    MANY = "many"
    OTHER = "other"


def _holding(required: str, allowed: str = "") -> Meta:
    """A text that holds every {field} named in `required`, those of `allowed` too, and no other."""
    every = "".join(rf"(?=.*\{{{field}\}})" for field in required.split())
    fields = "|".join((required + " " + allowed).split())
    return Meta(pattern=rf"^{every}(?:[^{{}}]|\{{(?:{fields})\}})*$")


Words = Annotated[str, Meta(pattern=r"^[^{}]*$")]
_Date = Annotated[str, _holding("date")]
_Moment = Annotated[str, _holding("moment")]
_Organization = Annotated[str, _holding("organization")]
Plurals = dict[PluralCategory, Annotated[str, _holding("", "number")]]
_DatedPlurals = dict[PluralCategory, Annotated[str, _holding("date", "number")]]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class ReleaseLineLabels(_Table, frozen=True):
    """When a newsroom may publish."""

    immediate: Words
    hold: Words
    hold_until: _Moment
    embargo: _Moment


class PageLabels(_Table, frozen=True):
    """The mark of a draft, the page number, and the end of the words to publish."""

    draft: Words
    number: Annotated[str, _holding("page pages")]
    end: Words


class MomentLabels(_Table, frozen=True):
    """A local time, with the zone in brackets; `city` is the time of a place, where one says so."""

    full: Annotated[str, _holding("date time zone")]
    range_same_day: Annotated[str, _holding("date start end zone")]
    range: Annotated[str, _holding("start_date start end_date end zone")]
    city: Annotated[str, _holding("city")] = "{city}"


class DatelineLabels(_Table, frozen=True):
    """Place and date before the first words; `letter` is the line of its own in a letter."""

    full: Annotated[str, _holding("place date")]
    place: Annotated[str, _holding("place")]
    date: _Date
    letter: Annotated[str, _holding("place date")]


class QuoteLabels(_Table, frozen=True):
    """Quotation marks, and the line that names who spoke."""

    open: Words
    close: Words
    inner_open: Words
    inner_close: Words
    attribution: Annotated[str, _holding("speaker")]


class LetterLabels(_Table, frozen=True):
    """The subject line of a letter, and what stands before those who get a copy."""

    subject: Annotated[str, _holding("subject")]
    copy: Words


class EventLabels(_Table, frozen=True):
    """The rows of a media advisory."""

    what: Words
    who: Words
    when: Words
    where: Words
    access: Words
    visuals: Words


class HeadingLabel(_Table, frozen=True):
    """A heading."""

    heading: Words


class SignatoryLabels(_Table, frozen=True):
    """The list of signatories; `withheld_only` stands where no name prints.

    `withheld` counts organisations. The `withheld_any` pair counts signatories of every kind, for
    a list in which a person's name is withheld.
    """

    heading: Words
    as_of: _Date
    acronym: Annotated[str, _holding("acronym")]
    joined: _Date
    kind: dict[SignatoryKind, Words]
    no_country: HeadingLabel
    withheld: Plurals
    withheld_only: Plurals
    withheld_any: Plurals | None = None
    withheld_any_only: Plurals | None = None

    def __post_init__(self) -> None:
        """Refuse a table that leaves a kind or the category `other` out."""
        _complete("kind", SignatoryKind, self.kind)
        for name in ("withheld", "withheld_only", "withheld_any", "withheld_any_only"):
            table = getattr(self, name)
            if table is not None:
                _complete(name, [PluralCategory.OTHER], table)


class UpdatedLabels(_Table, frozen=True):
    """The line of a correction: on which day, and how many joined, of one kind or of every kind."""

    plain: _Date
    organizations: _DatedPlurals
    signatories: _DatedPlurals

    def __post_init__(self) -> None:
        """Refuse a table that leaves the category `other` out."""
        _complete("organizations", [PluralCategory.OTHER], self.organizations)
        _complete("signatories", [PluralCategory.OTHER], self.signatories)


class AskAgainLabels(_Table, frozen=True):
    """An e-mail to those who signed other words than now stand there."""

    subject: Annotated[str, _holding("title")]
    text: Words


class AboutLabels(_Table, frozen=True):
    """The heading of a boilerplate that has none of its own."""

    heading: _Organization


class ContactLabels(_Table, frozen=True):
    """The contacts, and what stands before each way to reach somebody."""

    heading: Words
    heading_many: Words
    phone: Words
    direct: Words
    email: Words
    web: Words
    hours: Words
    languages: Words


class ImageLabels(_Table, frozen=True):
    """The line under a picture that names its maker."""

    credit: Annotated[str, _holding("credit")]


class CountLabels(_Table, frozen=True):
    """Rounded counts, and counts that cannot be known."""

    over: Annotated[str, _holding("number")]
    unknown: Words


class PunctuationLabels(_Table, frozen=True):
    """The comma and the colon with their spaces; `gap` parts a label from the words after it."""

    comma: Words
    colon: Words
    gap: Words


class Labels(_Table, frozen=True):
    """All labels of a language; `reviewed` says whether a speaker has read them."""

    reviewed: bool
    release_line: ReleaseLineLabels
    kind: dict[Kind, Words]
    page: PageLabels
    moment: MomentLabels
    dateline: DatelineLabels
    quote: QuoteLabels
    letter: LetterLabels
    event: EventLabels
    signatories: SignatoryLabels
    updated: UpdatedLabels
    ask_again: AskAgainLabels
    notes: HeadingLabel
    about: AboutLabels
    contact: ContactLabels
    image: ImageLabels
    count: CountLabels
    punctuation: PunctuationLabels

    def __post_init__(self) -> None:
        """Refuse a file that leaves a kind of release out."""
        _complete("kind", Kind, self.kind)


def load_labels(folders: Sequence[Path], language: str) -> Labels | None:
    """The labels of a language, from the first folder that has them; None if none has.

    zh-TW is served by zh-Hant, de-AT by de. Raises Problem for a file that is not as it must be.
    """
    for tag in fallbacks(language):
        for folder in folders:
            if (folder / f"{tag}.toml").is_file():
                return _read(folder, f"{tag}.toml")
    return None


def plural(table: Mapping[PluralCategory, str], number: int, locale: Locale) -> str:
    """The form of a label that goes with a number."""
    return table.get(PluralCategory(plural_category(number, locale)), table[PluralCategory.OTHER])


def _read(folder: Path, name: str) -> Labels:
    try:
        return msgspec.toml.decode(read_inside(folder, name), type=Labels, strict=True)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Problem.of(
            "The labels in the file “{file}” cannot be used: {detail}.",
            "Compare it with en.toml, and correct that place.",
            file=name,
            detail=str(error),
        ) from error


def _complete(name: str, needed: Iterable[str], table: Container[str]) -> None:
    missing = [str(key) for key in needed if key not in table]
    if missing:
        raise ValueError(f"`{name}` lacks {', '.join(missing)}")
