"""What reading a source gives: its document, and what stands beside the text."""

import msgspec

from editor.importers.document import Document
from editor.model.message import Message


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A source read.

    `named` are lines for the unused text: what was left out, such as an attachment. `doubts` are
    for the person who looks at the import. `encoding` is how the bytes were read, "" where the
    format itself says it.
    """

    document: Document
    named: tuple[str, ...] = ()
    doubts: tuple[Message, ...] = ()
    encoding: str = ""
