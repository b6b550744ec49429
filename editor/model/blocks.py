"""The blocks that the body of an edition is made of (contract: DESIGN section 3, `Block`)."""

from editor.model.base import Data
from editor.model.dates import Date
from editor.model.enums import ApprovalState, Attribution


class Source(Data, frozen=True):
    """The block of another edition that a block translates, as it was when translated."""

    id: str
    fingerprint: str = ""


class Speaker(Data, frozen=True):
    """Who says a quote, as printed below it."""

    name: str = ""
    role: str = ""
    organization: str = ""


class Approval(Data, frozen=True):
    """That a speaker was asked about, or agreed to, the words with this fingerprint."""

    state: ApprovalState
    by: str = ""
    on: Date | None = None
    fingerprint: str = ""


class ListItem(Data, frozen=True):
    """One item of a list in the body."""

    id: str
    text: str = ""


class Paragraph(Data, frozen=True, tag_field="type", tag="paragraph"):
    """Running text with inline markup."""

    id: str
    source: Source | None = None
    text: str = ""


class Subheading(Data, frozen=True, tag_field="type", tag="subheading"):
    """A heading inside the body."""

    id: str
    source: Source | None = None
    text: str = ""


class ListBlock(Data, frozen=True, tag_field="type", tag="list"):
    """A bulleted or numbered list."""

    id: str
    source: Source | None = None
    items: tuple[ListItem, ...] = ()
    ordered: bool = False


class ImageBlock(Data, frozen=True, tag_field="type", tag="image"):
    """A picture in the body, by the id of one of the release's images."""

    id: str
    source: Source | None = None
    image: str = ""


_NOBODY = Speaker()


class Quote(Data, frozen=True, tag_field="type", tag="quote"):
    """Somebody's words. `text` has outer quotation marks only when attributed in the text."""

    id: str
    source: Source | None = None
    text: str = ""
    speaker: Speaker = _NOBODY
    attribution: Attribution = Attribution.BELOW
    continues: bool = False
    approval: Approval | None = None


Block = Paragraph | Subheading | ListBlock | ImageBlock | Quote
