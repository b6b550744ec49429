"""Who stands behind a release: issuers, contacts and recipients (contract: DESIGN section 3)."""

from editor.model.base import Data
from editor.model.enums import Audience


class Issuer(Data, frozen=True):
    """An organisation that issues the release; `logo` is an image id."""

    id: str
    name: str = ""
    address: str = ""
    website: str = ""
    logo: str = ""


class ContactWords(Data, frozen=True):
    """What of a contact differs by language."""

    role: str = ""
    organization: str = ""
    note: str = ""


class Contact(Data, frozen=True):
    """Somebody a journalist may call; `direct_phones` print for the press only."""

    id: str
    name: str = ""
    role: str = ""
    organization: str = ""
    phones: tuple[str, ...] = ()
    direct_phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    url: str = ""
    languages: tuple[str, ...] = ()
    hours: str = ""
    note: str = ""
    audience: Audience = Audience.PRESS
    in_language: dict[str, ContactWords] = {}


class Recipient(Data, frozen=True):
    """Somebody a letter is addressed to, or copied to."""

    id: str
    name: str = ""
    role: str = ""
    organization: str = ""
    address: str = ""
    copy: bool = False
