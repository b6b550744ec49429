import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.tokens import Count, Form, Token, is_token, parse_token, write_token

group_ids = st.from_regex(r"[^\s:{}]+", fullmatch=True)
forms = st.one_of(
    st.just((Form.FIGURES, 0)),
    st.just((Form.WORDS, 0)),
    st.tuples(st.just(Form.OVER), st.integers(1, 999_999)),
)
counts = st.one_of(
    st.tuples(st.sampled_from([Count.SIGNATORIES, Count.COUNTRIES]), st.just("")),
    st.tuples(st.just(Count.GROUP), group_ids),
)
tokens = st.builds(lambda count, form: Token(*count, *form), counts, forms)


@given(tokens)
def test_a_token_comes_back(token):
    assert parse_token(write_token(token)) == token


@given(st.text())
def test_every_text_is_a_token_or_none(text):
    assert is_token(text) is (parse_token(text) is not None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Signatories",
        "signatories ",
        "signatories:words:words",
        "signatories:over ٥",
        "signatories:over 1000000",
        "countries:over 0",
        "group:",
        "group:a b",
        "group:a:over",
    ],
)
def test_other_words_are_no_token(text):
    assert parse_token(text) is None


def test_a_group_has_forms_too():
    assert parse_token("group:g1:over 50") == Token(Count.GROUP, "g1", Form.OVER, 50)
