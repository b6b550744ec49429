"""What the library holds, as frozen data."""

import datetime as dt

from editor.model.base import Data
from editor.model.blocks import Speaker
from editor.model.enums import SignatoryKind
from editor.model.names import NameCard
from editor.model.people import Contact
from editor.model.signatories import Signatory, SignatoryWords


class Party(Data, frozen=True, tag_field="type"):
    """Whoever can sign: the official `name` in its `language`, and `names` in others (BCP 47).

    `aliases` and `earlier_names` find the party and never print; `contact_name`, `email` and
    `phone` say whom to ask for a signature.
    """

    id: str
    name: str = ""
    language: str = ""
    names: dict[str, str] = {}
    acronym: str = ""
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    earlier_names: tuple[str, ...] = ()
    country: str | None = None
    website: str = ""
    contact_name: str = ""
    email: str = ""
    phone: str = ""
    tags: tuple[str, ...] = ()
    do_not_contact: bool = False
    notes: str = ""

    @property
    def kind(self) -> SignatoryKind:
        """Whether an organisation or a person signs."""
        return SignatoryKind.PERSON if isinstance(self, Person) else SignatoryKind.ORGANIZATION


class Organisation(Party, frozen=True, tag="organization"):
    """A group that signs under its own name."""


class Person(Party, frozen=True, tag="person"):
    """Somebody who signs for themselves."""

    role: str = ""
    affiliation: str = ""
    in_language: dict[str, SignatoryWords] = {}


AnyParty = Organisation | Person


class NamedList(Data, frozen=True):
    """A coalition or any other list that is added as a whole."""

    id: str
    name: str = ""
    notes: str = ""


class Signing(Data, frozen=True):
    """That somebody signed a release, frozen as signed.

    `party` is "" where it was not known which of several likely ones it was; `release` is the
    release's id, `version` the issued version that first carried the name.
    """

    id: str
    release: str
    title: str = ""
    version: int = 1
    date: dt.date | None = None
    party: str = ""
    signed: Signatory = Signatory(id="")


class KeptSpeaker(Data, frozen=True, tag_field="type", tag="speaker"):
    """Somebody who is quoted, in the words of one language."""

    id: str
    speaker: Speaker = Speaker()
    language: str = ""
    party: str = ""


class KeptContact(Data, frozen=True, tag_field="type", tag="contact"):
    """A press contact with all languages."""

    id: str
    contact: Contact = Contact(id="")
    party: str = ""


class KeptBoilerplate(Data, frozen=True, tag_field="type", tag="boilerplate"):
    """The standing text about an organisation in one language."""

    id: str
    heading: str = ""
    text: str = ""
    language: str = ""
    party: str = ""


Kept = KeptSpeaker | KeptContact | KeptBoilerplate


class Absorbed(Data, frozen=True):
    """What a merge took over, so that a split can give it back.

    `before` and `after` are the party that stayed; `members` are lists with the place that the
    absorbed party had there, `joined` those lists that the other came to by the merge, and
    `inherited` those whom only the absorbed party had been told apart from.
    """

    party: AnyParty
    before: AnyParty
    after: AnyParty
    members: tuple[tuple[str, int], ...] = ()
    joined: tuple[str, ...] = ()
    signings: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    told_apart: tuple[tuple[str, str], ...] = ()
    inherited: tuple[str, ...] = ()
    absorbed: tuple[str, ...] = ()


def all_names(party: Party) -> tuple[str, ...]:
    """Every name that the party is or was known by, the official one first, each once."""
    names = (party.name, *party.names.values(), *party.aliases, *party.earlier_names)
    return tuple(dict.fromkeys(name for name in names if name))


def all_acronyms(party: Party) -> tuple[str, ...]:
    """Every acronym, the usual one first, each once."""
    return tuple(dict.fromkeys(a for a in (party.acronym, *party.acronyms) if a))


def card(party: Party) -> NameCard:
    """What of a party is compared with other names."""
    return NameCard(party.id, all_names(party), all_acronyms(party), party.country, party.kind)
