import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.inline import Run, escape, join, parse, plain, serialize
from tests.model.releases import TOKENS, rich

hrefs = st.sampled_from(
    ["https://a.org", "http://a.org/b(c)d", "mailto:a@b.org", "tel:+4930123", "HTTPS://A/*_{}[]\\"]
)
styles = {"bold": st.booleans(), "italic": st.booleans(), "href": hrefs | st.just("")}
run = st.builds(Run, text=rich | st.text(max_size=5), **styles) | st.builds(
    Run, token=st.sampled_from(TOKENS[:-1]), **styles
)


@given(st.text() | rich)
def test_every_string_parses_and_keeps_its_words(text):
    runs = parse(text)
    assert join(runs) == runs
    assert set(plain(runs)) <= set(text)
    assert [c for c in plain(runs) if c.isalnum()] == [
        c for c in "".join(r.text or f"{{{r.token}}}" for r in runs) if c.isalnum()
    ]


@given(st.text() | rich)
def test_what_was_read_is_read_again_from_what_is_written(text):
    runs = parse(text)
    assert parse(serialize(runs)) == runs


@given(st.lists(run, max_size=6))
def test_runs_come_back_joined(runs):
    assert parse(serialize(runs)) == join(runs)


@given(st.text())
def test_escaped_words_are_literal(text):
    assert parse(escape(text)) == ((Run(text),) if text else ())


@given(st.text(alphabet=st.characters(exclude_characters="\\*[]{}")))
def test_text_without_marks_is_one_run(text):
    assert parse(text) == ((Run(text),) if text else ())
    assert serialize(parse(text)) == text


BOLD, ITALIC = Run("b", bold=True), Run("i", italic=True)
LINK = Run("words", href="https://a.org/x_(y)")


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("**b**", (BOLD,)),
        ("*i*", (ITALIC,)),
        ("中**b**国", (Run("中"), BOLD, Run("国"))),
        ("***x***", (Run("x", bold=True, italic=True),)),
        ("**a*b**c*", (Run("a", True), Run("b", True, True), Run("c", italic=True))),
        ("[words](https://a.org/x_(y))", (LINK,)),
        ("a [words](https://a.org/x_(y)).", (Run("a "), LINK, Run("."))),
        ("{signatories} b", (Run(token="signatories"), Run(" b"))),
        ("**{countries}**", (Run(bold=True, token="countries"),)),
        ("one\ntwo", (Run("one\ntwo"),)),
    ],
)
def test_marks_work_wherever_they_pair(text, runs):
    assert parse(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "*",
        "**",
        "2 * 3",
        "a** b",
        "****",
        "[words]",
        "[words](ftp://a.org)",
        "[words](javascript:alert)",
        "[](https://a.org)",
        "](https://a.org)",
        "{unknown}",
        "{{ name }}",
        "{",
        "}",
        "a\\b",
        "{group:}",
        "{signatories:over 0}",
    ],
)
def test_what_pairs_with_nothing_is_literal(text):
    assert parse(text) == (Run(text),)


def test_a_backslash_makes_marks_literal():
    assert parse(r"\*a\* \\ \[b\](https://a.org) \{signatories\}") == (
        Run(r"*a* \ [b](https://a.org) {signatories}"),
    )
