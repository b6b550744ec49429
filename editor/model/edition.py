"""One language of a release (contract: DESIGN section 3, `Edition`)."""

from editor.model.base import Data
from editor.model.blocks import Block
from editor.model.dates import LocalTime


class Event(Data, frozen=True):
    """What a media advisory invites to; `starts` and `ends` are local to the timing's zone."""

    what: str = ""
    who: tuple[str, ...] = ()
    where: str = ""
    starts: LocalTime | None = None
    ends: LocalTime | None = None
    access: str = ""
    visuals: str = ""


class Boilerplate(Data, frozen=True):
    """The standing text about an organisation; `issuer` is the id of the issuer it describes."""

    id: str
    heading: str = ""
    text: str = ""
    issuer: str = ""


class Note(Data, frozen=True):
    """One note to editors."""

    id: str
    text: str = ""


class Edition(Data, frozen=True):
    """The words of a release in one language (BCP 47)."""

    language: str
    translated_from: str = ""
    kicker: str = ""
    headline: str = ""
    subheadline: str = ""
    place: str = ""
    subject: str = ""
    salutation: str = ""
    body: tuple[Block, ...] = ()
    closing: str = ""
    event: Event | None = None
    boilerplates: tuple[Boilerplate, ...] = ()
    notes: tuple[Note, ...] = ()
