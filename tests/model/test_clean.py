import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.clean import clean_text, removed_characters

anything = st.text(alphabet=st.characters()) | st.text(alphabet="a\r\n\u2028\ufffc\ud800\0\u00ad\t")


@given(anything)
def test_a_cleaned_text_holds_nothing_that_no_page_can_carry(text):
    cleaned = clean_text(text)
    assert "\ufffc" not in cleaned
    assert {unicodedata.category(c) for c in cleaned} & {"Cs", "Cn"} == set()
    assert {c for c in cleaned if unicodedata.category(c) == "Cc"} <= {"\t", "\n"}
    cleaned.encode()


@given(anything)
def test_a_clean_text_stays_the_same_object(text):
    cleaned = clean_text(text)
    assert clean_text(cleaned) is cleaned


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "ئۇيغۇر تىلى",
        "中国\n中国",
        "soft\u00adhyphen",
        "a\u200cb",
        "tab\there",
        "😀",
        "\ue000",
    ],
)
def test_real_text_is_not_touched(text):
    assert clean_text(text) is text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_line_feed(end):
    assert clean_text(f"a{end}b") == "a\nb"
    assert removed_characters(f"a{end}b") == 0


def test_removed_characters_are_counted():
    assert removed_characters("a\0b\x1b\ufffc\ud800\r\n") == 4
    assert removed_characters("ئۇيغۇر") == 0
