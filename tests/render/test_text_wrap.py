"""Lines that any mail program shows whole."""

from hypothesis import given
from hypothesis import strategies as st

from editor.render.text_wrap import WIDTH, columns, wrap

words = st.text(st.sampled_from("abc é漢字。，（）ب"), max_size=12)


@given(text=st.lists(words, max_size=40).map(" ".join))
def test_nothing_is_lost_and_lines_fit(text):
    wrapped = wrap(text)
    assert "".join(wrapped.split()) == "".join(text.split())
    for line in wrapped.split("\n"):
        assert columns(line) <= WIDTH + 8
        assert line == line.rstrip()


def test_wraps_at_the_last_word_that_fits():
    assert wrap("word " * 20).split("\n") == [("word " * 14).strip(), ("word " * 6).strip()]


def test_a_long_address_is_never_broken():
    address = "https://example.org/" + "a" * 100
    assert address in wrap(f"See {address} now").split("\n")


def test_indents_under_a_number():
    lines = wrap("word " * 30, first="12. ").split("\n")
    assert lines[0].startswith("12. word")
    assert all(line.startswith("    word") for line in lines[1:])


def test_keeps_the_authors_line_breaks():
    assert wrap("one\ntwo", first="- ") == "- one\n  two"


def test_chinese_wraps_between_characters_but_never_before_a_full_stop():
    lines = wrap("漢字" * 17 + "漢漢。字").split("\n")
    assert columns(lines[0]) <= WIDTH
    assert not any(line.startswith("。") for line in lines)
