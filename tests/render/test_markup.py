"""Spans and attributes as HTML."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageColor

from editor.render.markup import css_string, readable, rich


def span(text, *, bold=False, italic=False, href="", unknown=False):
    return {"text": text, "bold": bold, "italic": italic, "href": href, "unknown": unknown}


def test_styles_nest_and_links_stay_bare():
    spans = [span("a & b", bold=True, italic=True), span("here", href="https://e.org/?a=1&b=2")]
    assert rich(spans) == (
        "<strong><em>a &amp; b</em></strong>"
        '<bdi><a href="https://e.org/?a=1&amp;b=2">here</a></bdi>'
    )


def test_line_feeds_become_breaks_and_unknown_counts_are_marked():
    assert rich([span("one\ntwo"), span("?", unknown=True)]) == "one<br>two<mark>?</mark>"


@given(text=st.text())
def test_no_word_becomes_a_tag(text):
    assert re.sub("<br>", "", rich([span(text, bold=True)]))[8:-9].count("<") == 0


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_a_css_string_never_ends_early(text):
    token = css_string(text)
    assert re.fullmatch(r'"[^"\n;}<]*"', token) or not set(token[1:-1]) & set('"\n;}<\\') - {"\\"}


@pytest.mark.parametrize("accent", ["#ffff99", "#ffffff", "#1f4fd8", "#000000", "#00ff00"])
def test_accent_words_can_be_read_on_white(accent):
    parts = [p / 255 for p in ImageColor.getrgb(readable(accent))]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    assert 1.05 / (luminance + 0.05) >= 4.45
