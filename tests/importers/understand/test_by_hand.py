"""A person says what stretches of a text are: the release follows, and nothing gets lost."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers.document import document_from_text
from editor.importers.understand import Understanding
from editor.importers.understand.by_hand import Override, Sort, reassemble
from editor.importers.understand.reading import read_draft
from editor.model.blocks import ListBlock, Paragraph, Quote, Subheading
from editor.model.codec import decode, encode
from tests.importers.understand.test_nothing_lost import (
    TEXTS,
    assert_nothing_lost,
)

TEXT = """FOR IMMEDIATE RELEASE

Harbour reopens after nine years of closure
Fishers return to the eastern quay

LISBON, 3 May 2025 – The harbour of the old town opens again on Monday after nine long years.

The quay was closed when the wall gave way. It has been built anew by the town itself.

“Nobody asked us for nine years, and nobody answered when we asked them.”

Ada Roe, fisher, Quay Watch

Harbour Union

Rope Makers League
"""


def said(*changes: tuple[str, Sort]) -> Understanding:
    document = document_from_text(TEXT)
    overrides = [
        Override(TEXT.index(words), TEXT.index(words) + len(words), sort) for words, sort in changes
    ]
    result = reassemble(read_draft(document), overrides)
    assert_nothing_lost(document, result)
    assert_unused_words_are_kept(document.text, result)
    return result


def assert_unused_words_are_kept(text: str, result: Understanding) -> None:
    """But for hyphens at the ends of lines, which go when a line is joined."""
    unused = bare("".join(result.release.unused_text))
    for span in result.spans:
        if span.field == "unused_text":
            assert bare(text[span.start : span.end]) in unused


def bare(text: str) -> str:
    return "".join(text.replace("-", "").split())


LONG = "The quay was closed when the wall gave way. It has been built anew by the town itself."
SAID = "“Nobody asked us for nine years, and nobody answered when we asked them.”"


def test_without_overrides_it_is_what_the_rules_say() -> None:
    (edition,) = said().release.editions
    assert edition.headline == "Harbour reopens after nine years of closure"


def test_another_headline_takes_the_place_and_the_old_one_is_kept() -> None:
    result = said(("Fishers return to the eastern quay", Sort.HEADLINE))
    assert result.release.editions[0].headline == "Fishers return to the eastern quay"
    assert "Harbour reopens after nine years of closure" in " ".join(result.release.unused_text)


def test_two_lines_are_one_headline_in_either_order() -> None:
    lines = ["Harbour reopens after nine years of closure", "Fishers return to the eastern quay"]
    for first, second in (lines, reversed(lines)):
        result = said((first, Sort.HEADLINE), (second, Sort.HEADLINE))
        assert result.release.editions[0].headline == " ".join(lines)


def test_the_last_word_on_a_headline_counts() -> None:
    result = said((LONG, Sort.HEADLINE), ("Fishers return to the eastern quay", Sort.HEADLINE))
    assert result.release.editions[0].headline == "Fishers return to the eastern quay"
    assert any(getattr(block, "text", "") == LONG for block in result.release.editions[0].body)


def test_words_can_become_any_block() -> None:
    kinds = {
        Sort.SUBHEADING: Subheading,
        Sort.ITEM: ListBlock,
        Sort.PARAGRAPH: Paragraph,
        Sort.QUOTE: Quote,
    }
    for sort, kind in kinds.items():
        body = said((LONG, sort)).release.editions[0].body
        words = [
            block
            for block in body
            if LONG in (block.items[0].text if isinstance(block, ListBlock) else block.text)
        ]
        assert isinstance(words[0], kind)


def test_a_part_of_a_paragraph_can_be_a_quote_and_the_rest_stays() -> None:
    body = said(("It has been built anew by the town itself.", Sort.QUOTE)).release.editions[0].body
    texts = {block.text: type(block) for block in body if not isinstance(block, ListBlock)}
    assert texts["It has been built anew by the town itself."] is Quote
    assert texts["The quay was closed when the wall gave way."] is Paragraph


def test_a_line_names_the_speaker_of_the_quote_above() -> None:
    result = said((SAID, Sort.QUOTE), ("Ada Roe, fisher, Quay Watch", Sort.SPEAKER))
    quote = next(b for b in result.release.editions[0].body if isinstance(b, Quote))
    assert quote.text == SAID.strip("“”")
    assert quote.speaker.name == "Ada Roe"


def test_names_become_signatories() -> None:
    result = said(("Harbour Union", Sort.SIGNATORIES), ("Rope Makers League", Sort.SIGNATORIES))
    names = [entry.name for entry in result.release.signatories.entries]
    assert names[-2:] == ["Harbour Union", "Rope Makers League"]


def test_a_name_becomes_a_contact_whatever_it_looks_like() -> None:
    (contact,) = said(("Rope Makers League", Sort.CONTACT)).release.contacts
    assert "Rope Makers League" in (contact.name, contact.organization)


def test_place_and_date_are_read_from_the_words() -> None:
    dateline = next(line for line in TEXT.split("\n") if line.startswith("LISBON"))
    plain = said((dateline, Sort.PARAGRAPH)).release
    assert plain.date is None
    assert plain.editions[0].place == ""
    both = said((dateline, Sort.PARAGRAPH), ("LISBON, 3 May 2025", Sort.DATELINE)).release
    assert both.date is not None
    assert both.date.isoformat() == "2025-05-03"
    assert both.editions[0].place == "LISBON"


def test_a_dateline_without_a_date_changes_nothing() -> None:
    words = LONG + "\n\n" + SAID
    assert said((words, Sort.DATELINE)) == said()


def test_about_notes_and_unused() -> None:
    result = said((LONG, Sort.BOILERPLATE), ("Harbour Union", Sort.NOTE), (SAID, Sort.UNUSED))
    edition = result.release.editions[0]
    assert LONG in [one.text for one in edition.boilerplates]
    assert [note.text for note in edition.notes] == ["Harbour Union"]
    assert any(SAID in words for words in result.release.unused_text)


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=60, deadline=None)
def test_whatever_is_said_nothing_is_lost(text: str, data: st.DataObject) -> None:
    document = document_from_text(text)
    overrides = []
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 400)))
        overrides.append(Override(start, end, data.draw(st.sampled_from(Sort))))
    result = reassemble(read_draft(document), overrides)
    assert_nothing_lost(document, result)
    assert_unused_words_are_kept(text, result)
    assert decode(encode(result.release)) == result.release
