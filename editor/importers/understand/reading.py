"""From a document to a release: every rule in turn, then what was found as one release."""

from collections.abc import Callable, Iterable

import msgspec

from editor.importers.document import Document
from editor.importers.understand import body
from editor.importers.understand.assembly import assemble
from editor.importers.understand.claims import Claim, Draft, resolve
from editor.importers.understand.language import base_language, language_of
from editor.importers.understand.page import page_of
from editor.importers.understand.region import main_part
from editor.importers.understand.rules import (
    contacts,
    dateline,
    embargo,
    end_mark,
    event,
    headline,
    letter,
    litter,
    mail_header,
    menus,
    recipients,
    release_line,
    sections,
    signatories,
)
from editor.importers.understand.spans import Understanding

Rule = Callable[[Draft], Iterable[Claim]]

# Rules of one phase do not see each other's claims; the surest one wins. Later phases build on
# what is settled: a title can be told only when dates and contacts above it are known.
_BEFORE_MAIN: tuple[tuple[Rule, ...], ...] = (
    (litter.find, mail_header.find, end_mark.find, release_line.find, embargo.find, letter.find),
    (menus.find,),
    (dateline.find,),
    (event.find,),
    (contacts.find,),
    (recipients.find,),
)
_AFTER_MAIN: tuple[tuple[Rule, ...], ...] = (
    (headline.find,),
    (sections.find, release_line.above_headline),
    (signatories.find,),
    (sections.last_words, signatories.stray_headings, headline.subheadlines),
    (body.find,),
)


def understand(document: Document, *, release_id: str = "imported") -> Understanding:
    """Read a document as a release; what no field takes stands in its `unused_text`."""
    return assemble(read_draft(document), release_id)


def read_draft(document: Document) -> Draft:
    """What every stretch of a document is, by all rules."""
    page = page_of(document)
    tag, _ = language_of(page)
    draft = Draft(page, tag, base_language(tag))
    for rules in _BEFORE_MAIN:
        draft = resolve(draft, (claim for rule in rules for claim in rule(draft)))
    draft = msgspec.structs.replace(draft, main=main_part(draft))
    for rules in _AFTER_MAIN:
        draft = resolve(draft, (claim for rule in rules for claim in rule(draft)))
    return draft
