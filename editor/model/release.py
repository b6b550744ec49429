"""A release whole: the contract of `release.json` (DESIGN section 3), in the file's field order."""

from typing import Literal

from editor.model.base import Data
from editor.model.dates import Date, LocalTime
from editor.model.edition import Edition
from editor.model.enums import Kind, Paper, Status, TimingType
from editor.model.people import Contact, Issuer, Recipient
from editor.model.signatories import Signatories

SCHEMA = 1
OptionValue = bool | int | str


class Issue(Data, frozen=True):
    """One time that the release went out; `fingerprint` is that of the words sent.

    A `correction` says on its pages what has changed; a new draft that goes out does not. The last
    one may be on its way while the release is not issued: it then has no fingerprint yet. While it
    is `undecided` nobody has said which of both it is.
    """

    version: int
    date: Date
    note: str = ""
    fingerprint: str = ""
    correction: bool = False
    undecided: bool = False


class Identity(Data, frozen=True):
    """How the issuing organisation presents itself; `accent` is #rrggbb, `logos` are image ids."""

    organization: str = ""
    line: str = ""
    address: str = ""
    website: str = ""
    accent: str = ""
    logos: tuple[str, ...] = ()
    letterhead: bool = True


class Timing(Data, frozen=True):
    """When it may be published: `until` is a local time (YYYY-MM-DDTHH:MM) of the IANA `zone`."""

    type: TimingType = TimingType.IMMEDIATE
    until: LocalTime | None = None
    zone: str = ""


class ImageWords(Data, frozen=True):
    """What a picture shows (`alt`) and the words under it, in one language."""

    alt: str = ""
    caption: str = ""


class Image(Data, frozen=True):
    """A picture of the project; `file` is a name inside its folder `images`."""

    id: str
    file: str = ""
    credit: str = ""
    decorative: bool = False
    texts: dict[str, ImageWords] = {}


class Waived(Data, frozen=True):
    """A finding that a person has looked at and accepted, with the reason given."""

    code: str
    place: str
    reason: str = ""


_IDENTITY = Identity()
_TIMING = Timing()
_SIGNATORIES = Signatories()


class Release(Data, frozen=True):
    """A press release, statement, letter or advisory in all its languages."""

    schema: Literal[1]
    id: str
    kind: Kind
    title: str = ""
    status: Status = Status.DRAFT
    issued: tuple[Issue, ...] = ()
    template: str = "classic"
    paper: Paper = Paper.A4
    options: dict[str, OptionValue] = {}
    identity: Identity = _IDENTITY
    timing: Timing = _TIMING
    date: Date | None = None
    issuers: tuple[Issuer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    signatories: Signatories = _SIGNATORIES
    images: tuple[Image, ...] = ()
    editions: tuple[Edition, ...] = ()
    words: tuple[str, ...] = ()
    waived: tuple[Waived, ...] = ()
    unused_text: tuple[str, ...] = ()
