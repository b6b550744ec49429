"""How long a text is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.blocks import ImageBlock, ListBlock, ListItem, Paragraph, Quote
from editor.model.edition import Boilerplate, Edition
from editor.model.word_count import count_words, reading_minutes, words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("   ", 0),
        ("One", 1),
        ("One, two; three.", 3),
        ("Aldera’s well-known 1,200.5 dams", 4),
        ("It’s **bold** and *italic*", 4),
        ("See [the report](https://example.org/a/b?c=d) now", 4),
        ("Signed by {signatories} groups", 4),
        ("– — …", 0),
        ("三十七名海员", 6),
        ("37名海员", 4),
        ("ئۇيغۇر خەلقى", 2),
        ("كلمة، كلمتان.", 2),
        ("one\ntwo", 2),
    ],
)
def test_words(text: str, words: int) -> None:
    assert words_in(text) == words


@given(st.lists(st.from_regex(r"[a-zçğış]+", fullmatch=True)))
def test_plain_words_are_counted_as_they_are(words: list[str]) -> None:
    assert words_in(" ".join(words)) == len(words)


def test_an_edition_counts_from_headline_to_body() -> None:
    edition = Edition(
        language="en",
        kicker="One",
        headline="Two words",
        subheadline="And three more",
        body=(
            Paragraph(id="a", text="A b c"),
            Quote(id="b", text="D e"),
            ListBlock(id="c", items=(ListItem(id="d", text="F"), ListItem(id="e", text="G"))),
            ImageBlock(id="f", image="i1"),
        ),
        boilerplates=(Boilerplate(id="g", text="Not these words"),),
    )
    assert count_words(edition) == 1 + 2 + 3 + 3 + 2 + 2


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (238, 1), (239, 2), (2380, 10)])
def test_minutes(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes
