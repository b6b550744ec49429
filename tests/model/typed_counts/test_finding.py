"""Numbers of organisations, signatories and countries in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.typed_counts.finding import typed_counts
from editor.model.typed_counts.nouns import VOCABULARIES


def seen(text, language="en"):
    """What stands in the field, what it counts, the number, and its bound."""
    return [
        (text[c.start : c.end], c.subject.value, c.number, c.bound.value)
        for c in typed_counts(text, language)
    ]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "over 50 Uyghur organizations from 20 countries",
            [("over 50", "organizations", 50, "over"), ("20", "countries", 20, "exactly")],
        ),
        ("en", "Fifty-three organisations", [("Fifty-three", "organizations", 53, "exactly")]),
        ("en", "more than 50 signatories", [("more than 50", "signatories", 50, "over")]),
        ("en", "50+ NGOs", [("50+", "organizations", 50, "over")]),
        ("en", "1,200 groups", [("1,200", "organizations", 1200, "exactly")]),
        (
            "en",
            "at least one hundred twenty groups",
            [("at least one hundred twenty", "organizations", 120, "at least")],
        ),
        ("en-GB", "nearly 60 countries", [("nearly 60", "countries", 60, "under")]),
        ("de", "Über 50 Menschenrechtsgruppen", [("Über 50", "organizations", 50, "over")]),
        ("de", "aus zwanzig Ländern", [("zwanzig", "countries", 20, "exactly")]),
        ("fr", "Plus de 50 organisations", [("Plus de 50", "organizations", 50, "over")]),
        ("fr", "vingt pays", [("vingt", "countries", 20, "exactly")]),
        ("es", "al menos 50 firmantes", [("al menos 50", "signatories", 50, "at least")]),
        ("es", "veinte países", [("veinte", "countries", 20, "exactly")]),
        ("pt", "duas associações", [("duas", "organizations", 2, "exactly")]),
        ("tr", "50’den fazla kuruluş", [("50’den fazla", "organizations", 50, "over")]),
        ("tr", "elli üç örgüt", [("elli üç", "organizations", 53, "exactly")]),
        ("ar", "أكثر من ٥٠ منظمة", [("أكثر من ٥٠", "organizations", 50, "over")]),
        ("ar", "وثلاث وخمسون منظمة", [("ثلاث وخمسون", "organizations", 53, "exactly")]),
        ("ar", "من 20 دولة", [("20", "countries", 20, "exactly")]),
        ("ug", "50تىن ئارتۇق تەشكىلات", [("50تىن ئارتۇق", "organizations", 50, "over")]),
        ("ug", "ئەللىك ئۈچ تەشكىلات", [("ئەللىك ئۈچ", "organizations", 53, "exactly")]),
        ("zh-Hans", "来自20个国家", [("20", "countries", 20, "exactly")]),
        ("zh-Hans", "五十三个组织", [("五十三", "organizations", 53, "exactly")]),
        ("zh-Hant", "逾50個團體", [("逾50", "organizations", 50, "over")]),
    ],
)
def test_counts_are_found_as_each_language_writes_them(language, text, expected):
    assert seen(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{signatories} organisations",
        "over {signatories:over 50} groups",
        "In 2022 organisations met",
        "one organisation",
        "50 UN Member States",
        "1,160 people in nine hundred villages",
        "50 Euro. Organisations",
        "Article 3.20 countries",
        "50 of the organisations",
        "a petition with 50,000 signatures",
    ],
)
def test_what_is_no_count_of_the_list_is_left_alone(text):
    assert seen(text) == []


def test_marks_do_not_hide_a_count():
    assert seen(r"\* **53** [organisations](https://a.example)") == [
        ("53", "organizations", 53, "exactly")
    ]


def test_a_language_without_vocabulary_finds_nothing():
    assert seen("50 organisaties", "nl") == []


@given(st.text(alphabet="ab5 \\*[]{}()٥五", max_size=40), st.sampled_from(sorted(VOCABULARIES)))
def test_any_text_can_be_read(text, language):
    for found in typed_counts(text + " 50 NGOs", language):
        assert 0 <= found.start < found.end
