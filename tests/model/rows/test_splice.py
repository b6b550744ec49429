"""Delete, merge, cut, paste, drop and move: all by one function."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from editor.model.inline import Run
from editor.model.rows.row import Point, Role, Row, plain_row, rows_of
from editor.model.rows.splice import extract, moved, splice
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

many = settings(max_examples=60)


def texts(body):
    return [
        (type(block).__name__, block.id, [item.text for item in block.items])
        if isinstance(block, type(L("l")))
        else (type(block).__name__, block.id, getattr(block, "text", ""))
        for block in body
    ]


def spliced(body, start, end, *fragment):
    rows = rows_of(body)
    new, caret = splice(rows, Point(*start), Point(*end), fragment)
    return texts(rewritten(body, rows, new)), (caret.row, caret.offset)


def typed(text):
    return plain_row((Run(text),) if text else ())


@many
@given(bodies_and_points(2))
def test_deleting_takes_those_words_and_no_others(made):
    body, rows, (start, end) = made
    new, caret = splice(rows, start, end)
    gone = words(extract(rows, start, end))
    ahead = words(extract(rows, Point(0, 0), start))
    assert words(new) == ahead + words(rows)[len(ahead) + len(gone) :]
    assert 0 <= caret.row < len(new)
    assert_normal(rewritten(body, rows, new))


@many
@given(bodies_and_points(3))
def test_pasting_keeps_all_words_in_order(made):
    body, rows, (start, end, to) = made
    fragment = extract(rows, start, end)
    new, caret = splice(rows, to, to, fragment)
    ahead = words(extract(rows, Point(0, 0), to))
    assert words(new) == ahead + words(fragment) + words(rows)[len(ahead) :]
    assert words(extract(new, Point(0, 0), caret)) == ahead + words(fragment)
    assert_normal(rewritten(body, rows, new))


@many
@given(bodies_and_points(2))
def test_putting_back_what_stood_there_keeps_the_words(made):
    body, rows, (start, end) = made
    new, _ = splice(rows, start, end, extract(rows, start, end))
    assert words(new) == words(rows)
    assert_normal(rewritten(body, rows, new))


@many
@given(bodies_and_points(3), st.booleans())
def test_a_move_keeps_every_word(made, backwards):
    body, rows, (a, b, c) = made
    start, end, to = (b, c, a) if backwards else (a, b, c)
    if start <= to <= end:
        return
    new, caret = moved(rows, start, end, to)
    assert Counter(words(new)) == Counter(words(rows))
    fragment = words(extract(rows, start, end))
    assert words(extract(new, Point(0, 0), caret)).endswith(fragment)
    assert_normal(rewritten(body, rows, new))


@many
@given(bodies_and_points(2))
def test_blocks_outside_stay_the_same_objects(made):
    body, rows, (start, end) = made
    new, _ = splice(rows, start, end)
    again = rewritten(body, rows, new)
    touched = {id(row.block) for row in rows[start.row : end.row + 1]}
    alike = [block for block in body if id(block) not in touched]
    neighbours = {id(row.block) for row in rows[end.row + 1 : end.row + 2] if row.role is Role.LIST}
    kept = {id(block) for block in again}
    assert all(id(block) in kept for block in alike if id(block) not in neighbours)


def test_merging_keeps_the_first_row_unless_it_is_empty():
    assert spliced((P("a", "one"), Q("q", "two")), (0, 3), (1, 0)) == (
        [("Paragraph", "a", "onetwo")],
        (0, 3),
    )
    assert spliced((P("a"), Q("q", "two *")), (0, 0), (1, 0)) == ([("Quote", "q", "two *")], (0, 0))


def test_one_pasted_paragraph_joins_the_words_around_it():
    assert spliced((Q("q", "ad"),), (0, 1), (0, 1), typed("bc")) == (
        [("Quote", "q", "abcd")],
        (0, 3),
    )


def test_paragraphs_pasted_before_a_quote_do_not_come_under_its_speaker():
    body, caret = spliced((Q("q", "said"),), (0, 0), (0, 0), typed("one"), typed("two"))
    assert body == [
        ("Paragraph", "n001", "one"),
        ("Paragraph", "n002", "two"),
        ("Quote", "q", "said"),
    ]
    assert caret == (1, 3)


def test_paragraphs_pasted_into_a_quote_part_it():
    body, _ = spliced((Q("q", "AB"),), (0, 1), (0, 1), typed("1"), typed("2"), typed("3"))
    assert body == [
        ("Quote", "q", "A1"),
        ("Paragraph", "n001", "2"),
        ("Quote", "n002", "3B"),
    ]


def test_paragraphs_pasted_into_a_list_are_items():
    body, _ = spliced((L("l", "ab", "c"),), (0, 1), (0, 1), typed("1"), typed("2"))
    assert body == [("ListBlock", "l", ["a1", "2b", "c"])]


def test_lists_that_meet_count_on():
    body = (L("a", "x", ordered=True), P("p", "y"), L("b", "z", ordered=True))
    assert spliced(body, (0, 1), (2, 0))[0] == [("ListBlock", "a", ["xz"])]
    rows = rows_of(body)
    gone, _ = splice(rows, Point(0, 1), Point(1, 1))
    assert texts(rewritten(body, rows, gone)) == [("ListBlock", "a", ["x", "z"])]


def test_lists_that_stood_together_before_are_left_alone():
    body = (L("a", "x"), L("b", "yz"), P("p"))
    rows = rows_of(body)
    new, _ = splice(rows, Point(1, 0), Point(1, 1))
    assert texts(rewritten(body, rows, new))[:2] == [
        ("ListBlock", "a", ["x"]),
        ("ListBlock", "b", ["z"]),
    ]


def test_a_picture_stands_alone_and_keeps_its_id():
    body = (P("a", "one"), I("i"), P("b", "two"))
    assert spliced(body, (0, 3), (1, 0)) == (
        [("Paragraph", "a", "one"), ("ImageBlock", "i", ""), ("Paragraph", "b", "two")],
        (0, 3),
    )
    assert spliced(body, (1, 0), (1, 1)) == (
        [("Paragraph", "a", "one"), ("Paragraph", "b", "two")],
        (1, 0),
    )
    assert spliced((P("a", "one"), I("i")), (1, 0), (1, 1))[1] == (0, 3)
    assert spliced((I("i"),), (0, 0), (0, 1)) == ([("Paragraph", "n001", "")], (0, 0))


def test_a_picture_moves_whole():
    body = (P("a", "one"), I("i"), P("b", "two"))
    rows = rows_of(body)
    for to, ids in (((0, 0), "iab"), ((0, 3), "aib"), ((2, 0), "aib"), ((2, 3), "abi")):
        new, caret = moved(rows, Point(1, 0), Point(1, 1), Point(*to))
        assert [text[1] for text in texts(rewritten(body, rows, new))] == list(ids)
        assert new[caret.row].role is Role.IMAGE


def test_a_picture_put_into_words_parts_them():
    picture = rows_of((I("", "i2"),))[0]
    body, caret = spliced((Q("q", "ab"),), (0, 1), (0, 1), picture)
    assert body == [("Quote", "q", "a"), ("ImageBlock", "n001", ""), ("Quote", "n002", "b")]
    assert caret == (1, 1)


def test_part_of_a_row_is_plain_words_and_whole_rows_keep_their_kind():
    rows = rows_of((Q("q", "said"), P("p", "x")))
    assert [row.role for row in extract(rows, Point(0, 0), Point(0, 4))] == [Role.PARAGRAPH]
    whole = extract(rows, Point(0, 0), Point(1, 0))
    assert whole[0] is rows[0]
    assert whole[1] == Row(P(""), ())
