"""Who signed, frozen as signed (contract: DESIGN section 3, `Signatories`)."""

from typing import Annotated

from msgspec import Meta

from editor.model.base import Data
from editor.model.dates import Date
from editor.model.enums import GroupBy, Order, SignatoryKind, SignatoryStatus


class SignatoryWords(Data, frozen=True):
    """What of a signatory differs by language, besides the name."""

    role: str = ""
    affiliation: str = ""


class Signatory(Data, frozen=True):
    """One organisation or person; `joined` is the issued version that first carried the name."""

    id: str
    name: str = ""
    names: dict[str, str] = {}
    acronym: str = ""
    country: str | None = None
    kind: SignatoryKind = SignatoryKind.ORGANIZATION
    role: str = ""
    affiliation: str = ""
    in_language: dict[str, SignatoryWords] = {}
    group: str = ""
    status: SignatoryStatus = SignatoryStatus.CONFIRMED
    status_on: Date | None = None
    confirmed_by: str = ""
    consent: str = ""
    joined: int | None = None
    withheld: bool = False
    library_id: str = ""


class Group(Data, frozen=True):
    """A group of signatories with a heading per language."""

    id: str
    heading: dict[str, str] = {}


class Signatories(Data, frozen=True):
    """The list and how it prints; `leads` are ids printed first, `as_of` a date while signing."""

    entries: tuple[Signatory, ...] = ()
    leads: tuple[str, ...] = ()
    order: Order = Order.AS_SIGNED
    group_by: GroupBy = GroupBy.NONE
    groups: tuple[Group, ...] = ()
    columns: Annotated[int, Meta(ge=1, le=3)] = 1
    numbered: bool = True
    show_country: bool = True
    show_acronym: bool = True
    as_of: Date | None = None
