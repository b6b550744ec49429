import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.model.inline import Run, parse, plain
from editor.model.runs import cut, join_texts, size, split_text
from tests.model.releases import rich


@given(rich, st.integers(0, 40), st.integers(0, 40))
def test_pieces_make_up_the_whole(text, start, end):
    runs = parse(text)
    start, end = sorted((start, end))
    pieces = (*cut(runs, 0, start), *cut(runs, start, end), *cut(runs, end, size(runs)))
    assert plain(pieces) == plain(runs)
    assert size(pieces) == size(runs)


@given(rich, st.data())
def test_a_split_text_joined_again_reads_the_same(text, data):
    offset = data.draw(st.integers(0, size(parse(text))))
    head, tail = split_text(text, offset)
    assert size(parse(head)) == offset
    assert parse(join_texts(head, tail)) == parse(text)


@given(rich, rich)
def test_marks_of_two_texts_do_not_pair(first, second):
    both = join_texts(first, second)
    assert plain(parse(both)) == plain(parse(first)) + plain(parse(second))


def test_marks_are_closed_where_a_text_is_split():
    assert split_text("a **bold** word", 4) == ("a **bo**", "**ld** word")
    assert split_text("{signatories} of us", 1) == ("{signatories}", " of us")


@given(rich)
def test_at_its_ends_a_text_is_not_rewritten(text):
    assert split_text(text, 0) == ("", text)
    assert split_text(text, size(parse(text)))[0] is text or size(parse(text)) == 0
    assert join_texts(text, "") is text


@pytest.mark.parametrize("offset", [-1, 4])
def test_a_place_outside_of_the_text_is_a_bug(offset):
    with pytest.raises(ValueError, match="outside"):
        split_text("abc", offset)


def test_cut_takes_tokens_whole():
    runs = (Run("ab"), Run(token="signatories"), Run("cd", bold=True))
    assert cut(runs, 1, 4) == (Run("b"), Run(token="signatories"), Run("c", bold=True))
    assert cut(runs, 2, 2) == ()
