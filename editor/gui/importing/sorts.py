"""The sorts of text: their keys, words and colours, and the one of every span."""

import msgspec

from editor.gui.theme.hues import Hue
from editor.gui.words import N_
from editor.importers.understand import Span
from editor.importers.understand.by_hand import Sort
from editor.model.blocks import Block, ListBlock, Quote, Subheading
from editor.model.edition import Edition
from editor.model.release import Release


class SortSpec(msgspec.Struct, frozen=True):
    """How a sort is called, which key chooses it, and on what ground its words stand."""

    words: str
    key: str
    hue: Hue


SORTS: dict[Sort, SortSpec] = {
    Sort.HEADLINE: SortSpec(N_("Headline"), "H", Hue.BLUE),
    Sort.SUBHEADLINE: SortSpec(N_("Subheadline"), "S", Hue.BLUE),
    Sort.DATELINE: SortSpec(N_("Date, place"), "D", Hue.VIOLET),
    Sort.PARAGRAPH: SortSpec(N_("Paragraph"), "P", Hue.NONE),
    Sort.SUBHEADING: SortSpec(N_("Subheading"), "T", Hue.NONE),
    Sort.ITEM: SortSpec(N_("List item"), "L", Hue.NONE),
    Sort.QUOTE: SortSpec(N_("Quote"), "Q", Hue.GREEN),
    Sort.SPEAKER: SortSpec(N_("Speaker"), "W", Hue.GREEN),
    Sort.CONTACT: SortSpec(N_("Contact"), "C", Hue.AMBER),
    Sort.RECIPIENT: SortSpec(N_("Recipient"), "R", Hue.AMBER),
    Sort.SIGNATORIES: SortSpec(N_("Signatories"), "G", Hue.TEAL),
    Sort.BOILERPLATE: SortSpec(N_("About"), "B", Hue.GREY),
    Sort.NOTE: SortSpec(N_("Note"), "N", Hue.GREY),
    Sort.UNUSED: SortSpec(N_("Unused"), "U", Hue.NONE),
}
KEYS = {spec.key: sort for sort, spec in SORTS.items()}
LETTER = SortSpec(N_("Letter"), "", Hue.VIOLET)  # salutation, subject and closing
_FIELDS = {
    "headline": Sort.HEADLINE,
    "subheadline": Sort.SUBHEADLINE,
    "place": Sort.DATELINE,
    "boilerplates": Sort.BOILERPLATE,
    "notes": Sort.NOTE,
}
_LISTS = {
    "contacts": Sort.CONTACT,
    "recipients": Sort.RECIPIENT,
    "signatories": Sort.SIGNATORIES,
    "timing": Sort.DATELINE,
    "date": Sort.DATELINE,
    "unused_text": Sort.UNUSED,
}


class SortsOf:
    """Tells the sort of a span by the field that it ended in."""

    def __init__(self, release: Release) -> None:
        self._blocks = {
            (edition.language, block.id): sort
            for edition in release.editions
            for block, sort in _sorts(edition)
        }

    def sort(self, span: Span) -> Sort | None:
        """None for what no key chooses, such as the salutation of a letter."""
        parts = span.field.split("/")
        if parts[0] != "editions":
            return _LISTS.get(parts[0])
        if parts[2] != "body":
            return _FIELDS.get(parts[2])
        if parts[-1] == "speaker":
            return Sort.SPEAKER
        return self._blocks.get((parts[1], parts[3]), Sort.PARAGRAPH)

    def spec(self, span: Span) -> SortSpec:
        """How the span is shown."""
        sort = self.sort(span)
        return SORTS[sort] if sort else LETTER


def _sorts(edition: Edition) -> list[tuple[Block, Sort]]:
    return [(block, _sort(block)) for block in edition.body]


def _sort(block: Block) -> Sort:
    if isinstance(block, Quote):
        return Sort.QUOTE
    if isinstance(block, Subheading):
        return Sort.SUBHEADING
    return Sort.ITEM if isinstance(block, ListBlock) else Sort.PARAGRAPH
