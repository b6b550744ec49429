"""The closed vocabularies of `release.json`; each member's value is the word in the file."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of document a release is."""

    PRESS_RELEASE = "press-release"
    JOINT_STATEMENT = "joint-statement"
    OPEN_LETTER = "open-letter"
    MEDIA_ADVISORY = "media-advisory"
    STATEMENT = "statement"


class Status(StrEnum):
    """How far a release has come; pages say DRAFT until it is issued."""

    DRAFT = "draft"
    APPROVED = "approved"
    ISSUED = "issued"


class Paper(StrEnum):
    """The sheet that pages are laid out on."""

    A4 = "a4"
    LETTER = "letter"


class TimingType(StrEnum):
    """When a newsroom may publish."""

    IMMEDIATE = "immediate"
    EMBARGO = "embargo"
    HOLD = "hold"


class Audience(StrEnum):
    """Who may see a contact; `PRESS` and `PUBLIC` also name the two editions of an export."""

    PRESS = "press"
    PUBLIC = "public"
    INTERNAL = "internal"


class Attribution(StrEnum):
    """Where a quote names its speaker: in its own sentence, or on a line below."""

    IN_TEXT = "in_text"
    BELOW = "below"


class ApprovalState(StrEnum):
    """Whether a speaker has agreed to the words of a quote."""

    ASKED = "asked"
    APPROVED = "approved"


class SignatoryKind(StrEnum):
    """Whether an organisation or a person signs."""

    ORGANIZATION = "organization"
    PERSON = "person"


class SignatoryStatus(StrEnum):
    """How far a sign-on has come; only confirmed ones print."""

    CONFIRMED = "confirmed"
    INVITED = "invited"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Order(StrEnum):
    """The order in which signatories print, after the leads."""

    AS_SIGNED = "as-signed"
    ALPHABETICAL = "alphabetical"
    COUNTRY = "country"


class GroupBy(StrEnum):
    """What signatories are gathered by under headings."""

    NONE = "none"
    COUNTRY = "country"
    KIND = "kind"
    GROUP = "group"
