"""Enter, and the kinds that rows are made into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from editor.model.blocks import Source
from editor.model.enums import Attribution
from editor.model.rows.keys import at_picture, becomes_plain, split
from editor.model.rows.roles import are_all, with_role
from editor.model.rows.row import Point, Role, rows_of
from tests.model.rows.making import (
    I,
    L,
    P,
    Q,
    assert_normal,
    bodies_and_points,
    rewritten,
    words,
)


def entered(body, row, offset):
    rows = rows_of(body)
    new, caret = split(rows, Point(row, offset))
    return rewritten(body, rows, new), (caret.row, caret.offset)


@given(bodies_and_points())
def test_enter_loses_no_word(made):
    body, rows, (at,) = made
    new, caret = split(rows, at)
    assert words(new) == words(rows)
    assert caret.row in {at.row, at.row + 1}
    assert_normal(rewritten(body, rows, new))


def test_the_second_half_of_a_quote_goes_on():
    body, caret = entered((Q("q", "one two", source=Source(id="s")),), 0, 4)
    assert body[0] == Q("q", "one ", source=Source(id="s"))
    assert body[1] == Q("n001", "two", continues=True)
    assert caret == (1, 0)


def test_at_an_end_the_new_row_is_plain():
    assert entered((Q("q", "one"),), 0, 3) == ((Q("q", "one"), P("n001")), (1, 0))
    assert entered((Q("q", "one"),), 0, 0) == ((P("n001"), Q("q", "one")), (1, 0))


def test_in_a_list_it_is_an_item_and_an_empty_one_leaves_the_list():
    body, _ = entered((L("l", "ab"),), 0, 2)
    assert [item.text for item in body[0].items] == ["ab", ""]
    body, caret = entered((L("l", "a", "", "b"),), 1, 0)
    assert [type(block).__name__ for block in body] == ["ListBlock", "Paragraph", "ListBlock"]
    assert body[1].id == "l1"
    assert caret == (1, 0)


def test_backspace_first_makes_a_plain_paragraph():
    quote, plain = rows_of((Q("q", "x"), P("p", "y")))
    assert becomes_plain(quote, 0)
    assert not becomes_plain(quote, 1)
    assert not becomes_plain(plain, 0)


def test_a_key_for_words_selects_a_picture_first():
    rows = rows_of((P("a", "one"), I("i"), P("b", "two"), P("c")))
    assert at_picture(rows, Point(0, 3), Point(1, 0)) == Point(1, 1)
    assert at_picture(rows, Point(1, 1), Point(2, 0)) == Point(1, 0)
    assert at_picture(rows, Point(2, 3), Point(3, 0)) is None


def made_into(body, first, last, role, **kinds):
    rows = rows_of(body)
    return rewritten(body, rows, with_role(rows, first, last, role, **kinds))


@given(
    bodies_and_points(2), st.sampled_from([r for r in Role if r is not Role.IMAGE]), st.booleans()
)
def test_rows_of_another_kind_keep_their_words(made, role, ordered):
    body, rows, (start, end) = made
    ordered = ordered and role is Role.LIST
    new = with_role(rows, start.row, end.row, role, ordered=ordered)
    assert_normal(rewritten(body, rows, new))
    if role is not Role.QUOTE:
        assert words(new) == words(rows)
    changed = new[start.row : end.row + 1]
    assert are_all(changed, role, ordered=ordered) or all(r.role is Role.IMAGE for r in changed)


def test_a_list_and_back_keeps_the_ids():
    body = (P("a", "x **"), P("b", "y"), P("c", "z"))
    listed = made_into(body, 0, 1, Role.LIST)
    assert [item.id for item in listed[0].items] == ["a", "b"]
    assert listed[0].items[0].text == "x **"
    assert made_into(listed, 0, 1, Role.PARAGRAPH) == body


def test_a_list_made_a_list_is_the_same_object():
    body = (L("l", "a", "b"), P("p"))
    assert made_into(body, 0, 1, Role.LIST)[0] is body[0]


def test_a_row_made_an_item_joins_the_lists_around_it():
    body = (L("a", "1", ordered=True), P("p", "2"), L("b", "3", ordered=True))
    assert made_into(body, 1, 1, Role.LIST, ordered=True) == (
        replace(
            body[0],
            items=(*body[0].items, replace(body[0].items[0], id="p", text="2"), *body[2].items),
        ),
    )


def test_bullets_become_numbers_and_the_rest_stays():
    body = (L("l", "a", "b"),)
    new = made_into(body, 1, 1, Role.LIST, ordered=True)
    assert [(block.ordered, len(block.items)) for block in new] == [(False, 1), (True, 1)]
    assert new[0].id == "l"


@pytest.mark.parametrize(
    ("text", "words_of_quote", "attribution"),
    [
        ("“We agree.”", "We agree.", Attribution.BELOW),
        ("«\u202fOui.\u202f»", "Oui.", Attribution.BELOW),
        ("We agree.", "We agree.", Attribution.BELOW),
        ("“We agree,” she said.", "“We agree,” she said.", Attribution.IN_TEXT),
        ("“We agree,” she said. “Now.”", "“We agree,” she said. “Now.”", Attribution.IN_TEXT),
        ("It’s fine", "It’s fine", Attribution.BELOW),
    ],
)
def test_marks_tell_where_the_speaker_is_named(text, words_of_quote, attribution):
    (quote,) = made_into((P("a", text),), 0, 0, Role.QUOTE)
    assert quote.text == words_of_quote
    assert quote.attribution is attribution
    assert quote.id == "a"


def test_paragraphs_made_a_quote_together_are_of_one_speaker():
    body = made_into((P("a", "one"), P("b", "two")), 0, 1, Role.QUOTE)
    assert [quote.continues for quote in body] == [False, True]
