"""The parts of a release in their order: one table for the outline and for the page of fields."""

from collections.abc import Callable, Container, Mapping
from enum import StrEnum

import msgspec
from PySide6.QtWidgets import QWidget

from editor.gui.bridge import SessionBridge
from editor.gui.window import counts
from editor.gui.words import N_
from editor.model.blocks import Quote
from editor.model.edition import Event
from editor.model.enums import Kind
from editor.model.places import edition_place
from editor.model.release import Release

Count = Callable[[Release, str], str]
Build = Callable[[SessionBridge, str, QWidget], QWidget]


class Part(StrEnum):
    """Every part by name."""

    RELEASE_LINE = "release-line"
    HEADLINE = "headline"
    RECIPIENTS = "recipients"
    LETTER = "letter"
    EVENT = "event"
    BODY = "body"
    QUOTES = "quotes"
    CONTACTS = "contacts"
    SIGNATORIES = "signatories"
    ABOUT = "about"
    NOTES = "notes"
    IMAGES = "images"
    IDENTITY = "identity"
    TEMPLATE = "template"
    UNUSED = "unused"


class Group(StrEnum):
    """What parts are gathered by in the outline; the values are the titles."""

    RELEASE = N_("Release")
    LOOKS = N_("Looks")


class SectionSpec(msgspec.Struct, frozen=True):
    """One part: `build` makes its widget; a part inside of another has `target` instead.

    `places` are beginnings of the places in it, with {language} for that of the edition; `kinds`
    are the kinds of release that have it, None for all; others have it where it is `filled`, as
    what stands in a release can be seen and changed. `heading` says whether the page puts the
    title above it.
    """

    id: Part
    title: str
    icon: str
    count: Count
    build: Build | None = None
    kinds: tuple[Kind, ...] | None = None
    filled: Callable[[Release], bool] = lambda _release: False
    places: tuple[str, ...] = ()
    group: Group = Group.RELEASE
    heading: bool = True
    target: Callable[[Release, str], str] | None = None

    def holds(self, place: str, language: str) -> bool:
        """Whether a place of the release is in this part."""
        prefixes = (prefix.format(language=language) for prefix in self.places)
        return any(place == p or place.startswith(f"{p}/") for p in prefixes)


def _first_quote(release: Release, language: str) -> str:
    body = next((e.body for e in release.editions if e.language == language), ())
    found = next((block.id for block in body if isinstance(block, Quote)), "")
    return edition_place(language, "body", found) if found else edition_place(language, "body")


def _has_letter(release: Release) -> bool:
    return any(e.subject or e.salutation or e.closing for e in release.editions)


def _has_event(release: Release) -> bool:
    return any(e.event is not None and e.event != Event() for e in release.editions)


_E = "editions/{language}"
_S = SectionSpec

TABLE: tuple[SectionSpec, ...] = (
    _S(
        Part.RELEASE_LINE,
        N_("Release line"),
        "calendar-clock",
        counts.release_line,
        places=("timing", "date", f"{_E}/place"),
        heading=False,
    ),
    _S(
        Part.HEADLINE,
        N_("Headline"),
        "heading",
        counts.headline,
        places=(f"{_E}/kicker", f"{_E}/headline", f"{_E}/subheadline"),
        heading=False,
    ),
    _S(
        Part.RECIPIENTS,
        N_("Recipients"),
        "mail",
        counts.recipients,
        kinds=(Kind.OPEN_LETTER,),
        filled=lambda release: bool(release.recipients),
        places=("recipients",),
    ),
    _S(
        Part.LETTER,
        N_("Subject and salutation"),
        "pencil",
        counts.letter,
        kinds=(Kind.OPEN_LETTER,),
        filled=_has_letter,
        places=(f"{_E}/subject", f"{_E}/salutation", f"{_E}/closing"),
    ),
    _S(
        Part.EVENT,
        N_("Event"),
        "calendar",
        counts.event,
        kinds=(Kind.MEDIA_ADVISORY,),
        filled=_has_event,
        places=(f"{_E}/event",),
    ),
    _S(Part.BODY, N_("Body"), "pilcrow", counts.body, places=(f"{_E}/body",), heading=False),
    _S(Part.QUOTES, N_("Quotes"), "message-square-quote", counts.quotes, target=_first_quote),
    _S(Part.CONTACTS, N_("Contacts"), "contact", counts.contacts, places=("contacts",)),
    _S(Part.SIGNATORIES, N_("Signatories"), "users", counts.signatories, places=("signatories",)),
    _S(
        Part.ABOUT,
        N_("About"),
        "building-2",
        counts.boilerplates,
        places=(f"{_E}/boilerplates", "issuers"),
    ),
    _S(
        Part.NOTES,
        N_("Notes to editors"),
        "notebook-text",
        counts.notes,
        places=(f"{_E}/notes",),
    ),
    _S(Part.IMAGES, N_("Pictures"), "image", counts.images, places=("images",)),
    _S(
        Part.UNUSED,
        N_("Unused text"),
        "clipboard",
        counts.unused,
        kinds=(),
        filled=lambda release: bool(release.unused_text),
        places=("unused_text",),
    ),
    _S(
        Part.IDENTITY,
        N_("Identity"),
        "stamp",
        counts.identity,
        places=("identity",),
        group=Group.LOOKS,
    ),
    _S(
        Part.TEMPLATE,
        N_("Template and paper"),
        "palette",
        counts.nothing,
        places=("template", "paper", "options"),
        group=Group.LOOKS,
    ),
)


def sections(builders: Mapping[Part, Build]) -> tuple[SectionSpec, ...]:
    """The parts that something builds, and those that lie inside of such a part."""
    built = {spec.id for spec in TABLE if spec.id in builders}
    return tuple(
        msgspec.structs.replace(spec, build=builders.get(spec.id))
        for spec in TABLE
        if spec.id in built or (spec.target is not None and Part.BODY in built)
    )


def sections_of(
    specs: tuple[SectionSpec, ...], release: Release, wanted: Container[Part] = ()
) -> tuple[SectionSpec, ...]:
    """Those that a release has by its kind, because something stands in them, or as `wanted`."""
    return tuple(
        spec
        for spec in specs
        if spec.kinds is None
        or release.kind in spec.kinds
        or spec.id in wanted
        or spec.filled(release)
    )


def section_of(specs: tuple[SectionSpec, ...], place: str, language: str) -> SectionSpec | None:
    """The part that a place is in."""
    return next((spec for spec in specs if spec.holds(place, language)), None)
