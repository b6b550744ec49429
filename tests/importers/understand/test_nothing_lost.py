"""Every character of every text, however broken, ends in exactly one span; the release is valid."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.importers.document import (
    Document,
    LineRole,
    MarkKind,
    SourceLine,
    SourceMark,
    document_from_text,
)
from editor.importers.understand import Understanding, understand
from editor.model.clean import clean_text
from editor.model.codec import decode, encode
from editor.model.walk import map_strings

TEXTS = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent.parent / "texts").glob("*.txt"))
]
LINES = sorted({line for text in TEXTS for line in text.split("\n")})


def assert_nothing_lost(document: Document, result: Understanding) -> None:
    covered = [0] * len(document.text)
    for span in result.spans:
        assert span.start < span.end
        assert 0 <= span.confidence <= 1
        assert span.field
        for at in range(span.start, span.end):
            covered[at] += 1
    for at, character in enumerate(document.text):
        assert covered[at] <= 1
        assert covered[at] == 1 or character.isspace()


def assert_unused_words_are_kept(document: Document, result: Understanding) -> None:
    unused = "".join("".join(result.release.unused_text).split())
    for span in result.spans:
        if span.field == "unused_text":
            words = "".join(document.text[span.start : span.end].split())
            assert words in unused


def check(document: Document) -> None:
    result = understand(document)
    assert_nothing_lost(document, result)
    assert_unused_words_are_kept(document, result)
    assert decode(encode(result.release)) == result.release


@given(st.lists(st.sampled_from(LINES), max_size=60), st.sampled_from(["\n", "\n\n"]))
@settings(max_examples=60, deadline=None)
def test_lines_of_releases_in_any_order(lines: list[str], between: str) -> None:
    check(document_from_text(clean_text(between.join(lines))))


@given(st.sampled_from(TEXTS), st.data())
@settings(max_examples=60, deadline=None)
def test_a_release_with_pieces_cut_out(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 200)))
    junk = data.draw(st.text(max_size=20))
    check(document_from_text(clean_text(text[:start] + junk + text[end:])))


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text(text: str) -> None:
    check(document_from_text(clean_text(text)))


ROLES = st.sampled_from(list(LineRole))
TARGETS = st.sampled_from(
    ["", "https://example.org/a", "javascript:alert(1)", "mailto:a@b.example"]
)


@given(st.lists(st.tuples(st.sampled_from(LINES), ROLES), min_size=1, max_size=20), st.data())
@settings(max_examples=60, deadline=None)
def test_formatted_documents(parts: list[tuple[str, LineRole]], data: st.DataObject) -> None:
    lines: list[SourceLine] = []
    marks: list[SourceMark] = []
    at = 0
    for words, role in parts:
        lines.append(SourceLine(start=at, end=at + len(words), role=role, level=1))
        if words:
            start = data.draw(st.integers(0, len(words) - 1))
            end = data.draw(st.integers(start + 1, len(words)))
            kind = data.draw(st.sampled_from(list(MarkKind)))
            target = data.draw(TARGETS) if kind is MarkKind.LINK else ""
            marks.append(SourceMark(start=at + start, end=at + end, kind=kind, target=target))
        at += len(words) + 1
    text = "\n".join(words for words, _ in parts)
    check(Document(text=text, lines=tuple(lines), marks=tuple(marks)))


def test_an_empty_text_is_a_release_without_an_edition() -> None:
    result = understand(document_from_text("  \n\n"))
    assert result.spans == ()
    assert result.release.editions == ()


def test_text_beyond_a_release_is_kept_and_said() -> None:
    document = document_from_text("a b\n" * 6000 + "the very last words")
    result = understand(document)
    assert_nothing_lost(document, result)
    assert result.release.unused_text[-1].endswith("the very last words")
    assert any("very long" in str(doubt) for doubt in result.doubts)


def test_markup_signs_of_the_source_stay_literal() -> None:
    source = (
        "A headline of some words\n\n"
        + "We ask for *five* [things] and {signatories} at once. " * 3
    )
    result = understand(document_from_text(source))
    assert r"\*five\* \[things\] and \{signatories\}" in result.release.editions[0].body[0].text
    assert map_strings(result.release, clean_text) == result.release


def test_a_date_inside_a_sentence_of_the_source_is_one_line_of_the_trace() -> None:
    text = (Path(__file__).parent.parent / "texts" / "a10-en-wrapped-embargo.txt").read_text()
    result = understand(document_from_text(text))
    by_field = {span.field: text[span.start : span.end] for span in result.spans}
    assert by_field["date"] == "3 July 2025"
    assert by_field["editions/en/place"] == "LONDON"
    assert by_field["timing"].startswith("UNDER EMBARGO UNTIL")
