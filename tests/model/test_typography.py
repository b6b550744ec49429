"""Marks that a language writes where a keyboard has only straight ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.typography import comma_of, correction, marks_of
from editor.render.labels import load_labels

MARKED = st.text("ab \"'-.(“”‘’«»\n", max_size=30)


def typed(text, language):
    """The text as it stands after every key was corrected."""
    out = ""
    for character in text:
        out += character
        found = correction(out, language)
        if found:
            out = out[: len(out) - found.length] + found.text
    return out


@pytest.mark.parametrize(
    ("language", "keys", "text"),
    [
        ("en", '"a," she said. "b"', "“a,” she said. “b”"),
        ("en", "\"he said 'no'\"", "“he said ‘no’”"),
        ("en-GB", 'don\'t ("x")', "don’t (“x”)"),
        ("de", "\"Er sagt 'nein'\"", "„Er sagt ‚nein‘“"),
        ("de", "geht's", "geht’s"),
        ("fr", '"oui "non" oui"', "«\u202foui “non” oui\u202f»"),
        ("fr", "l'an", "l’an"),
        ("es", '"a "b" c"', "«a “b” c»"),
        ("tr", 'İzmir\'de "a"', "İzmir’de “a”"),
        ("ar", '"سلام"', "«سلام»"),
        ("ug", "\"a 'b' c\"", "«a ‹b› c»"),
        ("zh-TW", '"是"', "「是」"),
        ("zh-Hans", '"是"', "“是”"),
        ("xx", '"a"', "“a”"),
        ("en", "a--b -- c---d", "a—b – c—-d"),
        ("de", "a--b---c", "a–b—c"),
        ("en", "--", "–"),
        ("en", 'https://x.org/"a"--b', 'https://x.org/"a"--b'),
        ("en", "a@b.org's it's", "a@b.org's it’s"),
    ],
)
def test_keys(language, keys, text):
    assert typed(keys, language) == text


@given(
    st.text("ab \"'-.(“”‘’«»\n", max_size=30), st.sampled_from(["en", "de", "fr", "ug", "zh-HK"])
)
def test_what_is_not_a_mark_stays(keys, language):
    text = typed(keys, language)
    assert [c for c in text if c in "ab.()\n"] == [c for c in keys if c in "ab.()\n"]


LANGUAGES = ["en", "de", "fr", "es", "pt", "tr", "ar", "ug", "zh-Hans", "zh-Hant"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_marks_are_those_that_pages_print(language, repo):
    labels = load_labels([repo / "templates" / "shared" / "labels"], language)
    marks = marks_of(language)
    assert marks.outer == (labels.quote.open, labels.quote.close)
    assert marks.inner == (labels.quote.inner_open, labels.quote.inner_close)
    assert comma_of(language) == labels.punctuation.comma
