"""What a template may know: one edition for one audience, as plain words in printing order.

Everything is ready to print: names, counts and dates stand in the edition's language, quotation
marks are set, withheld names are gone. Templates receive it as plain dictionaries and lists.
"""

import msgspec


class Plain(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the context; every field is always there, empty where there is nothing."""


class Span(Plain, frozen=True):
    """Words of one style. `text` may hold line feeds; `unknown` marks a count nobody can know."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    unknown: bool = False


Rich = tuple[Span, ...]


class Picture(Plain, frozen=True):
    """A picture by id, its size in pixels; `credit` is the whole line, such as "Photo: N. N."."""

    id: str
    alt: str = ""
    decorative: bool = False
    caption: Rich = ()
    credit: str = ""
    width: int = 0
    height: int = 0


class Identity(Plain, frozen=True):
    """The letterhead; `accent` is #rrggbb, `website` what is read and `website_href` the link."""

    shown: bool
    organization: str = ""
    line: str = ""
    address: tuple[str, ...] = ()
    website: str = ""
    website_href: str = ""
    logos: tuple[Picture, ...] = ()
    issuers: tuple[str, ...] = ()


class ReleaseLine(Plain, frozen=True):
    """When it may be published; `kind` is immediate, hold or embargo."""

    kind: str
    text: str


class RecipientEntry(Plain, frozen=True):
    """One addressee: name, role, organisation and address, a line each."""

    place: str
    lines: tuple[str, ...]


class EventRow(Plain, frozen=True):
    """A row of an advisory, such as "When"."""

    place: str
    label: str
    lines: tuple[Rich, ...]


class BodyBlock(Plain, frozen=True):
    """One block of the body.

    `type` says which fields matter: paragraph and subheading (`text`), list (`entries`,
    `ordered`), image (`picture`), quote (`paragraphs` with their marks, `attribution`).
    `dateline` is set on the paragraph that the dateline runs into.
    """

    type: str
    place: str
    text: Rich = ()
    dateline: str = ""
    entries: tuple[Rich, ...] = ()
    ordered: bool = False
    picture: Picture | None = None
    paragraphs: tuple[Rich, ...] = ()
    attribution: str = ""


class SignatoryLine(Plain, frozen=True):
    """One signer: `name`, then `rest` with its leading punctuation.

    `rest` holds acronym, role, affiliation and country, and since when, for one who joined later.
    """

    place: str
    number: int
    name: str
    rest: str
    person: bool
    lead: bool


class SignatoryGroup(Plain, frozen=True):
    """Signers under one heading (may be empty); `start` is the first one's number."""

    place: str
    heading: str
    start: int
    members: tuple[SignatoryLine, ...]


class SignatoryList(Plain, frozen=True):
    """The list as printed; `withheld` is its last line, without names."""

    heading: str
    as_of: str
    groups: tuple[SignatoryGroup, ...]
    columns: int
    numbered: bool
    withheld: str


class Section(Plain, frozen=True):
    """A heading with text: a boilerplate."""

    place: str
    heading: str
    text: Rich


class NoteEntry(Plain, frozen=True):
    """One note to editors."""

    place: str
    text: Rich


class ContactPoint(Plain, frozen=True):
    """One way to reach somebody; `label` such as "Tel:", `href` a tel, mailto or web link."""

    kind: str
    label: str
    text: str
    href: str


class ContactEntry(Plain, frozen=True):
    """One contact: `name`, `role` with organisation, then the ways to reach them."""

    place: str
    name: str
    role: str
    points: tuple[ContactPoint, ...]
    hours: str
    languages: str
    note: Rich


class PagePiece(Plain, frozen=True):
    """A piece of the page number: words, or the running number (`page`, `pages`)."""

    kind: str
    text: str = ""


class Headings(Plain, frozen=True):
    """Headings of the parts that have a fixed one."""

    notes: str
    contacts: str
    copies: str


class Context(Plain, frozen=True):
    """One edition for one audience, in printing order.

    `kind_line` names the kind where a newsroom sorts by it, `updated` says what a correction has
    changed. `gap` parts a dateline or a label from the words after it; Chinese has none.
    """

    language: str
    direction: str
    script: str
    kind: str
    kind_label: str
    audience: str
    paper: str
    accent: str
    options: dict[str, bool | int | str]
    title: str
    description: str
    date: str
    date_text: str
    running: str
    identity: Identity
    draft: str
    kind_line: str
    release_line: ReleaseLine | None
    updated: str
    kicker: Rich
    headline: Rich
    subheadline: Rich
    place_and_date: str
    recipients: tuple[RecipientEntry, ...]
    subject: Rich
    salutation: Rich
    event: tuple[EventRow, ...]
    body: tuple[BodyBlock, ...]
    closing: Rich
    signatories: SignatoryList | None
    copies: tuple[RecipientEntry, ...]
    boilerplates: tuple[Section, ...]
    end_mark: str
    headings: Headings
    notes: tuple[NoteEntry, ...]
    contacts: tuple[ContactEntry, ...]
    page_number: tuple[PagePiece, ...]
    gap: str = " "
